/** What can be hidden: e-mail addresses; telephone numbers; NHS, National Insurance and like numbers; hosts. */
export const redactedKinds = ['emails', 'phones', 'numbers', 'hosts'] as const;
export type RedactedKind = (typeof redactedKinds)[number];

/** Hides what must not be seen: the same thing is always replaced by the same words, such as `[person 1]`. */
export interface Redactor {
  /** True where nothing is to be hidden. */
  readonly isIdle: boolean;
  /** Learns the names of hosts, where those are to be hidden: they are hidden in every text from now on. */
  learnHosts(names: readonly (string | null)[]): void;
  /** Returns a text without what is to be hidden. */
  redact(text: string): string;
}

/** Hides nothing. */
export const noRedaction: Redactor = { isIdle: true, learnHosts: () => {}, redact: (text) => text };
