import { expect, it } from 'vitest';
import { createBatchPage } from '../../../src/index.js';

const event = {
  folder: 'leeds',
  name: 'Leeds',
  title: 'Leeds',
  sites: 1,
  sessions: 4,
  themes: 2,
  files: ['playback.pptx', 'playback.cy.pptx', 'data/playback.json'],
};
const page = async (changes = {}, lang = 'en-GB') => {
  const sources = {
    title: 'All',
    events: [event],
    combined: { ...event, folder: 'combined' },
    failed: [],
    ...changes,
  };
  return new TextDecoder().decode((await createBatchPage(sources, lang)).bytes);
};

it('asks for nothing, runs nothing, and names its style by its hash', async () => {
  const html = await page();
  expect(html).toMatch(
    /content="default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]{44}'; base-uri 'none'; form-action 'none'"/,
  );
  expect(html).not.toMatch(/<script|https?:|\{\{/);
});

it('leads to each file by what it is and in which language', async () => {
  const html = await page();
  expect(html).toContain('<a href="leeds/playback.pptx" aria-label="presentation: Leeds">presentation</a>');
  expect(html).toContain(
    '<a href="leeds/playback.cy.pptx" aria-label="presentation (cy): Leeds">presentation (cy)</a>',
  );
  expect(html).toContain('<a href="combined/data/playback.json"');
});

it('shows words of the input as words, and leads nowhere with them', async () => {
  const name = '<img src=x onerror=alert(1)>';
  const html = await page({
    title: name,
    events: [{ ...event, name, folder: 'a"b' }],
    failed: [{ name, reason: name }],
  });
  expect(html).not.toContain('<img');
  expect(html).toContain('href="a%22b/playback.pptx"');
});

it('tells what failed and why, and does without a combined playback', async () => {
  const html = await page({
    combined: null,
    failed: [{ name: 'Hull', reason: 'No session was found in it.' }],
  });
  expect(html).toContain('<th scope="row">Hull</th><td>No session was found in it.</td>');
  expect(html).not.toContain('All events together');
});

it('speaks the language of the playbacks', async () => {
  expect(await page({}, 'cy')).toContain('Digwyddiadau');
});
