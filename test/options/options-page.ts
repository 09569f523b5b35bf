import { configKeysOf, flagsOf } from '../../src/options/derive.js';
import { commandNames, type OptionEntry, type OptionTable } from '../../src/options/entry.js';
import { optionTable } from '../../src/options/table.js';

const head = `# Options

Made from the table in \`src/options\`; do not edit. \`UPDATE=1 npx vitest run test/options\` writes it anew.

An option is a flag of the commands named with it, a key of [\`ddat-playback.yaml\`](../README.md#the-configuration-file), a field of \`Options\`
[as a library](../README.md#as-a-library), or several of these. What the command line says goes before the file.

| command line | file | library | what it is | default | commands |
| --- | --- | --- | --- | --- | --- |
`;

/** Gives `docs/options.md`: every option, how it is written, what it is and which commands take it. */
export function optionsPage(table: OptionTable = optionTable): string {
  const keyOf = new Map(Object.entries(configKeysOf(table)).map(([key, { as }]) => [as, key]));
  const rows = Object.entries(table).map(([name, entry]) => {
    const flags = commandNames.flatMap((command) =>
      flagsOf(command, table)
        .filter(({ option }) => option === name)
        .map((flag) => ({ command, ...flag })),
    );
    const [flag] = flags;
    const key = keyOf.get(name);
    return [
      flag === undefined ? '' : tellFlag(flag),
      key === undefined ? '' : code(key),
      tellField(name, entry),
      tellMeaning(entry, flag?.help ?? ''),
      entry.default ?? '',
      flags.map(({ command }) => command).join(', '),
    ];
  });
  return `${head}${rows.map((cells) => `| ${cells.map(escapeCell).join(' | ')} |\n`).join('')}`;
}

function tellFlag({ name, short, takes, opposite }: ReturnType<typeof flagsOf>[number]): string {
  const own = `--${name}${takes === undefined ? '' : ` ${takes}`}`;
  const flags = [...(short === undefined ? [] : [`-${short}`]), own];
  return [...flags, ...(opposite === undefined ? [] : [`--no-${name}`])].map(code).join(', ');
}

function tellField(name: string, { scope, asLibrary }: OptionEntry): string {
  if (scope === 'options') return `${code(name)}${asLibrary === undefined ? '' : `: ${asLibrary}`}`;
  return scope === 'mapping' ? code(`mapping.${name}`) : '';
}

/** The sentence of the configuration, else the help of the first command that takes the flag, without the default. */
function tellMeaning({ summary, detail, more }: OptionEntry, help: string): string {
  const bare = help.replace(/ \(default: .*\)$/, '');
  const own = summary ?? `${bare.charAt(0).toUpperCase()}${bare.slice(1)}.`;
  return [
    own,
    ...(detail === undefined ? [] : [detail]),
    ...(more === undefined ? [] : [`[More](${more})`]),
  ].join(' ');
}

const code = (text: string) => `\`${text}\``;
const escapeCell = (cell: string) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ');
