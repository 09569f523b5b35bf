import markdownIt from 'markdown-it';
import { beforeAll, describe, expect, it } from 'vitest';
import { make, makeOf, sample, textOf } from './make.js';

const path = 'organiser/before-you-send.md';

/** The lines under one heading of the list. */
function linesUnder(markdown: string, heading: string): string[] {
  const section = markdown.split('\n## ').find((part) => part.startsWith(`${heading}\n`));
  return (section ?? '').split('\n').filter((line) => line.startsWith('- '));
}

describe('organiser/before-you-send.md of the sample', () => {
  let markdown: string;
  beforeAll(async () => {
    markdown = textOf(await make([sample]), path);
  });

  it('names the row that was put back in order and each cell that was moved, with where it belongs now', () => {
    const [line, ...others] = linesUnder(markdown, 'Cells that were moved, or may have to be');
    expect(others).toEqual([]);
    expect(line).toContain('libraries-together.txt, Porthaven Grid - Session 2, row 2');
    expect(line).toContain('9 filled cells under 12 headings');
    const moves = [
      'column 3 is the topic of `Session 2 (Mo Gallery 2)`',
      'column 4 is the discussion of `Session 2 (Mo Gallery 2)`',
      'column 5 is the actions of `Session 2 (Mo Gallery 2)`',
      'column 6 is the topic of `Session 2 (Priya Studio 11)`',
      'column 7 is the actions of `Session 2 (Priya Studio 11)`',
      'column 8 is the topic of `Session 2 (Tom Studio 12)`',
      'column 9 is the actions of `Session 2 (Tom Studio 12)`',
    ];
    for (const move of moves) expect(line).toContain(move);
  });

  it('names the cell where the export does not separate points and actions', () => {
    expect(linesUnder(markdown, 'Where points, actions or topics are unclear')).toEqual([
      expect.stringContaining('row 2, column 2: For `Swapping staff between libraries and museums`'),
    ]);
  });

  it('names a session that fits another theme nearly as well', () => {
    expect(linesUnder(markdown, 'Sessions that fit their theme poorly')).toEqual([
      expect.stringMatching(
        /^- \[ \] “Planning careers .+” \(libraries.+\) is under “.+” and fits “.+” nearly as well\.$/,
      ),
    ]);
  });

  it('names every host and how to show them', () => {
    const [line] = linesUnder(markdown, 'Names of hosts');
    expect(line).toContain('Not shown in the deck: Ann, Mo, Priya, Ruth, Tom.');
    expect(line).toContain('--show-hosts');
  });

  it('names the unfinished lines with their cells', () => {
    expect(linesUnder(markdown, 'Unfinished lines')).toEqual([
      '- [ ] “Could we have” (libraries-together.txt, Millbrook Grid - Session 1, row 2, column 2)',
      '- [ ] “Use the free courses e.g.” (libraries-together.txt, Millbrook Grid - Session 1, row 2, column 8)',
    ]);
  });

  it('names lines pasted into two sessions of one room, both places in one line', () => {
    expect(linesUnder(markdown, 'Lines that may have been pasted')).toContain(
      '- [ ] “Caretakers know every valve but nobody asks them” (libraries-together.txt, Porthaven Grid - Session 1, row 2, column 11; libraries-together.txt, Porthaven Grid - Session 3, row 2, column 11)',
    );
  });

  it('lists the themes to be read aloud', async () => {
    const { playback } = await make([sample], { formats: ['json'] });
    const themes = linesUnder(markdown, 'Themes');
    expect(themes.map((line) => line.replace(/^- \[ \] (.*): \d+ sessions?$/, '$1'))).toEqual(
      playback?.themes.themes.map(({ label }) => label),
    );
  });

  it('says things in plain words', () => {
    expect(markdown).not.toMatch(/\b(NMF|cluster|ledger|tf-?idf|realign|diagnostic|token|stem|parse)/i);
  });

  it('says that hosts are shown when they are', async () => {
    const shown = textOf(await make([sample], { showHosts: true }), path);
    expect(linesUnder(shown, 'Names of hosts')).toEqual([
      expect.stringContaining(
        'Shown in the deck, because --show-hosts was given: Ann, Mo, Priya, Ruth, Tom.',
      ),
    ]);
  });
});

