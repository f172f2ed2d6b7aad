/**
 * A Chromium for drawing and testing: CHROME_PATH, else one that the system or Playwright has, else the one that the
 * package @sparticuz/chromium carries. Nothing is downloaded.
 */
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

export interface Browser {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
  /** Where it was found, for the log. */
  origin: string;
}

const root = path.resolve(__dirname, '../..');

/** The sandbox needs privileges that containers lack; hinting would make drawings depend on the machine. */
const args = ['--no-sandbox', '--font-render-hinting=none'];

const systemPaths: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
};

export async function findChromium(): Promise<Browser> {
  const env = definedEnv();
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH is ${named}, but there is no such file`);
    return { executablePath: named, args, env, origin: 'CHROME_PATH' };
  }
  const system = (systemPaths[process.platform] ?? []).find((file) => existsSync(file));
  if (system) return { executablePath: system, args, env, origin: 'system' };
  const own = chromium.executablePath();
  if (own && existsSync(own)) return { executablePath: own, args, env, origin: 'Playwright' };
  if (process.platform === 'linux' && process.arch === 'x64') return packagedChromium(env);
  throw new Error(
    'no Chromium found: install Google Chrome, run `npx playwright install chromium`, or set CHROME_PATH',
  );
}

/**
 * Unpacks @sparticuz/chromium once per version. The package unpacks into one unversioned folder under TMPDIR, where two
 * processes race and an old version is reused; so TMPDIR points to a new folder, which is renamed when complete.
 */
async function packagedChromium(env: Record<string, string>): Promise<Browser> {
  const name = '@sparticuz/chromium';
  const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = path.join(root, 'node_modules/.cache/chromium', version);
  if (!existsSync(folder)) {
    const unpacking = `${folder}.${process.pid}.${randomBytes(4).toString('hex')}`;
    mkdirSync(unpacking, { recursive: true });
    await unpack(name, unpacking);
    await writeFonts(unpacking);
    chmodSync(path.join(unpacking, 'chromium'), 0o755);
    try {
      renameSync(unpacking, folder);
    } catch {
      // Another process was faster; its copy is the same.
      rmSync(unpacking, { recursive: true, force: true });
    }
  }
  writeFontConfig(folder);
  return {
    executablePath: path.join(folder, 'chromium'),
    args,
    env: {
      ...env,
      FONTCONFIG_PATH: folder,
      LD_LIBRARY_PATH: [path.join(folder, 'al2023/lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    },
    origin: `${name} ${version}`,
  };
}

async function unpack(name: string, folder: string): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  // Makes the package unpack its system libraries (libnspr4 …) too, which a bare machine lacks.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  try {
    const { default: packaged } = (await import(name)) as {
      default: { executablePath(): Promise<string>; setGraphicsMode: boolean };
    };
    packaged.setGraphicsMode = false;
    await packaged.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/**
 * A system font with Chinese and symbols, so that pages look in tests as they do for readers. The package has it in slices
 * as woff2, which fontconfig does not read.
 */
async function writeFonts(folder: string): Promise<void> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a CommonJS package with a WebAssembly module
  const { decompress } = require('wawoff2') as { decompress(data: Uint8Array): Promise<Uint8Array> };
  const files = path.join(root, 'node_modules/@fontsource/noto-sans-sc/files');
  const target = path.join(folder, 'cjk');
  mkdirSync(target, { recursive: true });
  for (const file of readdirSync(files).filter((name) =>
    /-(chinese-simplified|\d+)-[47]00-normal\.woff2$/.test(name),
  )) {
    const data = await decompress(readFileSync(path.join(files, file)));
    writeFileSync(path.join(target, file.replace('.woff2', '.ttf')), data);
  }
}

/** Written at every start: the project folder may have moved since the browser was unpacked. */
function writeFontConfig(folder: string): void {
  const xml = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${folder}/fonts</dir><dir>${folder}/cjk</dir><cachedir>${folder}/cache</cachedir></fontconfig>\n`;
  writeFileSync(path.join(folder, 'fonts.conf'), xml);
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
