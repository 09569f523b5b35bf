import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flagsOf } from '../../src/options/derive.js';
import { commandNames } from '../../src/options/entry.js';

const pages = execFileSync('git', ['ls-files', '*.md'], { encoding: 'utf8' })
  .split('\n')
  .filter((page) => page !== '' && !page.startsWith('fixtures/'));
const read = (page: string) => readFileSync(page, 'utf8');

/** Gives the anchors of a page's headings, as they are made on the web. */
const anchorsOf = (page: string): string[] =>
  [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe.each(pages)('%s', (page) => {
  it('links to files and headings that exist', () => {
    const broken = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
      if (/^[a-z]+:/.test(target)) return [];
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? page : normalize(join(dirname(page), path));
      if (!existsSync(file)) return [target];
      return anchor !== undefined && !anchorsOf(file).includes(anchor) ? [target] : [];
    });
    expect(broken).toEqual([]);
  });

  it('names files of the repository that exist', () => {
    const named = [...read(page).matchAll(/`((?:\.\/)?(?:src|test|templates|examples)\/[\w./-]+)`/g)];
    const broken = named.map(([, path = '']) => path).filter((path) => !existsSync(path));
    expect(broken).toEqual([]);
  });

  it('shows commands and options that there are', () => {
    const lines = [...read(page).matchAll(/ddat-playback ([a-z]+)((?: [^\n`#]*)?)/g)];
    const wrong = lines.flatMap(([line, command = '', rest = '']) => {
      const known = commandNames.filter((name) => name.split(' ')[0] === command);
      if (known.length === 0) return [];
      const names = known.flatMap((name) =>
        flagsOf(name).flatMap(({ name: flag, opposite }) => [
          flag,
          ...(opposite === undefined ? [] : [`no-${flag}`]),
        ]),
      );
      const used = [...rest.matchAll(/(?<=\s)--([a-z-]+)/g)].map(([, flag = '']) => flag);
      return used.filter((flag) => !names.includes(flag)).map((flag) => `${line.trim()}: --${flag}`);
    });
    expect(wrong).toEqual([]);
  });
});
