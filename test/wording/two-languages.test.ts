import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPlayback, type Options, type PlaybackResult } from '../../src/index.js';
import { isStopWord, stem } from '../../src/text/index.js';
import { resources } from '../resources.js';
import { withValidJson } from '../shared/valid-json.js';

const rows = [
  [
    'Recriwtio llyfrgellwyr',
    "Mae'r swyddi gwag yn aros ar agor am fisoedd|Nid yw'r hysbysebion yn dweud beth yw'r cyflog",
    "Cyhoeddi'r cyflog ym mhob hysbyseb",
  ],
  [
    'Recruiting librarians',
    'Vacancies stay open for months|The adverts do not say what the salary is',
    'Publish the salary in every advert',
  ],
  [
    'Cyflog staff achlysurol',
    "Mae'r cyflog yn is na chyflog y siopau|Nid oes neb yn gwybod pryd y daw'r cyflog",
    'Cymharu cyflog y cynghorau',
  ],
  [
    'Paying casual staff',
    'The salary is lower than in shops|Nobody knows when the salary comes',
    'Compare the salary of all councils',
  ],
  [
    'Dosbarthiadau cyfrifiadur',
    "Mae'r dosbarthiadau yn llawn bob wythnos|Mae angen gwell cyfrifiaduron ar y dosbarthiadau",
    'Cynnal dosbarthiadau yn y pentrefi',
  ],
  [
    'Computer classes',
    'The classes are full every week|The computers of the classes are slow',
    'Hold computer classes in the villages',
  ],
  [
    'Hyfforddi gwirfoddolwyr',
    "Mae gwirfoddolwyr yn rhoi'r gorau iddi heb hyfforddiant|Nid oes dosbarthiadau i wirfoddolwyr",
    'Hyfforddi gwirfoddolwyr i gynnal dosbarthiadau',
  ],
  [
    'Training volunteers',
    'Volunteers leave without training|There are no classes for volunteers',
    'Train volunteers to hold classes',
  ],
];
const grid = [
  'Topic,Discussion,Actions',
  ...rows.map((row) => row.map((cell) => `"${cell.replaceAll('|', '\n')}"`).join(',')),
].join('\n');
const make = async (options: Options) => {
  const input = { path: 'grid.csv', bytes: new TextEncoder().encode(grid) };
  return withValidJson(await createPlayback([input], options, resources));
};
const slidesOf = (result: PlaybackResult, path: string) => {
  const file = result.files.find((one) => one.path === path);
  return Object.entries(file ? unzipSync(file.bytes) : {})
    .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .map(([, bytes]) => Buffer.from(bytes).toString('utf8'))
    .join('\n');
};

describe('a grid in Welsh and English', () => {
  let result: PlaybackResult;
  beforeAll(async () => {
    result = await make({ lang: 'cy,en', formats: ['pptx', 'json'] });
  });

  it('makes a deck in each language asked for, the first named first, and its data once', () => {
    expect(result.files.map(({ path }) => path).filter((path) => /pptx|json/.test(path))).toEqual([
      'playback.pptx',
      'playback.en.pptx',
      'data/playback.json',
    ]);
    expect(result.playback?.lang).toBe('cy-GB');
    expect(slidesOf(result, 'playback.pptx')).toContain(
      'O nodiadau 8 sesiwn: 16 pwynt trafod, 8 cam a awgrymwyd',
    );
    expect(slidesOf(result, 'playback.en.pptx')).toContain(
      'From the notes of 8 sessions: 16 discussion points, 8 suggested actions',
    );
  });

  it('marks every run with its language, verbatim lines with their own', () => {
    const slides = slidesOf(result, 'playback.pptx');
    const runs = [...slides.matchAll(/<a:r><a:rPr([^>]*)>.*?<a:t>([^<]*)</g)];
    expect(runs.filter(([, marks]) => !/ lang="(?:cy|en)-GB"/.test(marks ?? ''))).toEqual([]);
    const langOf = (words: string) =>
      / lang="([^"]+)"/.exec(runs.find(([, , text]) => text?.includes(words))?.[1] ?? '')?.[1];
    expect(langOf('Vacancies stay open')).toBe('en-GB');
    expect(langOf('swyddi gwag yn aros')).toBe('cy-GB');
    expect(langOf('Pwyntiau trafod')).toBe('cy-GB');
  });

  it('has no theme that rests on words of every session of a language', () => {
    const welsh = rows.filter((_, index) => index % 2 === 0).map(([topic]) => topic);
    const sessions = result.playback?.sessions ?? [];
    for (const { label, terms, sessionIds } of result.playback?.themes.themes ?? []) {
      const topics = sessionIds.map((id) => sessions.find((session) => session.id === id)?.topic.text ?? '');
      const inWelsh = topics.filter((topic) => welsh.includes(topic)).length;
      expect([label, inWelsh === 4, topics.length - inWelsh === 4]).toEqual([label, false, false]);
      expect(terms.filter(({ text }) => isStopWord(text, 'cy+en'))).toEqual([]);
    }
  });

  it('is said to be in both, where no language was asked for', async () => {
    const { diagnostics } = await make({ formats: ['json'] });
    expect(diagnostics.find(({ code }) => code === 'language-found')?.reason).toMatch(
      /in (Welsh and English|English and Welsh);/,
    );
  });
});

it('cuts a word the same way whatever stands around it', () => {
  expect(['dosbarthiadau', 'ddosbarthiadau', 'dosbarth'].map((word) => stem(word, 'cy+en'))).toEqual(
    Array(3).fill('dosbarth'),
  );
  expect(['funding', 'funds', 'fund'].map((word) => stem(word, 'cy+en'))).toEqual(Array(3).fill('fund'));
});
