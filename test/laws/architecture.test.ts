import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ArchitectureRow, architecture } from './architecture-table.js';
import { findCycles, graphOf, importsOf, partOf, sourceFiles } from './imports.js';

const mayUsePackage = ({ packages }: ArchitectureRow, target: string) =>
  packages.some((name) =>
    name === 'node:*' ? target.startsWith('node:') : target === name || target.startsWith(`${name}/`),
  );

describe('the architecture', () => {
  it('has a row in the table for every part of src, and no other', () => {
    expect([...new Set(sourceFiles.map(partOf))].sort()).toEqual(Object.keys(architecture).sort());
  });

  it('lets each part import only what its row allows', () => {
    const broken = sourceFiles.flatMap((file) => {
      const part = partOf(file);
      const row = architecture[part];
      if (row === undefined) return [];
      const { files, packages } = importsOf(file);
      const others = files.map(partOf).filter((other) => other !== part);
      return [
        ...others
          .filter((other) => !row.mayUse.includes('*') && !row.mayUse.includes(other))
          .map((other) => `\`${part}\` may not use \`${other}\` (${file})`),
        ...packages
          .filter((target) => !mayUsePackage(row, target))
          .map((target) => `\`${part}\` may not use the package \`${target}\` (${file})`),
      ];
    });
    expect(broken).toEqual([]);
  });

  it('has no import cycle between files, types included', () => {
    expect(findCycles(graphOf((file) => file))).toEqual([]);
  });

  it('has no import cycle between folders, a folder and those inside it included', () => {
    expect(findCycles(graphOf(dirname))).toEqual([]);
  });

  it('keeps the clock, dice, the console and the process out of everything but io and cli', () => {
    const forbidden = /\bconsole\.|\bprocess\.|Math\.random\b|Date\.now\b|new Date\(|performance\.now/;
    const broken = sourceFiles.filter((file) => {
      if (['io', 'cli'].includes(partOf(file))) return false;
      const code = readFileSync(join('src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return forbidden.test(code);
    });
    expect(broken.map((file) => `${file} touches the world`)).toEqual([]);
  });

  it('keeps files short enough to read: at most 400 lines', () => {
    const data = /arimo-widths|catalogue|text\/languages\//;
    const long = sourceFiles.filter(
      (file) => !data.test(file) && readFileSync(join('src', file), 'utf8').split('\n').length > 400,
    );
    expect(long).toEqual([]);
  });

  it('is shown in src/README.md as it is (UPDATE=1 writes it)', () => {
    const readme = readFileSync('src/README.md', 'utf8');
    const shown = readme.replace(
      /(<!-- architecture -->\n)[\s\S]*?(<!-- \/architecture -->)/,
      (_, start: string, end: string) => `${start}\n${tableText()}\n${end}`,
    );
    if (process.env.UPDATE === '1' && !process.env.CI) writeFileSync('src/README.md', shown);
    else expect(readme).toBe(shown);
  });
});

function tableText(): string {
  const rows = Object.entries(architecture).map(([part, { holds, mayUse, packages }]) => {
    const named = (names: readonly string[]) =>
      names.map((name) => (name === '*' ? 'everything' : `\`${name}\``)).join(', ');
    return `| \`${part}\` | ${holds} | ${named(mayUse) || 'nothing'} | ${named(packages)} |`;
  });
  return ['| part | what it holds | may import | packages |', '| --- | --- | --- | --- |', ...rows, ''].join(
    '\n',
  );
}
