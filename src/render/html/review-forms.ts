import type { Say } from '../../text/index.js';
import { all, type Child, element, type Markup } from './markup.js';

/** Returns what is on the page before its script has drawn anything: headings, buttons and empty lists. */
export function writeReviewForms(title: string, file: string, say: Say): Markup {
  const word = (key: string) => say(`reviewPage.${key}`, { file, title });
  return all([
    element(
      'header',
      { class: 'banner', id: 'top' },
      element(
        'div',
        { class: 'page' },
        element('h1', {}, word('title')),
        element('p', {}, word('what')),
        element('p', {}, element('code', {}, `npx ddat-playback build … --review ${file}`)),
      ),
    ),
    element('noscript', {}, element('p', { class: 'page' }, word('noScript'))),
    writeTools(word),
    element(
      'main',
      { id: 'contents', class: 'page', hidden: true },
      writePart('glance', word('glance'), writeGlance(word)),
      writePart(
        'themes',
        word('themes'),
        element('p', {}, word('themesHow')),
        element('div', { id: 'theme-list', class: 'themes' }),
        writeAdding({ id: 'new-theme', label: word('newTheme'), button: word('addTheme') }),
      ),
      writePart(
        'lines',
        word('lines'),
        element('p', {}, word('linesHow')),
        element('div', { id: 'line-list' }),
        writeFinding(word),
      ),
      writePart(
        'findings',
        word('findings'),
        element('ul', { id: 'finding-list', class: 'cards' }),
        writeAdding({ id: 'new-finding', label: word('newFinding'), button: word('addFinding') }),
      ),
      writePart('keeping', word('keeping'), ...writeKeeping(word)),
    ),
  ]);
}

type MeasuredWord = (key: string) => string;

function writePart(id: string, title: string, ...children: readonly Child[]): Markup {
  return element(
    'section',
    { id, class: 'part', 'aria-labelledby': `${id}-title` },
    element('h2', { id: `${id}-title` }, title),
    ...children,
  );
}

function writeTools(word: MeasuredWord): Markup {
  const button = (id: string, key: string) => element('button', { id, type: 'button' }, word(key));
  return element(
    'section',
    { id: 'tools', 'aria-label': word('tools'), hidden: true },
    element(
      'div',
      { class: 'page' },
      element(
        'div',
        { class: 'buttons' },
        button('undo', 'undo'),
        button('redo', 'redo'),
        button('download', 'download'),
        button('copy', 'copy'),
        element('p', { id: 'progress' }),
      ),
      element('p', { id: 'said', role: 'status' }),
      element(
        'div',
        { id: 'copying', hidden: true },
        element('label', { for: 'yaml' }, word('asText')),
        element('textarea', { id: 'yaml', rows: 6, readonly: true, spellcheck: 'false' }),
      ),
    ),
  );
}

function writeGlance(word: MeasuredWord): Markup {
  const heads = ['theme', 'sessionsNow', 'sessionsBefore'].map((key, at) =>
    element('th', { scope: 'col', class: at === 0 ? null : 'end' }, word(key)),
  );
  return element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', { id: 'glance-rows' }),
  );
}

function writeAdding({ id, label, button }: { id: string; label: string; button: string }): Markup {
  return element(
    'form',
    { id: `${id}-form` },
    element('label', { for: id }, label),
    element('input', { id, type: 'text', autocomplete: 'off' }),
    element('button', { type: 'submit', id: `${id}-add` }, button),
  );
}

function writeFinding(word: MeasuredWord): Markup {
  return element(
    'form',
    { id: 'find-form', role: 'search', 'aria-label': word('findLine') },
    element('label', { for: 'find' }, word('findLine')),
    element('input', { id: 'find', type: 'search', autocomplete: 'off' }),
    element('p', { id: 'find-count', role: 'status' }),
    element('ul', { id: 'find-list', class: 'cards' }),
  );
}

function writeKeeping(word: MeasuredWord): readonly Markup[] {
  return [
    element('p', {}, word('keepHow')),
    element(
      'p',
      { class: 'tick' },
      element('input', { id: 'keep', type: 'checkbox' }),
      element('label', { for: 'keep' }, word('keep')),
    ),
    element('button', { id: 'forget', type: 'button' }, word('forget')),
  ];
}
