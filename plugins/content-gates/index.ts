/** Runs every gate before anything is rendered: bad content stops the build instead of producing a half-good site. */
import type { LoadContext, Plugin } from '@docusaurus/types';
import { formatFindings } from '../../core/finding';
import { checkSite } from '../../core/rules/rules';
import { readSite } from '../../io/readSite';

export default function contentGates({ siteDir }: LoadContext): Plugin {
  return {
    name: 'content-gates',
    getPathsToWatch: () => ['docs/**', 'evidence/**', 'i18n/**/*.mdx', 'static/diagrams/*.svg'],
    async loadContent() {
      const { counts, findings } = checkSite(readSite(siteDir));
      if (findings.length === 0) {
        const looked = counts.reduce((sum, count) => sum + count.looked, 0);
        console.log(`[content-gates] ${counts.length} rules, ${looked} items looked at, no findings`);
        return;
      }
      const report = `${findings.length} findings in the content:\n\n${formatFindings(findings)}\n`;
      // While an author writes, a finding is a message; a page under work must stay visible.
      if (process.env.NODE_ENV === 'development') console.warn(report);
      else throw new Error(report);
    },
  };
}
