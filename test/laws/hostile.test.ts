import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';
import MarkdownIt from 'markdown-it';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPlayback, type Item, type PlaybackResult, readEvent } from '../../src/index.js';
import { looksLikeFormula } from '../../src/text/index.js';
import { lintPackage } from '../lint/lint-package.js';
import { all, parseXml, type Xml } from '../lint/xml.js';
import { resources } from '../resources.js';
import { hostileCells, hostileGrid } from '../shared/hostile-cells.js';

let result: PlaybackResult;
let items: readonly Item[];
beforeAll(async () => {
  const options = { contact: 'Ann\nBcc: x@example.invalid', correctBy: '2026-05-01', showHosts: true };
  result = await createPlayback([hostileGrid()], options, resources);
  items = (result.playback?.sessions ?? []).flatMap(({ discussion, actions }) => [...discussion, ...actions]);
}, 120_000);

const bytesOf = (path: string) => {
  const file = result.files.find((one) => one.path === path);
  if (!file) throw new Error(`There is no ${path}.`);
  return file.bytes;
};
const textOf = (path: string) => new TextDecoder().decode(bytesOf(path));
const fold = (text: string) => text.replace(/\s+/g, ' ').trim();
/** Words that a file lacks although somebody typed them. */
const missingIn = (text: string) =>
  items.map((item) => fold(item.text)).filter((words) => !text.includes(words));
const xmlPartsOf = (bytes: Uint8Array): [string, Xml][] =>
  Object.entries(unzipSync(bytes))
    .filter(([path]) => /\.(xml|rels)$/.test(path))
    .map(([path, part]) => [path, parseXml(new TextDecoder().decode(part))]);
const outwardIn = (parts: readonly [string, Xml][]) =>
  parts.flatMap(([path, tree]) =>
    all(tree, 'Relationship')
      .filter(
        ({ attributes }) =>
          attributes.TargetMode !== undefined || /^[a-z]+:|\.\.\/\.\.\/\.\./i.test(attributes.Target ?? ''),
      )
      .map(({ attributes }) => `${attributes.Target} in ${path}`),
  );

