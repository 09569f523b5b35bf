import { configKeysOf, flagsOf } from '../../src/options/derive.js';
import { commandNames, type OptionEntry, type OptionTable } from '../../src/options/entry.js';
import { optionTable } from '../../src/options/table.js';

const head = `# Options

This page is generated from the table in \`src/options\`: run \`UPDATE=1 npx vitest run test/options\` instead of editing it.

An option is a flag of the commands listed with it, a key of [\`ddat-playback.yaml\`](configuration.md), a field of \`Options\` in the
[library](library.md), or several of these. The command line takes precedence over the file.

| command line | file | library | what it is | default | commands |
| --- | --- | --- | --- | --- | --- |
`;

const foot = `
## Exit codes

| code | meaning |
| --- | --- |
| 0 | Written, without errors. |
| 1 | Written, but there are errors in some input, or warnings under \`--strict\`, or a format or an event failed. The command says which. |
| 2 | Nothing written: a wrong option, a path that cannot be read, no session found, a full disk, or a program error (which is reported as one). |
| 3 | \`check\` found a difference. |
| 130 | Interrupted. Nothing is half-written. |
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
      flag === undefined ? '' : formatFlag(flag),
      key === undefined ? '' : code(key),
      formatField(name, entry),
      describeOption(entry, flag?.help ?? ''),
      entry.default ?? '',
      flags.map(({ command }) => command).join(', '),
    ];
  });
  return `${head}${rows.map((cells) => `| ${cells.map(escapeCell).join(' | ')} |\n`).join('')}${foot}`;
}

function formatFlag({ name, short, takes, opposite }: ReturnType<typeof flagsOf>[number]): string {
  const own = `--${name}${takes === undefined ? '' : ` ${takes}`}`;
  const flags = [...(short === undefined ? [] : [`-${short}`]), own];
  return [...flags, ...(opposite === undefined ? [] : [`--no-${name}`])].map(code).join(', ');
}

function formatField(name: string, { scope, asLibrary }: OptionEntry): string {
  if (scope === 'options') return `${code(name)}${asLibrary === undefined ? '' : `: ${asLibrary}`}`;
  return scope === 'mapping' ? code(`mapping.${name}`) : '';
}

/** The sentence of the configuration, else the help of the first command that takes the flag, without the default. */
function describeOption({ summary, detail, more }: OptionEntry, help: string): string {
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