describe('organiser/before-you-send.md', () => {
  it('names what was left out, where it stood and why', async () => {
    const grid =
      'Topic,Discussion,Actions,\nBread ovens,Flour is dear,Build an oven,A note on the side\nRose beds,Roses want sun,Dig a bed,\n';
    const [line] = linesUnder(textOf(await makeOf(grid), path), 'What was left out');
    expect(line).toMatch(/“A note on the side” \(grid\.csv, row 2, column 4\): \S/);
  });

  it('shows at most 90 letters of what was left out, and cuts no letter in two', async () => {
    const long = '😀'.repeat(200);
    const grid = `Topic,Discussion,Actions,\nBread ovens,Flour is dear,Build an oven,${long}\n`;
    const [line] = linesUnder(textOf(await makeOf(grid), path), 'What was left out');
    expect(line).toContain(`“${'😀'.repeat(89)}…”`);
  });

  it('says so when nothing needs attention', async () => {
    const grid =
      'Topic,Discussion,Actions\nBread ovens,Ovens for bread are dear,Build ovens for bread\nBread baking,Ovens bake bread,Bake bread in ovens\n';
    const markdown = textOf(await makeOf(grid), path);
    expect(markdown).toContain('Nothing needs your attention.');
    expect(markdown.match(/^## .*/gm)).toEqual(['## Themes', '## Build it again']);
  });

  it('names e-mail addresses, telephone numbers and the like', async () => {
    const grid =
      'Topic,Discussion,Actions\nBread ovens,Ask baker@example.org about flour,Ring 020 7946 0000\nRoses,Case 943 476 5919,Dig\n';
    const lines = linesUnder(textOf(await makeOf(grid), path), 'What may be personal');
    expect(lines.map((line) => line.replace(/^- \[ \] (.*”).*$/, '$1'))).toEqual([
      'E-mail address “baker@example.org”',
      'Telephone number “020 7946 0000”',
      'NHS number or the like “943 476 5919”',
    ]);
  });
});

describe('hostile text in the list', () => {
  const marks = markdownIt({ html: true, linkify: false });
  const tags = (html: string) => [
    ...new Set([...html.matchAll(/<(\/?\w+)[^>]*>/g)].map((match) => match[1])),
  ];
  const plain = (html: string) =>
    html
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
  const hostile = [
    '![x](https://example.invalid/pixel.png)',
    '[click](javascript:alert(1))',
    '**bold** and __bold__ and ~~gone~~',
    '`code` and ``more`',
    'a ` loose one and *one*',
    '# no heading',
    '&#60;img src=x&#62;',
    '<https://example.invalid>',
    'back\\slash \\` and \\<b>',
    '1. one | two',
  ];
  const rowsOf = (column: (text: string) => string) => hostile.map(column).join('\n');
  const quoted = (text: string) =>
    `"${text.replaceAll('"', '""').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}"`;

  it.each([
    ['an unfinished line', (text: string) => `Ovens,${quoted(`${text} and the`)},Bake`],
    ['a cell left out', (text: string) => `Ovens,Flour,Bake,${quoted(text)}`],
    ['a topic that is missing', (text: string) => `,${quoted(text)},${quoted(`Do ${text}`)}`],
  ])('acts as no mark, tag, link or picture in %s', async (_, row) => {
    const markdown = textOf(
      await makeOf(`Topic,Discussion,Actions,\nRoses,Sun,Dig,\n${rowsOf(row)}\n`),
      path,
    );
    const html = marks.render(markdown);
    expect(tags(html).filter((tag) => !/^\/?(h1|h2|p|ul|li|code)$/.test(tag ?? ''))).toEqual([]);
    expect(html.match(/<h[12]>/g)).toHaveLength(markdown.match(/^##? /gm)?.length ?? 0);
  });

  it('is shown letter for letter', async () => {
    const row = (text: string) => `Ovens,Flour,Bake,${quoted(text)}`;
    const { playback, files } = await makeOf(`Topic,Discussion,Actions,\nRoses,Sun,Dig,\n${rowsOf(row)}\n`);
    const shown = plain(marks.render(textOf({ files }, path)));
    const texts = playback?.summary.ledger.entries.map(({ text }) => text ?? '') ?? [];
    expect(texts.length).toBeGreaterThanOrEqual(hostile.length - 1);
    for (const text of texts) expect(shown).toContain(`“${text}”`);
  });

  it('is shown as text in the title, in a heading, in a site and in a file name too', async () => {
    const heading = 'Session 1 (*Room* <img src=x> `q)';
    const grid = `${heading},Discussion,Actions\nOvens,Can we have,Bake and the\nRoses,Sun and the,Dig\n`;
    const result = await makeOf(grid, { title: '<script>x</script> *t*' }, 'a `b_<i>_.csv');
    const html = marks.render(textOf(result, path));
    expect(tags(html).filter((tag) => !/^\/?(h1|h2|p|ul|li|code)$/.test(tag ?? ''))).toEqual([]);
    expect(plain(html)).toContain('<script>x</script> *t*');
    expect(plain(html)).toContain('a `b_<i>_.csv');
  });
});
