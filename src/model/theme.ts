/** A weighted word or phrase. `text` is the commonest written form; `weight` is above 0, larger is more telling. */
export interface Term {
  readonly text: string;
  readonly weight: number;
}

/** Sessions grouped, named, ranked and shown. The theme `other` holds the sessions without a theme and comes last. */
export interface Theme {
  /** A slug of the label. */
  readonly id: string;
  /** Two to five words of the participants' own. */
  readonly label: string;
  /** The topic nearest the theme's centre, verbatim: a longer name. */
  readonly longName: string;
  readonly terms: readonly Term[];
  /** Ids of the sessions mainly about it, most central first. */
  readonly sessionIds: readonly string[];
  /** Ids of the sessions not mainly about it whose items use its words. */
  readonly mentionedIn: readonly string[];
  /** True where it rests on one session only. */
  readonly littleEvidence: boolean;
}

/** Why a session is where it is. */
export interface Assignment {
  readonly sessionId: string;
  /** Main theme first. */
  readonly themeIds: readonly string[];
  readonly mentions: readonly string[];
  /** Lead of the main theme over the next, 0 to 1. */
  readonly margin: number;
  /** Share of resampled runs in which the session stayed with the same sessions, 0 to 1. */
  readonly stability: number;
  /** The words that decided, strongest first. */
  readonly words: readonly string[];
  /** What each of `words` counted. */
  readonly weights?: readonly number[];
  /** The theme it would be in without the main one; not there where it shares nothing with any other. */
  readonly next?: string;
  /** True where a person put it there. */
  readonly isGiven?: boolean;
}

export interface Themes {
  readonly themes: readonly Theme[];
  /** One for each session, in the sessions' order. */
  readonly assignments: readonly Assignment[];
  /** Ids in the order of their colours, where that is not the order of the themes: an earlier event gave some of them. */
  readonly colourIds?: readonly string[];
}

/** The id of the theme of the sessions that are without a theme. */
export const otherThemeId = 'other';
