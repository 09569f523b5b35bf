import { createHash } from 'node:crypto';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { createPlayback, createReviewPage, formatReview, type Options } from '../../../src/index.js';
import { wordingTags } from '../../../src/text/load-wording.js';
import { resources } from '../../resources.js';

const breakOut = '</script><script>alert(1)</script><!--<script> {{state}} {{body}} $& $1';
const rows = [
  'Topic,Discussion,Actions',
  `Bus service ${breakOut},The bus is late ${breakOut},Ask the bus company`,
  'Bus stops,No shelter at the bus stop,Build one',
  'Library hours,Readers want the library,Open the library',
  'Library keys,The library is shut,Lend library keys',
];
const input = { path: 'grid.csv', bytes: new TextEncoder().encode(rows.join('\n')) };

async function pageOf(options: Options = {}) {
  const result = await createPlayback([input], { formats: [], ...options }, resources);
  const page = await createReviewPage(result, { path: 'playback-review.html', file: 'review.yaml' });
  if (page === null || result.playback === null) throw new Error('No session was found.');
  const html = new TextDecoder().decode(page.bytes);
  const $ = load(html);
  return {
    html,
    $,
    state: JSON.parse($('#state').text()),
    yaml: formatReview(result.playback, result.review),
  };
}

describe('the page of a review', () => {
  it('holds words of the input that look like markup as words', async () => {
    const { html, $, state } = await pageOf({ title: `Buses ${breakOut}` });
    expect($('script')).toHaveLength(2);
    expect($('script').last().text()).not.toContain('alert');
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    expect(state.draft.sessions[0].topic).toContain('</script><script>alert(1)</script><!--<script>');
    expect(state.draft.sessions[0].topic).toContain('{{state}} {{body}} $& $1');
    expect($('h1').text()).toContain('</script>');
  });

  it('allows by its policy just its style and its script', async () => {
    const { html, $ } = await pageOf();
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const policy = $('meta[http-equiv="Content-Security-Policy"]').attr('content');
    expect(policy).toContain(`script-src ${hash($('script').last().text())}`);
    expect(policy).toContain(`style-src ${hash($('style').text())}`);
    expect(html).not.toMatch(/innerHTML|https?:\/\/| style="/);
    expect($('head').html() + $('script').last().text()).not.toContain('{{');
  });

  it('is the same twice, and has each id once', async () => {
    const { html, $ } = await pageOf();
    expect((await pageOf()).html).toBe(html);
    const ids = $('[id]')
      .toArray()
      .map((element) => $(element).attr('id'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('holds every session and line, and what was decided before', async () => {
    const { yaml, state } = await pageOf();
    expect(state.draft.sessions).toHaveLength(4);
    expect(state.draft.lines).toHaveLength(8);
    const text = yaml.replace(/ {4}said: .*\n/, (said) => `${said}    owner: "Ade"\n`);
    const again = await pageOf({ review: { file: 'review.yaml', text } });
    expect(again.state.draft.lines[0].decision).toEqual({ owner: 'Ade' });
  });

  it.each(wordingTags)('says all in the language %s', async (tag) => {
    const { html, $, state } = await pageOf({ lang: tag });
    expect($('html').attr('lang')?.slice(0, 2)).toBe(tag);
    expect(html).not.toContain('reviewPage.');
    expect(state.words.moved).toContain('{what}');
    expect(Object.values(state.words).join()).not.toMatch(/\{(?:file|other|title)\}/);
  });
});
