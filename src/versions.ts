import type { Codebook, Ledger, Session, Site, Themes } from './model/index.js';
import { otherThemeId } from './model/index.js';
import type { Version } from './outputs.js';
import type { FrontLines } from './summarise/index.js';
import type { Wording } from './text/wording.js';

/** What an event is told from: its sessions and themes, whether just found or kept in a `playback.json`. */
export interface KnownEvent {
  /** Null where neither a person nor a grid named it. */
  readonly title: string | null;
  /** ISO date, or null. */
  readonly date: string | null;
  readonly sites: readonly Site[];
  readonly sessions: readonly Session[];
  readonly themes: Themes;
  readonly ledger: Ledger;
  readonly codebook: Codebook | null;
  /** The language of the notes, tags joined by `+`. */
  readonly notes: string;
  /** Tags of the languages it is told in, the first its own. */
  readonly wordings: readonly string[];
}

/** Gives the playback in each of its languages: what is counted is counted anew from the sessions and themes. */
export async function tellVersions(
  event: KnownEvent,
  front: FrontLines,
  ownWords: Wording,
): Promise<readonly [Version, ...Version[]]> {
  const [first, ...others] = event.wordings;
  if (first === undefined) throw new Error('No language was given for the playback.');
  const tell = (tag: string, isFirst: boolean) => tellVersion(event, { front, ownWords, tag, isFirst });
  return [await tell(first, true), ...(await Promise.all(others.map((tag) => tell(tag, false))))];
}

interface Telling {
  readonly front: FrontLines;
  readonly ownWords: Wording;
  readonly tag: string;
  readonly isFirst: boolean;
}

async function tellVersion(event: KnownEvent, { front, ownWords, tag, isFirst }: Telling): Promise<Version> {
  const { createSay, fullTagOf, loadWording } = await import('./text/index.js');
  const { summarise } = await import('./summarise/index.js');
  const { title, date, sites, sessions, ledger, codebook, notes } = event;
  const say = createSay({ ...(await loadWording(tag)), ...ownWords }, tag);
  const themes = nameOther(event.themes, say('otherTheme'));
  const summary = summarise({ sessions, sites, themes, ledger, front, lang: notes, say, codebook });
  const known = {
    title: title ?? say('untitled'),
    lang: fullTagOf(tag),
    date,
    sites,
    sessions,
    themes,
    summary,
  };
  const playback = codebook === null ? known : { ...known, codebook };
  return { say, playback, suffix: isFirst ? '' : `.${tag.toLowerCase()}` };
}

/** Gives the themes with that of the sessions at home nowhere named in the playback's language. */
function nameOther(themes: Themes, name: string): Themes {
  return {
    ...themes,
    themes: themes.themes.map((theme) =>
      theme.id === otherThemeId ? { ...theme, label: name, longName: name } : theme,
    ),
  };
}
