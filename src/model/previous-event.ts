/** What is known of an earlier event: its playback.json, as far as this one is compared with it. */
export interface PreviousEvent {
  readonly title: string;
  /** ISO date, or null. */
  readonly date: string | null;
  readonly sessionCount: number;
  readonly themes: readonly PreviousTheme[];
  readonly actions: readonly PreviousAction[];
  /** Ids of its themes in the order of their colours. */
  readonly colourIds: readonly string[];
}

export interface PreviousTheme {
  readonly id: string;
  readonly label: string;
  readonly terms: readonly string[];
  readonly topics: readonly string[];
  readonly sessionCount: number;
}

export interface PreviousAction {
  readonly id: string;
  readonly text: string;
}

/** What changed since an earlier event. */
export interface PreviousEventComparison {
  readonly title: string;
  readonly date: string | null;
  /** How many sessions the earlier event had. */
  readonly sessionCount: number;
  readonly continued: readonly ContinuedTheme[];
  /** Ids of themes that are new. */
  readonly newThemes: readonly string[];
  /** Themes of the earlier event that no session is mainly about now. */
  readonly goneThemes: readonly { readonly label: string; readonly sessions: number }[];
  /** Ids of actions that say what an action said then. */
  readonly actionsAgain: readonly string[];
}

export interface ContinuedTheme {
  readonly themeId: string;
  /** How many sessions were mainly about it then. */
  readonly before: number;
}
