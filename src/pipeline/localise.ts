import type { Diagnose } from '../diagnostics/index.js';
import type { Edits, Playback, Themes } from '../model/index.js';
import { asShown, noEdits, otherThemeId } from '../model/index.js';
import type { QuotableLines } from '../summarise/index.js';
import type { Say, Wording } from '../text/wording.js';
import type { KnownEvent } from './known-event.js';
import type { LocalisedPlayback } from './localised-playback.js';

/** Returns the playback in each of its languages: what is counted is counted again from the sessions and themes. */
export async function localise(
  event: KnownEvent,
  front: QuotableLines,
  { ownWords, diagnose }: { readonly ownWords: Wording; readonly diagnose: Diagnose },
): Promise<readonly [LocalisedPlayback, ...LocalisedPlayback[]]> {
  const [first, ...others] = event.wordings;
  if (first === undefined) throw new Error('No language was given for the playback.');
  // What is found about the review is the same in every language.
  const formatEntry = (tag: string, isFirst: boolean) =>
    localisePlayback(event, { front, ownWords, tag, isFirst, diagnose: isFirst ? diagnose : () => {} });
  return [
    await formatEntry(first, true),
    ...(await Promise.all(others.map((tag) => formatEntry(tag, false)))),
  ];
}

/** Returns what says things in a language, where the template has words of its own in those. */
export async function loadSay(tag: string, ownWords: Wording): Promise<Say> {
  const { createSay, loadWording } = await import('../text/index.js');
  return createSay({ ...(await loadWording(tag)), ...ownWords }, tag);
}

interface LocaliseOptions {
  readonly front: QuotableLines;
  readonly ownWords: Wording;
  readonly tag: string;
  readonly isFirst: boolean;
  readonly diagnose: Diagnose;
}

async function localisePlayback(event: KnownEvent, options: LocaliseOptions): Promise<LocalisedPlayback> {
  const { front, ownWords, tag, isFirst, diagnose } = options;
  const { fullTagOf } = await import('../text/index.js');
  const { summarise } = await import('../summarise/index.js');
  const { reviewFindings } = await import('../review/review-findings.js');
  const { title, date, sites, sessions, ledger, codebook, notes, since, decisions } = event;
  const say = await loadSay(tag, ownWords);
  const themes = nameOther(event.themes, say('otherTheme'));
  const shown = sessions.map(asShown);
  const counted = summarise({ sessions: shown, sites, themes, ledger, front, lang: notes, say, codebook });
  const settings = { sessionCount: sessions.length, diagnose };
  const { summary, edited } = reviewFindings(counted, decisions, settings);
  const edits = withFindings(event.edits, edited);
  const playback: Playback = {
    title: title ?? say('untitled'),
    lang: fullTagOf(tag),
    date,
    sites,
    sessions,
    themes,
    summary,
    ...(codebook === null ? {} : { codebook }),
    ...(since === null ? {} : { since }),
    ...(edits === null ? {} : { edits }),
  };
  return { say, playback, suffix: isFirst ? '' : `.${tag.toLowerCase()}` };
}

/** Returns the themes with that of the sessions without a theme named in the playback's language. */
function nameOther(themes: Themes, name: string): Themes {
  return {
    ...themes,
    themes: themes.themes.map((theme) =>
      theme.id === otherThemeId ? { ...theme, label: name, longName: name } : theme,
    ),
  };
}

function withFindings(edits: Edits | null, findingsEdited: number): Edits | null {
  if (edits === null && findingsEdited === 0) return null;
  return { ...(edits ?? noEdits), findingsEdited };
}
