import type { OutputFile, Playback } from '../../model/index.js';
import { joinNames, type Say, sayDate } from '../../text/index.js';

/** How a mail is reported. */
export interface MailOptions {
  readonly say: Say;
  readonly contact: string | null;
  /** ISO date. */
  readonly correctBy: string | null;
  /** What is before `.txt`, such as `playback-email`. */
  readonly name: string;
}

const maxFindings = 3;

/**
 * Returns the short mail that goes with the playback, as plain text to paste: a line for the subject, what is attached, three findings,
 * what is asked, and whom to tell of mistakes by when. What nobody gave is not made up: without a contact that part is not there.
 */
export function renderMail(playback: Playback, options: MailOptions): OutputFile {
  const { say, name } = options;
  const { title, sites, sessions, summary } = playback;
  const where =
    sites.length === 0
      ? ''
      : say('whereSites', {
          sites: joinNames(
            sites.map((site) => plain(site.name)),
            say,
          ),
        });
  const findings = summary.findings.filter(({ kind }) => kind !== 'ask').slice(0, maxFindings);
  const asked = summary.findings.filter(({ kind }) => kind === 'ask');
  const paragraphs = [
    say('email.subject', { title: plain(title) }),
    say('email.greeting'),
    say('email.what', { count: sessions.length, where }),
    ...(findings.length === 0
      ? []
      : [[say('email.findings'), ...findings.map(({ text }) => `- ${plain(text)}`)].join('\n')]),
    say(
      playback.sessions.some(({ actions }) => actions.length > 0)
        ? 'findings.footnote'
        : 'findings.footnoteCounts',
    ),
    ...asked.map(({ text }) => plain(text)),
    ...howToCorrect(options),
  ];
  return { path: `${name}.txt`, bytes: new TextEncoder().encode(`${paragraphs.join('\n\n')}\n`) };
}

function howToCorrect({ say, contact, correctBy }: MailOptions): string[] {
  if (contact === null) return [];
  const formatEntry =
    correctBy === null
      ? say('next.tell', { contact: plain(contact) })
      : say('next.tellBy', { contact: plain(contact), date: sayDate(correctBy, say) });
  return [`${say('email.read')}\n${formatEntry}`];
}

/** On one line and without characters that cannot be seen: a line end in a title would begin a header of its own. */
function plain(text: string): string {
  return text
    .replace(/[^\S\u00a0]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
}
