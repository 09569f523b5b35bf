import { inlineYaml } from '../config/inline-yaml.js';
import { otherThemeId, type Playback, type Theme } from '../model/index.js';

/**
 * Returns the themes of a playback as a codebook for a person to edit: each with its words and phrases, and as examples the topics of
 * its sessions, so that building with it makes the same themes with the same names.
 */
export function formatCodebook({ title, lang, themes, sessions, codebook }: Playback): string {
  const topicOf = new Map(sessions.map((session) => [session.id, session.topic.text]));
  const lines = [
    `# The themes of ${oneLine(title)}, as they were found.`,
    '#',
    '# Make your changes, save this as a file such as themes.yaml, and build with it:',
    '#   npx ddat-playback build … --codebook themes.yaml',
    '#',
    '# name      what the theme is called',
    '# words     words of the notes that mark it, in any form',
    '# phrases   words that appear together',
    '# examples  topics of sessions that belong to it: to move a session, move its topic to another theme',
    '#',
    '# Two themes are put together by giving one of them the words and examples of the other and deleting that. Sessions that fit',
    '# no theme are grouped by what they share. Words that mean the same are listed under "synonyms".',
    `lang: ${lang}`,
    'themes:',
    ...themes.themes.flatMap((theme) => themeLines(theme, topicOf, sessions.length)),
    '',
    ...synonymLines(codebook?.synonyms ?? []),
    ...listLine('ignore', codebook?.ignore ?? []),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function themeLines(theme: Theme, topicOf: ReadonlyMap<string, string>, of: number): string[] {
  const isOther = theme.id === otherThemeId;
  const examples = [...new Set(theme.sessionIds.map((id) => oneLine(topicOf.get(id) ?? '')))].filter(
    (text) => text !== '',
  );
  if (isOther && examples.length === 0) return [];
  const count = theme.sessionIds.length;
  const listed = `  # ${count} of ${of} sessions ${isOther ? 'without a theme' : count === 1 ? 'is about it' : 'are about it'}`;
  const texts = isOther ? [] : theme.terms.map((term) => oneLine(term.text));
  const marks = [
    ...listLine(
      'words',
      texts.filter((text) => !text.includes(' ')),
    ),
    ...listLine(
      'phrases',
      texts.filter((text) => text.includes(' ')),
    ),
    ...(examples.length === 0 ? [] : ['examples:', ...examples.map((text) => `  - ${inlineYaml(text)}`)]),
  ];
  return [
    '',
    listed,
    // Whatever the playback calls it, a codebook calls the theme of the others `Other`.
    `  - name: ${isOther ? 'Other' : inlineYaml(theme.label)}`,
    // A theme without a mark is none; its name marks it.
    ...(marks.length > 0 ? marks : listLine('words', [theme.label])).map((line) => `    ${line}`),
  ];
}

function synonymLines(sets: NonNullable<Playback['codebook']>['synonyms']): string[] {
  if (sets.length === 0) return [];
  const lines = sets.flatMap(({ say, also }) => [
    `  - say: ${inlineYaml(say)}`,
    `    also: ${inlineYaml(also)}`,
  ]);
  return ['synonyms:', ...lines, ''];
}

function listLine(name: string, texts: readonly string[]): string[] {
  return texts.length === 0 ? [] : [`${name}: ${inlineYaml(texts)}`];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
