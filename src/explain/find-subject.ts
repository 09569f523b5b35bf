import type { Playback, Session, Theme } from '../model/index.js';
import { nearestName } from '../text/nearest-name.js';

/** What a person asked about. */
export type Subject =
  | { readonly kind: 'session'; readonly session: Session }
  | { readonly kind: 'theme'; readonly theme: Theme }
  | { readonly kind: 'several'; readonly names: readonly string[] }
  | { readonly kind: 'none'; readonly nearest: string | null };

/**
 * Returns the session or theme that is meant: by its id, its name, or words that are in one name or topic only. Themes go before sessions, and
 * the whole before a part.
 */
export function findSubject(wanted: string, { sessions, themes }: Playback): Subject {
  const fold = (text: string) => text.normalize('NFC').trim().toLowerCase();
  const plain = fold(wanted).replace(/^session-/, '');
  const theme = themes.themes.find(({ id, label }) => id === plain || fold(label) === plain);
  if (theme) return { kind: 'theme', theme };
  const session = sessions.find(({ id, topic }) => id === plain || fold(topic.text) === plain);
  if (session) return { kind: 'session', session };
  const likely: Subject[] = [
    ...themes.themes
      .filter(({ label }) => fold(label).includes(plain))
      .map((one): Subject => ({ kind: 'theme', theme: one })),
    ...sessions
      .filter(({ id, topic }) => fold(topic.text).includes(plain) || id.includes(plain))
      .map((one): Subject => ({ kind: 'session', session: one })),
  ];
  const [only] = likely;
  if (only !== undefined && likely.length === 1) return only;
  if (likely.length > 1) return { kind: 'several', names: likely.map(nameOf) };
  const names = [...themes.themes.map(({ label }) => label), ...sessions.map(({ id }) => id)];
  return { kind: 'none', nearest: nearestName(wanted, names) };
}

function nameOf(subject: Subject): string {
  if (subject.kind === 'theme') return subject.theme.label;
  return subject.kind === 'session' ? `${subject.session.id}  ${subject.session.topic.text}` : '';
}
