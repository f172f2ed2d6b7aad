/** Publishes the data behind the pages as files: `claims.json` with its schema, and the golden files that claims name. */
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { buildClaims } from '../../core/evidence/buildClaims';
import { claimsJsonSchema } from '../../core/schema/publishedClaim';
import { siteAddress } from '../../io/deployment';
import { folders, readSite } from '../../io/readSite';

export default function publishedData({ siteDir, i18n }: LoadContext): Plugin {
  return {
    name: 'published-data',
    async postBuild({ outDir }) {
      // The files hold both languages and are written once, at the root of the site.
      if (i18n.currentLocale !== i18n.defaultLocale) return;
      const claims = buildClaims(readSite(siteDir), siteAddress);
      // A claim on each line: half the size of an indented file, and a diff of two builds can still be read.
      const rows = claims.map((claim) => JSON.stringify(claim));
      writeFileSync(path.join(outDir, 'claims.json'), `[\n${rows.join(',\n')}\n]\n`);
      const schema = claimsJsonSchema(`${siteAddress}/claims.schema.json`);
      writeFileSync(path.join(outDir, 'claims.schema.json'), `${JSON.stringify(schema, null, 1)}\n`);

      const golden = path.join(siteDir, folders.golden);
      mkdirSync(path.join(outDir, 'golden'), { recursive: true });
      const files = readdirSync(golden).filter((file) => file.endsWith('.json'));
      for (const file of files) copyFileSync(path.join(golden, file), path.join(outDir, 'golden', file));
      console.log(`[published-data] claims.json with ${claims.length} claims, ${files.length} golden files`);
    },
  };
}
