import type { Command, CommanderError } from 'commander';
import { nearestName } from '../../text/nearest-name.js';
import { quote } from './quote.js';

/** Returns a sentence where help is asked for a command there is not, else null. */
export function explainHelp(program: Command, [first, name]: readonly string[]): string | null {
  if (first !== 'help' || name === undefined) return null;
  const isThere =
    name === 'help' || name.startsWith('-') || program.commands.some((one) => one.name() === name);
  return isThere ? null : `${unknownCommand(name, program)}\nTo see what there is: ddat-playback --help\n`;
}

/** Returns a command line that was not understood in plain words: what is wrong, the nearest there is, where to look. */
export function explainUsage(error: CommanderError, program: Command, args: readonly string[]): string {
  const command = commandOf(program, args);
  const help = `${command === program ? 'ddat-playback' : `ddat-playback ${pathOf(command)}`} --help`;
  return `${formatMessage(error, command)}\nTo see what there is: ${help}\n`;
}

function formatMessage({ code, message }: CommanderError, command: Command): string {
  const [named = ''] = /(?<=')[^']*(?=')/.exec(message) ?? [];
  switch (code) {
    case 'commander.unknownOption':
      return unknownOption(named, command);
    case 'commander.unknownCommand':
      return unknownCommand(named, command);
    case 'commander.missingArgument':
      return named.startsWith('grid')
        ? `Which grid? Give the name of the file: ddat-playback ${pathOf(command)} grid.csv`
        : `Something is missing: ddat-playback ${pathOf(command)} <${named}>`;
    case 'commander.optionMissingArgument':
      return `The option \`${bareOption(named)}\` needs a value behind it.`;
    case 'commander.excessArguments':
      return `\`${command.name()}\` takes fewer words than that. Put a name with a space in quotation marks.`;
    case 'commander.invalidArgument': {
      const [, given = '', choices = ''] =
        /argument '(.*)' is invalid\. Allowed choices are (.*)\.$/.exec(message) ?? [];
      return choices === ''
        ? sentence(message)
        : `The option \`${bareOption(named)}\` takes ${choices}, and not \`${given}\`.`;
    }
    default:
      return sentence(message);
  }
}

function unknownOption(option: string, command: Command): string {
  const names = [...command.options, ...(command.parent?.options ?? [])].flatMap(({ long }) => long ?? []);
  names.push('--help');
  const near = nearestName(option, names);
  return `There is no option \`${option}\`.${near === null ? '' : ` Did you mean \`${near}\`?`}`;
}

function unknownCommand(name: string, command: Command): string {
  if (/\.\w{2,5}$|[\\/]/.test(name)) {
    return `\`${name}\` is no command. To make its playback: ddat-playback build ${quote(name)}`;
  }
  const near = nearestName(
    name,
    command.commands.map((one) => one.name()),
  );
  return `There is no command \`${name}\`.${near === null ? '' : ` Did you mean \`${near}\`?`}`;
}

function bareOption(option: string): string {
  return option.replace(/ [<[].*$/, '').replace(/^.*, /, '');
}

function sentence(message: string): string {
  const text = message.replace(/^error: /, '');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** The command that the arguments name, as far as there is one. */
function commandOf(program: Command, args: readonly string[]): Command {
  let command = program;
  for (const argument of args) {
    const inner = command.commands.find((one) => one.name() === argument);
    if (inner === undefined) break;
    command = inner;
  }
  return command;
}

function pathOf(command: Command): string {
  const above = command.parent;
  return above?.parent ? `${pathOf(above)} ${command.name()}` : command.name();
}
