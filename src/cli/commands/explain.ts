import {
  createPlayback,
  explainSession,
  findSubject,
  formatPlace,
  OptionError,
  type Playback,
  renderPlayback,
  type SessionExplanation,
  type Theme,
} from '../../index.js';
import type { Effects } from '../../io/index.js';
import type { ExplainFlags } from '../inputs/flags.js';
import { count } from '../report/closing-lines.js';
import { exitCodes } from '../shell/exit-codes.js';

const usual = 'playback/data/playback.json';

/** Says why a session is under its theme, or what holds a theme together. Gives 0; throws for a name there is not or a file that cannot be read. */
export async function explain(wanted: string, flags: ExplainFlags, effects: Effects): Promise<number> {
  const { playback, notes } = await readPlayback(flags.from ?? [usual], effects);
  const subject = findSubject(wanted, playback);
  if (subject.kind === 'none') {
    const hint =
      subject.nearest === null
        ? 'Give the name of a theme, or words of a topic.'
        : `Did you mean \`${subject.nearest}\`?`;
    throw new OptionError(`No theme and no session is called \`${wanted}\`. ${hint}`);
  }
  if (subject.kind === 'several') {
    const shown = subject.names.slice(0, 12).map((name) => `  ${name}`);
    throw new OptionError(
      `Several are called something like \`${wanted}\`. Name one of them:\n${shown.join('\n')}`,
    );
  }
  const explanations =
    subject.kind === 'session'
      ? [explainSession(subject.session, playback, notes)]
      : sessionsOf(subject.theme, playback).map((session) => explainSession(session, playback, notes));
  if (flags.json === true) {
    const value =
      subject.kind === 'session' ? explanations[0] : { theme: subject.theme, sessions: explanations };
    effects.writeOut(`${JSON.stringify(value, null, 2)}\n`);
    return exitCodes.done;
  }
  const text =
    subject.kind === 'session'
      ? explanations.flatMap(formatSession)
      : formatTheme(subject.theme, explanations, playback);
  effects.writeOut(`${text.join('\n')}\n`);
  return exitCodes.done;
}

async function readPlayback(
  from: readonly string[],
  effects: Effects,
): Promise<{ playback: Playback; notes: string }> {
  const inputs = await effects.readInputs(from, null);
  const [only] = inputs;
  const isSaved = only !== undefined && inputs.length === 1 && /\.json$/i.test(only.path);
  const options = { formats: [] };
  const { playback, notes } = isSaved
    ? await renderPlayback(only.bytes, options, { loadFonts: effects.loadFonts })
    : await createPlayback(inputs, options, { loadFonts: effects.loadFonts });
  if (playback === null)
    throw new OptionError('There is nothing to explain: no session was found in the input.');
  return { playback, notes };
}

function sessionsOf({ sessionIds }: Theme, { sessions }: Playback): Playback['sessions'] {
  return sessionIds.flatMap((id) => sessions.find((session) => session.id === id) ?? []);
}

function formatSession(why: SessionExplanation): string[] {
  const { session, theme, also, mentions, next, margin, stability, isGiven, words } = why;
  return [
    `${session.topic.text}`,
    `  ${session.id}, ${formatPlace(session.topic.place)}`,
    '',
    `Theme    ${theme}${also.length > 0 ? `, and ${also.join(', ')}` : ''}${isGiven ? ' (put there by a person)' : ''}`,
    `Lead     ${isGiven ? 'none: a person decided' : `${margin.toFixed(2)} of 1 over the next theme${next === null ? '' : `, ${next}`}`}`,
    `Firm     kept its company in ${Math.round(stability * 100)} % of runs with a third of the words left out`,
    ...(mentions.length > 0 ? [`Mentions ${mentions.join(', ')}`] : []),
    '',
    ...(words.length === 0
      ? ['It shares too few words with any other session.']
      : ['Words that decided, and their cells:']),
    ...words.flatMap(({ word, weight, lines }) => [
      `  ${word}${weight === null ? '' : ` (${weight})`}`,
      ...lines.map(({ text, place }) => `    “${text}” – ${formatPlace(place)}`),
    ]),
  ];
}

function formatTheme(
  theme: Theme,
  explanations: readonly SessionExplanation[],
  { sessions }: Playback,
): string[] {
  const terms = theme.terms.map(({ text, weight }) => `${text} (${weight})`).join(', ');
  return [
    `${theme.label}`,
    `  ${count(explanations.length, 'session')} of ${sessions.length} mainly about it, ${theme.mentionedIn.length} more mention it`,
    `  words that mark it: ${terms === '' ? 'none' : terms}`,
    '',
    ...explanations.flatMap(({ session, next, margin, isGiven, words }) => [
      `${session.topic.text}`,
      `  ${session.id}`,
      `  ${isGiven ? 'put there by a person' : `lead ${margin.toFixed(2)}${next === null ? '' : ` over ${next}`}`}; words: ${words.map(({ word, weight }) => `${word}${weight === null ? '' : ` (${weight})`}`).join(', ') || 'none'}`,
    ]),
  ];
}
