/** Publishes the data behind the pages as files: `claims.json`, and the golden files that claims refer to. */
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { buildClaims } from '../../core/evidence/buildClaims';
import { folders, readSite } from '../../io/readSite';

export default function publishedData({ siteDir, siteConfig, i18n }: LoadContext): Plugin {
  return {
    name: 'published-data',
    async postBuild({ outDir }) {
      // The files hold both languages and are written once, at the root of the site.
      if (i18n.currentLocale !== i18n.defaultLocale) return;
      const { pages, twins, claimFiles, sources } = readSite(siteDir);
      const claims = buildClaims({
        pages,
        twins,
        claimFiles: new Map([...claimFiles].map(([name, { value }]) => [name, value])),
        sources,
        siteAddress: `${siteConfig.url}${siteConfig.baseUrl}`.replace(/\/$/, ''),
      });
      writeFileSync(path.join(outDir, 'claims.json'), `${JSON.stringify(claims, null, 1)}\n`);

      const golden = path.join(siteDir, folders.golden);
      mkdirSync(path.join(outDir, 'golden'), { recursive: true });
      const files = readdirSync(golden).filter((file) => file.endsWith('.json'));
      for (const file of files) copyFileSync(path.join(golden, file), path.join(outDir, 'golden', file));
      console.log(`[published-data] claims.json with ${claims.length} claims, ${files.length} golden files`);
    },
  };
}
