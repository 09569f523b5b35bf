// Lists everything that is shipped, with its licence, and holds it against `allowed-licences.json`. Ends with 1 where one is not on it.
// Reads `dist/sbom.cdx.json`, which the build writes, and the bill that the canvas brings of what is inside its binary.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { isAllowed, licenceOf } from './shipped.mjs';

const allowed = JSON.parse(readFileSync(new URL('allowed-licences.json', import.meta.url), 'utf8'));
const rows = [];
const list = (sbom, ids, where, own = 'none told') => {
  for (const one of sbom.components) {
    const licence = one.licenses === undefined || one.licenses.length === 0 ? own : licenceOf(one);
    rows.push({
      name: `${one.name} ${one.version ?? ''}`.trim(),
      licence,
      where: where ?? one.properties[0].value,
      isOk: isAllowed(licence, ids),
    });
  }
};
list(JSON.parse(readFileSync('dist/sbom.cdx.json', 'utf8')), [
  ...allowed.code,
  ...allowed.fonts,
  ...allowed.wordLists,
]);
for (const name of readdirSync('node_modules/@napi-rs')) {
  const bill = `node_modules/@napi-rs/${name}/sbom.cdx.json`;
  if (!existsSync(bill)) continue;
  // The bill tells no licence of what is the package's own.
  const { license } = JSON.parse(readFileSync(`node_modules/@napi-rs/${name}/package.json`, 'utf8'));
  list(
    JSON.parse(readFileSync(bill, 'utf8')),
    [...allowed.code, ...allowed.inTheCanvas],
    `inside ${name}`,
    license,
  );
}
for (const { name, licence, where } of rows) console.log(`${name.padEnd(44)} ${licence.padEnd(28)} ${where}`);
const refused = rows.filter(({ isOk }) => !isOk);
for (const { name, licence } of refused)
  console.error(`${name} has the licence ${licence}, which is not on the list.`);
console.log(`${rows.length} shipped, ${refused.length} with a licence that is not allowed`);
process.exit(refused.length > 0 ? 1 : 0);
