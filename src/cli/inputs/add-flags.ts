import { type Command, Option } from 'commander';
import { type CommandFlag, flagsOf } from '../../options/derive.js';
import type { CommandName, OptionTable } from '../../options/entry.js';

/** Returns a command with the flags that the table of options has for it. */
export function addFlags(command: Command, name: CommandName, table?: OptionTable): Command {
  for (const option of flagsOf(name, table).flatMap(optionsOf)) command.addOption(option);
  return command;
}

/**
 * A flag, and its opposite behind it. Beside its opposite a flag has no default: then one that was not given leaves the word to the
 * configuration.
 */
function optionsOf({
  name,
  short,
  takes,
  repeats,
  choices,
  help,
  opposite,
  oppositeHelp,
}: CommandFlag): Option[] {
  const letter = short === undefined ? '' : `-${short}, `;
  const own = new Option(`${letter}--${name}${takes === undefined ? '' : ` ${takes}`}`, help);
  if (choices !== undefined) own.choices(choices);
  if (repeats) own.argParser((value: string, before: readonly string[] = []) => [...before, value]);
  switch (opposite) {
    case 'shown':
      return [own, new Option(`--no-${name}`, oppositeHelp ?? '')];
    case 'hidden':
      return [own, new Option(`--no-${name}`).hideHelp()];
    case 'instead':
      return [new Option(`--${name}`).hideHelp(), new Option(`--no-${name}`, help)];
    default:
      return [own];
  }
}
