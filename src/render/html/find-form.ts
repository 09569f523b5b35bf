import type { Session } from '../../model/index.js';
import type { Say } from '../../text/index.js';
import { element, type Markup } from './markup.js';

/** What a session can be found by. */
export interface Facets {
  readonly site: string;
  readonly slot: string;
  readonly room: string;
  /** Names of its themes, the main one first. */
  readonly themes: readonly string[];
}

/** Returns the form that finds sessions. It is hidden until the script of the page shows it. */
export function writeFindForm(facets: readonly Facets[], say: Say): Markup {
  const choices = [
    { name: 'site', label: say('sites.site'), values: facets.map(({ site }) => site) },
    { name: 'theme', label: say('glance.theme'), values: facets.flatMap(({ themes }) => themes) },
    { name: 'slot', label: say('grid.slot'), values: facets.map(({ slot }) => slot) },
    { name: 'room', label: say('grid.room'), values: facets.map(({ room }) => room) },
  ];
  const selects = choices.flatMap(({ name, label, values }) => {
    const distinct = [...new Set(values)].filter((value) => value !== '');
    if (distinct.length < 2) return [];
    return [
      element(
        'div',
        {},
        element('label', { for: `find-${name}` }, label),
        element(
          'select',
          { id: `find-${name}`, name },
          element('option', { value: '' }, say('report.all')),
          ...distinct.map((value) => element('option', { value }, value)),
        ),
      ),
    ];
  });
  return element(
    'form',
    {
      id: 'find',
      role: 'search',
      hidden: true,
      'data-shown': say('report.shown', { shown: '{shown}', all: '{all}' }),
      'aria-label': say('report.find'),
    },
    element(
      'div',
      { class: 'fields' },
      element(
        'div',
        {},
        element('label', { for: 'find-words' }, say('report.words')),
        element('input', { id: 'find-words', name: 'words', type: 'search', autocomplete: 'off' }),
      ),
      ...selects,
    ),
    element(
      'div',
      { class: 'answer' },
      element('button', { type: 'reset' }, say('report.reset')),
      element('p', { id: 'answer', role: 'status' }),
    ),
    element('p', { id: 'nothing', class: 'nothing', hidden: true }, say('report.nothing')),
  );
}

/** Returns what a session is found by; a name with a line break in it would be two. */
export function facetsOf({ site, slot, room }: Session, themes: readonly string[]): Facets {
  const line = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
  return { site: line(site), slot: line(slot), room: line(room), themes: themes.map(line) };
}
