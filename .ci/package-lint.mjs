// package-lint.mjs: reads `npm pack --dry-run --json` and holds the package against what it must and must not hold.
import { readFileSync } from 'node:fs';

const [report] = JSON.parse(readFileSync(0, 'utf8'));
const files = report.files.map((file) => file.path);
const faults = [];
const must = [
  'LICENSE',
  'NOTICE.md',
  'README.md',
  'bin/ddat-playback.js',
  'dist/cli.js',
  'dist/index.js',
  'dist/types/src/index.d.ts',
  'dist/fonts/arimo-latin-700-normal.woff2',
  'dist/THIRD-PARTY-NOTICES.txt',
  'dist/fonts/LICENSE',
  'fixtures/sample/libraries-together.txt',
  'templates/playback.schema.json',
];
for (const path of must) if (!files.includes(path)) faults.push(`${path} is missing`);
for (const path of files) {
  if (/^(src|test|node_modules|\.ci)\//.test(path)) faults.push(`${path} does not belong in the package`);
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
  if (!/^\d+\.\d+\.\d+$/.test(version)) faults.push(`${name} is not pinned exactly: ${version}`);
}
for (const target of [
  manifest.bin['ddat-playback'],
  manifest.exports['.'].default,
  manifest.exports['.'].types,
]) {
  if (!files.includes(target.replace(/^\.\//, '')))
    faults.push(`${target} is named in package.json but not packed`);
}
for (const fault of faults) console.log(fault);
console.log(
  `package: ${files.length} files, ${report.size} bytes packed, ${report.unpackedSize} unpacked, ${faults.length} faults`,
);
process.exit(faults.length === 0 ? 0 : 1);
