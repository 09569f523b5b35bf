import type { Command } from 'commander';
import { formats, OptionError, redactedKinds, shippedCodebooks, shippedTemplates } from '../../index.js';
import type { Effects } from '../../io/index.js';
import { wordingTags } from '../../text/load-wording.js';
import { nearestName } from '../../text/nearest-name.js';
import { reporters } from '../inputs/flags.js';
import { exitCodes } from '../shell/exit-codes.js';

/** What can be typed behind a command. */
interface Words {
  /** The command, or its name and that of the one inside it. */
  readonly name: string;
  /** Its options, such as `--help`. */
  readonly options: readonly string[];
}

/** zsh runs the script of bash, by its own emulation of bash's completion. */
const shells = ['bash', 'zsh'] as const;

/** What each option takes, where that can be listed. */
const values: Readonly<Record<string, readonly string[]>> = {
  '--format': formats,
  '--template': Object.keys(shippedTemplates),
  '--codebook': Object.keys(shippedCodebooks),
  '--redact': [...redactedKinds, 'all'],
  '--reporter': reporters,
  '--lang': wordingTags,
};

/** Options that take a list with commas: behind each comma, what the list does not hold yet is suggested. */
const lists = ['--format', '--codebook', '--redact', '--lang'];
/** Options that take a file as well. */
const filed = ['--template', '--codebook'];

/** Prints the completion script of a shell, made of the program's own commands. Throws `OptionError` for another shell. */
export function printCompletion(shell: string, program: Command, effects: Effects): number {
  if (!shells.some((one) => one === shell)) {
    const near = nearestName(shell, shells);
    throw new OptionError(
      `There is no completion for \`${shell}\`${near === null ? '.' : `; did you mean \`${near}\`?`} There is: ${shells.join(', ')}.`,
    );
  }
  const file = `~/.ddat-playback.${shell}`;
  const head = `# Completion of ddat-playback for ${shell}: save this as ${file}, and add to ~/.${shell}rc: source ${file}\n`;
  const emulation = 'autoload -Uz compinit bashcompinit && compinit && bashcompinit\n';
  effects.writeOut(`${head}${shell === 'zsh' ? emulation : ''}${completionScript(wordsOf(program))}`);
  return exitCodes.done;
}

function wordsOf(program: Command): Words[] {
  return [...program.commands.flatMap(wordsOfCommand), { name: 'help', options: [] }];
}

function wordsOfCommand(command: Command): Words[] {
  return [
    toWords(command, command.name()),
    ...command.commands.map((inner) => toWords(inner, `${command.name()} ${inner.name()}`)),
  ];
}

function toWords(command: Command, name: string): Words {
  const options = command.options.flatMap(({ long, hidden }) => (long == null || hidden ? [] : [long]));
  return { name, options: [...options, '--help'] };
}

const tops = (words: readonly Words[]) => words.filter(({ name }) => !name.includes(' '));
const innersOf = (words: readonly Words[], name: string) =>
  words.filter((one) => one.name.startsWith(`${name} `)).map((one) => one.name.slice(name.length + 1));

/** Words behind a command: those inside it, the shells, the commands for `help`. */
function argumentsOf(name: string, words: readonly Words[]): readonly string[] {
  if (name === 'completion') return shells;
  if (name === 'help') return tops(words).map((one) => one.name);
  return innersOf(words, name);
}

function completionScript(words: readonly Words[]): string {
  const cases = words.map(
    (one) =>
      `    '${one.name}') options='${one.options.join(' ')}'; words='${argumentsOf(one.name, words).join(' ')}' ;;`,
  );
  const listed = Object.entries(values).map(
    ([option, list]) => `    ${option}) values='${list.join(' ')}' ;;`,
  );
  return `_ddat_playback() {
  [ -n "\${ZSH_VERSION-}" ] && setopt local_options sh_word_split ksh_arrays
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} inner=\${COMP_WORDS[2]-}
  local options='' words='' values='' head='' left='' word IFS=$' \\t\\n'
  COMPREPLY=()
  case $before in
${listed.join('\n')}
  esac
  if [ -n "$values" ]; then
    case $before in
      ${lists.join('|')}) case $current in *,*) head=\${current%,*}, ;; esac ;;
    esac
    for word in $values; do case ,$head in *,"$word",*) ;; *) left="$left $word" ;; esac; done
    current=\${current#"$head"}
    COMPREPLY=($(compgen -P "$head" -W "$left" -- "$current"))
    case $before in
      ${filed.join('|')}) compopt -o filenames 2>/dev/null; IFS=$'\\n'; COMPREPLY+=($(compgen -P "$head" -f -- "$current")) ;;
    esac
    return
  fi
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${tops(words)
      .map(({ name }) => name)
      .join(' ')} --help --version --yes' -- "$current"))
    return
  fi
  [ "$COMP_CWORD" -gt 2 ] && [ "$command" = template ] && command="$command $inner"
  case $command in
${cases.join('\n')}
  esac
  case $current in
    -*) COMPREPLY=($(compgen -W "$options" -- "$current")) ;;
    *) if [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$current")); else compopt -o filenames 2>/dev/null; IFS=$'\\n'; COMPREPLY=($(compgen -f -- "$current")); fi ;;
  esac
}
complete -F _ddat_playback ddat-playback
`;
}
