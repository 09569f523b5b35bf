import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'ddat-offline-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const refuse = new URL('refuse.mjs', import.meta.url).pathname;
const run = (args: readonly string[]) => {
  const { status, stderr } = spawnSync(process.execPath, ['--import', refuse, ...args], {
    encoding: 'utf8',
    cwd: root,
  });
  return { status, stderr };
};
const program = join(process.cwd(), 'bin/ddat-playback.js');
const isBuilt = readdirSync('.').includes('dist');

beforeAll(() => {
  mkdirSync(join(root, 'in'));
  const outward =
    '<img src="http://127.0.0.1:9/x.png"><link rel="stylesheet" href="http://127.0.0.1:9/x.css"><iframe src="http://127.0.0.1:9/"></iframe>';
  writeFileSync(
    join(root, 'in/grid.html'),
    `<!doctype html>${outward}<table><tr><th>Topic</th><th>Discussion</th><th>Actions</th></tr><tr><td>Bread ovens</td><td>${outward}Flour is dear</td><td>Build one oven</td></tr><tr><td>Rose beds</td><td>Roses want sun</td><td>Dig two beds</td></tr></table>`,
  );
  writeFileSync(
    join(root, 'in/grid.md'),
    '![x](http://127.0.0.1:9/x.png)\n\n| Topic | Discussion | Actions |\n| --- | --- | --- |\n| Boat sheds | Boats want ![x](http://127.0.0.1:9/y.png) tar | Tar the boats |\n',
  );
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`;
  const relations = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const text = (value: string) => new TextEncoder().encode(value);
  writeFileSync(
    join(root, 'in/notes.docx'),
    zipSync({
      '[Content_Types].xml': text(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      '_rels/.rels': text(
        relations(
          '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>',
        ),
      ),
      'word/_rels/document.xml.rels': text(
        relations(
          relation('rId2', 'image', 'http://127.0.0.1:9/x.png') +
            relation('rId3', 'attachedTemplate', 'file:///etc/passwd'),
        ),
      ),
      'word/document.xml': text(
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><w:body><w:p><w:r><w:drawing><a:blip r:link="rId2"/></w:drawing><w:t>Bread ovens</w:t></w:r></w:p></w:body></w:document>',
      ),
      '../../escaped.txt': text('out of the folder'),
    }),
  );
});

it('refuses the network in this test: what reaches for it is ended', () => {
  writeFileSync(join(root, 'reach.mjs'), "import { connect } from 'node:net'; connect(9, '127.0.0.1');");
  expect(run(['reach.mjs'])).toMatchObject({ status: 99 });
  writeFileSync(join(root, 'fetch.mjs'), "await fetch('http://127.0.0.1:9/');");
  expect(run(['fetch.mjs'])).toMatchObject({ status: 99 });
});

it.skipIf(!isBuilt)(
  'builds every output from inputs that point outward, without reaching for the network or for files outside',
  () => {
    const { status, stderr } = run([program, 'build', 'in', '-o', 'out', '-q']);
    expect([status, stderr.includes('NETWORK')]).toEqual([expect.any(Number), false]);
    expect(status).toBeLessThan(2);
    const paths = readdirSync(join(root, 'out'), { recursive: true, encoding: 'utf8' });
    expect(paths).toContain('playback.pptx');
    expect(readdirSync(join(root, '..'))).not.toContain('escaped.txt');
    expect(readdirSync(root).sort()).toEqual(['fetch.mjs', 'in', 'out', 'reach.mjs']);
    // Nor does what it writes ask anybody's program to fetch.
    const report = readFileSync(join(root, 'out/playback.html'), 'utf8');
    expect(report.match(/(?:src|href)="(?:https?:)?\/\/[^"]*"/g)).toBeNull();
  },
);

it.skipIf(!isBuilt).each([
  ['a template', ['--template', '//127.0.0.1/share/x.yaml']],
  ['a codebook', ['--codebook', 'http://127.0.0.1:9/x.yaml']],
  ['a review', ['--review', 'file:///etc/passwd']],
])('takes the address of %s for the name of a file, which is not there', (_, args) => {
  const { status, stderr } = run([program, 'build', 'in/grid.html', '-o', 'none', ...args]);
  expect([status, stderr]).toEqual([2, expect.stringContaining('There is no')]);
});
