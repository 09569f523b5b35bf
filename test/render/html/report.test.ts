import { createHash } from 'node:crypto';
import type { CheerioAPI } from 'cheerio';
import { beforeAll, describe, expect, it } from 'vitest';
import { explainSession, type Options, type PlaybackResult } from '../../../src/index.js';
import { textOf } from '../data/make.js';
import { attributeOf, byId, fold, makeReport, reportOf, sessionsOf } from './open.js';

const yaml = (text: string): NonNullable<Options['template']> => ({
  file: 'ours.yaml',
  bytes: new TextEncoder().encode(text),
  beside: [],
});

let result: PlaybackResult;
let $: CheerioAPI;
beforeAll(async () => {
  result = await makeReport();
  $ = reportOf(result);
});

describe('playback.html', () => {
  it('has the cover as its head and every other slide as an article, named and numbered once', () => {
    expect($('h1').text()).toBe('Libraries Together Unconference');
    expect($('title').text()).toBe('Libraries Together Unconference');
    const ids = attributeOf($, '[id]', 'id');
    expect(new Set(ids).size).toBe(ids.length);
    expect(attributeOf($, 'article', 'id')).toEqual(
      expect.arrayContaining(['summary', 'register', 'how-made']),
    );
    expect(
      $('[aria-labelledby]')
        .toArray()
        .filter((one) => byId($, $(one).attr('aria-labelledby') ?? '').length !== 1),
    ).toEqual([]);
  });

  it('has headings in order, none of a level whose parent is missing', () => {
    const levels = $('h1, h2, h3, h4, h5, h6')
      .map((_, one) => Number(one.tagName.slice(1)))
      .get();
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    expect($('h1, h2, h3, h4').filter((_, one) => fold($(one).text()) === '').length).toBe(0);
  });

  it('has links to what is in it only', () => {
    const ids = new Set(attributeOf($, '[id]', 'id'));
    const targets = $('a')
      .map((_, one) => $(one).attr('href') ?? '')
      .get();
    expect(targets.length).toBeGreaterThan(50);
    expect(
      targets.filter((href) => !href.startsWith('#') || !ids.has(decodeURIComponent(href.slice(1)))),
    ).toEqual([]);
  });

  it('says behind each theme why its sessions are there: words with weights and cells, the next theme and the lead', () => {
    const { playback, notes } = result;
    const told = playback!.themes.themes.flatMap((theme) =>
      byId($, `theme-${theme.id}`)
        .find('details tbody tr')
        .toArray()
        .map((row) => ({ theme: theme.label, row: $(row) })),
    );
    const whys = told.map(({ theme, row }) => {
      const link = row.find('a').attr('href') ?? '';
      const session = sessionsOf(result).find(({ id }) => link === `#session-${id}`);
      const why = explainSession(session!, playback!, notes);
      expect(why.theme).toBe(theme);
      const [words = '', next, lead] = row
        .find('td')
        .toArray()
        .map((cell) => fold($(cell).text()));
      expect(next).toBe(why.next ?? 'None');
      expect(lead).toBe(why.margin.toFixed(2));
      for (const { word, weight, lines } of why.words) {
        expect(words).toContain(`${word} (${weight?.toFixed(3)})`);
        for (const { place } of lines) expect(words).toContain(`row ${place.row}, column ${place.column}`);
      }
      return why;
    });
    expect(new Set(whys.map(({ session }) => session.id)).size).toBe(sessionsOf(result).length);
    expect(whys.some(({ words }) => words.some(({ lines }) => lines.length > 1))).toBe(true);
  });

  it('says of a theme without a slide, and of topics alone, why too', async () => {
    const row = (at: number) =>
      `Room ${at % 3},Slot ${at % 4},${['Cycling', 'Walking'][at % 2]} to work ${at}`;
    const rows = ['Room,Slot,Topic', ...Array.from({ length: 12 }, (_, at) => row(at))];
    const topics = { path: 'topics.csv', bytes: new TextEncoder().encode(rows.join('\n')) };
    const made = await makeReport({}, topics);
    expect(reportOf(made)('#topics-by-theme details tbody tr').length).toBe(12);
    const many = await makeReport({ themes: 12 });
    const page = reportOf(many);
    const shown = page('[id^="theme-"] details tbody tr, #themes-at-a-glance details tbody tr');
    expect(page('#themes-at-a-glance details tbody tr').length).toBeGreaterThan(0);
    expect(shown.length).toBe(sessionsOf(many).length);
  });

  it('holds every session in its own words, with what it can be found by', () => {
    const { themes } = result.playback!.themes;
    for (const session of sessionsOf(result)) {
      const article = byId($, `session-${session.id}`);
      const words = fold(article.text());
      const lines = [session.topic, ...session.discussion, ...session.actions].map(({ text }) => fold(text));
      expect(lines.filter((line) => !words.includes(line))).toEqual([]);
      expect(article.attr('data-site')).toBe(session.site ?? '');
      expect(article.attr('data-slot')).toBe(session.slot ?? '');
      expect(article.attr('data-room')).toBe(session.room ?? '');
      const main = themes.find(({ sessionIds }) => sessionIds.includes(session.id));
      expect(article.attr('data-theme')?.split('\n')[0]).toBe(main?.label);
    }
    expect($('[data-session]').length).toBe(sessionsOf(result).length);
  });

  it('has a form that is hidden until the script shows it, with a label for every field', () => {
    expect($('form').attr('hidden')).toBeDefined();
    const fields = $('form input, form select')
      .map((_, one) => $(one).attr('id') ?? '')
      .get();
    expect(fields).toEqual(['find-words', 'find-site', 'find-theme', 'find-slot', 'find-room']);
    expect(
      $('form label')
        .map((_, one) => $(one).attr('for') ?? '')
        .get(),
    ).toEqual(fields);
    expect(
      $('#find-site option')
        .map((_, one) => $(one).text())
        .get(),
    ).toEqual(['All', 'Porthaven', 'Millbrook']);
  });

  it('has no divider that only leads to headings, and the annex keeps its contents', () => {
    expect(attributeOf($, 'article', 'id')).not.toContain('more-detail');
    expect($('article').filter((_, one) => $(one).children().length < 2).length).toBe(0);
    expect(byId($, 'annex').find('a').length).toBeGreaterThan(3);
    expect($('main').text()).not.toMatch(/next slides|its slide/);
  });

  it('has its words of the clouds as text, each as wide as it was drawn', () => {
    const words = $('figure svg text');
    expect(words.length).toBeGreaterThan(100);
    expect(
      words.toArray().filter((one) => !(Number($(one).attr('textlength') ?? $(one).attr('textLength')) > 0)),
    ).toEqual([]);
    expect(
      $('figure svg')
        .toArray()
        .filter((one) => !$(one).attr('aria-label')),
    ).toEqual([]);
  });

  it('names its one script and its one style sheet by their hashes, and asks for nothing', () => {
    const policy = $('meta[http-equiv=Content-Security-Policy]').attr('content') ?? '';
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect($('script').length).toBe(1);
    expect($('style').length).toBe(1);
    expect(policy).toContain(`default-src 'none'`);
    expect(policy).toContain(`script-src ${hash($('script').text())};`);
    expect(policy).toContain(`style-src ${hash($('style').text())};`);
    expect($('[style], [src], link, iframe, object, embed').length).toBe(0);
    expect(textOf(result, 'playback.html')).not.toMatch(/https?:|\{\{/);
  });

  it('is the same bytes when it is made again', async () => {
    expect(textOf(await makeReport(), 'playback.html')).toBe(textOf(result, 'playback.html'));
  });

  it('is a file for each language, in its words', async () => {
    const both = await makeReport({ lang: 'cy,en' });
    const [cy, en] = [reportOf(both), reportOf(both, 'playback.en.html')];
    expect(cy('html').attr('lang')).toBe('cy-GB');
    expect(en('html').attr('lang')).toBe('en-GB');
    expect(cy('nav h2').text()).not.toBe(en('nav h2').text());
    expect(attributeOf(cy, 'article', 'id')).toEqual(attributeOf(en, 'article', 'id'));
    expect(cy('[data-session]').first().find('li').first().text()).toBe(
      en('[data-session]').first().find('li').first().text(),
    );
  });

  it('marks a line that a person reworded, and keeps its words in the annex', async () => {
    const quoted = result.playback!.summary.themes[0]?.suggestedActions[0]?.text ?? '';
    const item = sessionsOf(result)
      .flatMap(({ actions }) => actions)
      .find(({ text }) => text === quoted);
    const review = {
      file: 'review.yaml',
      text: `lines:\n  - id: ${item?.id}\n    text: Said in another way\n`,
    };
    const edited = reportOf(await makeReport({ review }));
    const inFront = edited('li, td').filter((_, one) => edited(one).text().includes('Said in another way'));
    expect(inFront.length).toBeGreaterThan(0);
    expect(inFront.first().find('.muted').text().trim()).not.toBe('');
    expect(edited('[data-session]').text()).toContain(quoted);
  });

  it('is whole however brief the deck of the template is', async () => {
    const brief = await makeReport({
      template: yaml('base: plain\nparts: brief\nslides: [title, findings]\n'),
    });
    expect(brief.failures).toEqual([]);
    expect(attributeOf(reportOf(brief), 'article', 'id')).toEqual(attributeOf($, 'article', 'id'));
  });

  it('takes colours, fonts and marking from the template', async () => {
    const ours = await makeReport({ template: yaml('base: dark\nmarking: OFFICIAL\n') });
    const page = reportOf(ours);
    expect(
      page('.marking')
        .map((_, one) => page(one).text())
        .get(),
    ).toEqual(['OFFICIAL', 'OFFICIAL']);
    expect(page('style').text()).not.toBe($('style').text());
  });
});
