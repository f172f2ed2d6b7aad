/** One Chromium for a test file, and pages that fail the test when the site misbehaves in them. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { findChromium } from '../../tools/browser/findChromium';

export interface VisitedPage {
  page: Page;
  /** Console errors, uncaught exceptions and requests to other origins. */
  problems: string[];
  close(): Promise<void>;
}

export function useBrowser() {
  let browser: Browser;
  beforeAll(async () => {
    const { executablePath, args, env } = await findChromium();
    browser = await chromium.launch({ executablePath, args, env });
  });
  afterAll(() => browser?.close());

  return async function visit(path: string, options: BrowserContextOptions = {}): Promise<VisitedPage> {
    const address = inject('address');
    // By default a reader who prefers the language of the page: others are offered the other one (language.test.ts).
    const locale = path.startsWith('/en') ? 'en-GB' : 'zh-CN';
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale, ...options });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') problems.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`exception: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${address}/`) && !url.startsWith('data:')) problems.push(`another origin: ${url}`);
    });
    const response = await page.goto(`${address}${path}`, { waitUntil: 'load' });
    if (!response?.ok()) problems.push(`status ${response?.status() ?? 'none'} for ${path}`);
    if (options.javaScriptEnabled !== false) {
      await page.waitForFunction(() => document.documentElement.dataset.hasHydrated === 'true');
    }
    return { page, problems, close: () => context.close() };
  };
}
