import { describe, expect, it } from 'vitest';
import type { Options } from '../../../src/index.js';
import { make, sample, textOf } from '../data/make.js';

const makeMail = async (options: Options = {}) => {
  const result = await make([sample], { formats: ['email'], ...options });
  return { mail: textOf(result, 'playback-email.txt'), list: textOf(result, 'organiser/before-you-send.md') };
};
const languages = ['en', 'cy', 'de', 'es', 'fr', 'nl', 'pt'];

describe('playback-email.txt', () => {
  it('says what it is, three findings, what is asked, and whom to tell of mistakes by when', async () => {
    const { mail } = await makeMail({ contact: 'Ann Lee', correctBy: '2026-05-01' });
    expect(mail).toBe(`Subject: Libraries Together Unconference: what was said and what is suggested

Hello,

Attached is the playback, made from the notes of 21 sessions, in Porthaven and Millbrook: a summary, the themes, the suggested actions, and every line that was written down.

What stands out:
- Job adverts came up most: 5 of 21 sessions were mainly about it, in Porthaven and Millbrook, and 2 more mention it.
- Then came Learning and apprentices, with 4 sessions.
- Porthaven and Millbrook share a suggestion: the actions of 8 of 21 sessions speak of “swaps”, “placements” or words that mean about the same.

Counts are sessions whose notes mention something, not people and not votes. Actions are suggested by participants, not yet agreed.

What is asked of you: choose which of the 64 suggested actions to take up and name an owner for each, beginning with what the sites asked for together. Of 65 actions written down, 64 are left when those that come again or are unfinished are not counted.

Please read what is recorded of your own sessions: does it say what was said?
Tell Ann Lee what is wrong or missing by 1 May 2026; the playback is then made again.
`);
  });

  it('makes up no contact and no date, and the organiser is told what is missing', async () => {
    const none = await makeMail();
    expect(none.mail).not.toMatch(/wrong or missing|\[|null|undefined/);
    expect(none.list).toContain('It does not say whom to tell about mistakes');
    const noDate = await makeMail({ contact: 'Ann Lee' });
    expect(noDate.mail).toContain('Tell Ann Lee what is wrong or missing; the playback is then made again.');
    expect(noDate.list).toContain('It gives no date for corrections');
    const both = await makeMail({ contact: 'Ann Lee', correctBy: '2026-05-01' });
    expect(both.list).not.toContain('The e-mail');
  });

  it.each(languages)('is in the language of the playback, each paragraph a line: %s', async (lang) => {
    const { mail } = await makeMail({ lang, contact: 'Ann Lee', correctBy: '2026-05-01' });
    expect(mail.split('\n\n')).toHaveLength(7);
    expect(mail).toContain('Ann Lee');
    expect(mail).not.toMatch(/[{}]| {2}/);
    expect(/^Subject|Attached is/m.test(mail)).toBe(lang === 'en');
  });

  it('is written once in each language asked for', async () => {
    const { files } = await make([sample], { formats: ['xlsx', 'md', 'email'], lang: 'cy,en' });
    expect(files.map(({ path }) => path)).toEqual([
      'playback.xlsx',
      'playback.en.xlsx',
      'playback.md',
      'playback.en.md',
      'playback-email.txt',
      'playback-email.en.txt',
      'organiser/before-you-send.md',
    ]);
  });
});