describe(`${hostileCells.length} hostile cells`, () => {
  it('are all read, as topics and as items, and nothing fails', () => {
    expect(hostileCells.length).toBeGreaterThanOrEqual(40);
    expect(new Set(hostileCells).size).toBe(hostileCells.length);
    expect(result.playback?.sessions.length).toBe(hostileCells.length);
    expect(result.failures).toEqual([]);
  });

  it('lead no file out of its folder', () => {
    const safe =
      /^(?:(?:clouds|data|organiser)\/)?[\p{L}\p{N}_-]+(?:\.[a-z]+)?\.(?:pptx|html|png|svg|json|csv|xlsx|md|txt)$/u;
    expect(result.files.map(({ path }) => path).filter((path) => !safe.test(path))).toEqual([]);
    const reserved = /(?:^|\/)(?:con|aux|nul|prn|com\d|lpt\d)\./i;
    expect(result.files.map(({ path }) => path).filter((path) => reserved.test(path))).toEqual([]);
  });

  it('stay text in the deck, which is well-formed and leads nowhere outside', () => {
    const parts = xmlPartsOf(bytesOf('playback.pptx'));
    expect(outwardIn(parts)).toEqual([]);
    const names = new Set(
      parts.flatMap(([, tree]) => all(tree, 'script').concat(all(tree, 'a:hlinkMouseOver'))),
    );
    expect([...names]).toEqual([]);
    const actions = parts.flatMap(([, tree]) =>
      all(tree, 'a:hlinkClick').map(({ attributes }) => attributes.action),
    );
    expect(actions.filter((action) => action !== undefined && action !== 'ppaction://hlinksldjump')).toEqual(
      [],
    );
    const words = parts
      .filter(([path]) => /slides\/slide\d+\.xml$/.test(path))
      .map(([, tree]) =>
        all(tree, 'a:p')
          .map((paragraph) =>
            all(paragraph, 'a:t')
              .map(({ text }) => text)
              .join(''),
          )
          .join('\n'),
      );
    expect(missingIn(fold(words.join('\n')))).toEqual([]);
    // Entities and half letters are shown as they were typed.
    const faults = lintPackage(bytesOf('playback.pptx')).filter(
      (fault) => !/shows `(?:&lt;|\ufffd)`$/.test(fault),
    );
    expect(faults).toEqual([]);
  });

  it('stay text in the pictures of word clouds', () => {
    const pictures = result.files.filter(({ path }) => path.endsWith('.svg'));
    expect(pictures.length).toBeGreaterThan(2);
    for (const { path } of pictures) {
      const svg = parseXml(textOf(path));
      const names = new Set<string>();
      const visit = ({ name, attributes, children }: Xml) => {
        names.add(name);
        for (const key of Object.keys(attributes)) if (/^on|href$/i.test(key)) names.add(key);
        children.forEach(visit);
      };
      visit(svg);
      expect([
        path,
        [...names].filter((name) => !/^(svg|title|desc|g|path|rect|text|tspan)$/.test(name)),
      ]).toEqual([path, []]);
    }
  });

  it('stay text in the JSON, which its schema accepts', () => {
    const document = JSON.parse(textOf('data/playback.json'));
    const schema = JSON.parse(readFileSync('templates/playback.schema.json', 'utf8'));
    const isValid = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
    expect([isValid(document), isValid.errors]).toEqual([true, null]);
    expect(Object.getPrototypeOf(document)).toBe(Object.prototype);
    const told = document.sessions.flatMap((session: { discussion: Item[]; actions: Item[] }) => [
      ...session.discussion,
      ...session.actions,
    ]);
    expect(told.map((item: Item) => item.text)).toEqual(items.map(({ text }) => text));
  });

  it('are no formula in any field of the CSV files, nor in a line of one', () => {
    for (const path of ['data/sessions.csv', 'data/actions.csv', 'data/assignments.csv']) {
      const rows: string[][] = parse(textOf(path), { bom: true });
      const lines = rows.flat().flatMap((field) => [field, ...field.split(/\r\n|\r|\n/)]);
      expect([path, lines.filter(looksLikeFormula)]).toEqual([path, []]);
      expect(rows.length).toBeGreaterThan(hostileCells.length);
    }
  });

  it('stay text in the workbook, also when somebody edits the cell, and are read again as they were', async () => {
    const parts = xmlPartsOf(bytesOf('playback.xlsx'));
    expect(outwardIn(parts)).toEqual([]);
    expect(parts.flatMap(([, tree]) => all(tree, 'f').concat(all(tree, 'hyperlink')))).toEqual([]);
    const strings = all(parts.find(([path]) => path === 'xl/sharedStrings.xml')?.[1] as Xml, 'si').map(
      (si) => all(si, 't')[0]?.text ?? '',
    );
    const cells = parts
      .filter(([path]) => path.includes('worksheets/'))
      .flatMap(([, tree]) => all(tree, 'c'));
    const looks = all(
      all(parts.find(([path]) => path === 'xl/styles.xml')?.[1] as Xml, 'cellXfs')[0] as Xml,
      'xf',
    );
    const live = cells.filter((cell) => {
      const isText = cell.attributes.t === 's';
      const text = strings[Number(all(cell, 'v')[0]?.text)] ?? '';
      return (
        isText && looksLikeFormula(text) && looks[Number(cell.attributes.s)]?.attributes.quotePrefix !== '1'
      );
    });
    expect(live).toEqual([]);
    expect(missingIn(fold(strings.join('\n')).replaceAll('_x005F_', '_'))).toEqual([]);
    const again = await readEvent([{ path: 'playback.xlsx', bytes: bytesOf('playback.xlsx') }]);
    expect(
      again.sessions
        .flatMap(({ discussion, actions }) => [...discussion, ...actions])
        .map(({ text }) => text),
    ).toEqual(items.map(({ text }) => text));
  });

  it('stay text in the Markdown, also where HTML in it is let through', () => {
    const page = parseDocument(new MarkdownIt({ html: true }).render(textOf('playback.md')));
    const [names, outward, words] = [new Set<string>(), [] as string[], [] as string[]];
    const visit = (node: (typeof page.children)[number]): void => {
      if ('data' in node) words.push(node.data);
      if ('attribs' in node) {
        names.add(node.name);
        for (const [key, value] of Object.entries(node.attribs)) {
          const isOurs =
            (key === 'id' && node.name === 'a') ||
            (key === 'href' && value.startsWith('#')) ||
            key === 'style';
          if (!isOurs) outward.push(`${key}=${value}`);
        }
      }
      if ('children' in node) node.children.forEach(visit);
    };
    page.children.forEach(visit);
    const ours = 'h1 h2 h3 h4 p a ul ol li strong table thead tbody tr th td br'.split(' ');
    expect([...names].filter((name) => !ours.includes(name))).toEqual([]);
    expect(outward).toEqual([]);
    expect(missingIn(fold(words.join('')))).toEqual([]);
    expect(textOf('playback.md')).not.toMatch(/(?<!\\)\{[{%]|(?<!\\)\$/);
  });

  it('begin no header of their own in the mail', () => {
    const mail = textOf('playback-email.txt');
    expect(
      mail.split('\n').filter((line) => /^(?:subject|bcc|cc|to|from|content-type):/i.test(line)),
    ).toHaveLength(1);
    expect(mail.startsWith('Subject: Bread </title><script>alert(1)</script>: ')).toBe(true);
    expect(mail.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  it("stay text in the organiser's list", () => {
    const html = new MarkdownIt({ html: true }).render(textOf('organiser/before-you-send.md'));
    expect(html).not.toMatch(/<(?!\/?(?:h1|h2|p|ul|ol|li|code|strong|em)>)/);
  });
});
