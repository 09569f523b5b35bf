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
  readonly says: string;
  readonly options: readonly { readonly long: string; readonly says: string }[];
}

const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;

/** What each option takes, where that can be listed. */
const values: Readonly<Record<string, readonly string[]>> = {
  '--format': formats,
  '--template': Object.keys(shippedTemplates),
  '--codebook': Object.keys(shippedCodebooks),
  '--redact': [...redactedKinds, 'all'],
  '--reporter': reporters,
  '--lang': wordingTags,
};

/** Options that take a list with commas, which is completed behind each comma with what it does not hold yet; and those that take a file too. */
const lists = ['--format', '--codebook', '--redact', '--lang'];
const filed = ['--template', '--codebook'];

/** Prints the script that completes our words in a shell, made of the program's own commands. Throws `OptionError` for a shell there is not. */
export function printCompletion(shell: string, program: Command, effects: Effects): number {
  const write = writers[shell as (typeof shells)[number]];
  if (write === undefined) {
    const near = nearestName(shell, shells);
    throw new OptionError(
      `There is no completion for \`${shell}\`${near === null ? '.' : `; did you mean \`${near}\`?`} There is: ${shells.join(', ')}.`,
    );
  }
  effects.writeOut(write(wordsOf(program)));
  return exitCodes.done;
}

function wordsOf(program: Command): Words[] {
  const help = { name: 'help', says: 'explain a command and its options', options: [] };
  return [...program.commands.flatMap(wordsOfCommand), help];
}

function wordsOfCommand(command: Command): Words[] {
  return [
    toWords(command, command.name()),
    ...command.commands.map((inner) => toWords(inner, `${command.name()} ${inner.name()}`)),
  ];
}

function toWords(command: Command, name: string): Words {
  const options = command.options.flatMap(({ long, hidden, description }) =>
    long == null || hidden ? [] : [{ long, says: description }],
  );
  return {
    name,
    says: command.description(),
    options: [...options, { long: '--help', says: 'say what it can do' }],
  };
}

const tops = (words: readonly Words[]) => words.filter(({ name }) => !name.includes(' '));
const innersOf = (words: readonly Words[], name: string) =>
  words.filter((one) => one.name.startsWith(`${name} `)).map((one) => one.name.slice(name.length + 1));
const longs = ({ options }: Words) => options.map(({ long }) => long).join(' ');

/** Words behind a command: those inside it, the shells, the commands for `help`. */
function argumentsOf(name: string, words: readonly Words[]): readonly string[] {
  if (name === 'completion') return shells;
  if (name === 'help') return tops(words).map((one) => one.name);
  return innersOf(words, name);
}

function bash(words: readonly Words[]): string {
  const cases = words.map(
    (one) =>
      `    '${one.name}') options='${longs(one)}'; words='${argumentsOf(one.name, words).join(' ')}' ;;`,
  );
  const listed = Object.entries(values).map(
    ([option, list]) => `    ${option}) values='${list.join(' ')}' ;;`,
  );
  return `# Completion of ddat-playback for bash: save this as ~/.ddat-playback.bash, and write into ~/.bashrc once: source ~/.ddat-playback.bash
_ddat_playback() {
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

function zsh(words: readonly Words[]): string {
  const cases = words.map(
    (one) =>
      `    '${one.name}') options=(${longs(one)}); inside=(${argumentsOf(one.name, words).join(' ')}) ;;`,
  );
  const listed = Object.entries(values).map(
    ([option, list]) => `    ${option}) listed=(${list.join(' ')}) ;;`,
  );
  return `# Completion of ddat-playback for zsh: save this as ~/.ddat-playback.zsh, and write into ~/.zshrc once, below compinit: source ~/.ddat-playback.zsh
_ddat_playback() {
  local command=$words[2] before=$words[CURRENT-1]
  local -a options inside listed
  case $before in
${listed.join('\n')}
  esac
  if (( $#listed )); then
    local -a given
    case $before in
      ${lists.join('|')}) compset -P '*,'; given=(\${(s:,:)IPREFIX}) ;;
    esac
    compadd -- \${listed:|given}
    case $before in
      ${filed.join('|')}) _files ;;
    esac
    return
  fi
  if (( CURRENT == 2 )); then
    compadd -- ${tops(words)
      .map(({ name }) => name)
      .join(' ')} --help --version --yes
    return
  fi
  [[ $command == template ]] && (( CURRENT > 3 )) && command="$command $words[3]"
  case $command in
${cases.join('\n')}
  esac
  if [[ $words[CURRENT] == -* ]]; then compadd -- $options
  elif (( $#inside )); then compadd -- $inside
  else _files; fi
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
compdef _ddat_playback ddat-playback
`;
}

function fish(words: readonly Words[]): string {
  const say = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const commands = tops(words).map(
    ({ name, says }) => `complete -c ddat-playback -n __fish_use_subcommand -f -a ${name} -d ${say(says)}`,
  );
  const options = words.flatMap(({ name, options: own }) => {
    const when = name
      .split(' ')
      .map((word) => `__fish_seen_subcommand_from ${word}`)
      .join('; and ');
    const inside = argumentsOf(name, words);
    return [
      ...(inside.length === 0 ? [] : [`complete -c ddat-playback -n '${when}' -f -a '${inside.join(' ')}'`]),
      ...own.map(({ long, says }) => {
        const list = values[long];
        const given = list === undefined ? '' : ` -r -a '${list.join(' ')}'`;
        return `complete -c ddat-playback -n '${when}' -l ${long.slice(2)}${given} -d ${say(says)}`;
      }),
    ];
  });
  return `# Completion of ddat-playback for fish: save this as ~/.config/fish/completions/ddat-playback.fish\n${[...commands, ...options].join('\n')}\n`;
}

function powershell(words: readonly Words[]): string {
  const list = (names: readonly string[]) => `@(${names.map((name) => `'${name}'`).join(', ')})`;
  const options = words.map((one) => `    '${one.name}' = ${list(one.options.map(({ long }) => long))}`);
  const inside = words
    .filter(({ name }) => argumentsOf(name, words).length > 0)
    .map(({ name }) => `    '${name}' = ${list(argumentsOf(name, words))}`);
  const listed = Object.entries(values).map(([option, names]) => `    '${option}' = ${list(names)}`);
  return `# Completion of ddat-playback for PowerShell: save this as ~/ddat-playback.ps1, and write into $PROFILE once: . ~/ddat-playback.ps1
Register-ArgumentCompleter -Native -CommandName ddat-playback -ScriptBlock {
  param($word, $line, $at)
  $options = @{
${options.join('\n')}
  }
  $inside = @{
${inside.join('\n')}
  }
  $values = @{
${listed.join('\n')}
  }
  $typed = @($line.CommandElements | ForEach-Object { $_.ToString() })
  if ($word -ne '' -and $typed.Count -gt 1) { $typed = @($typed[0..($typed.Count - 2)]) }
  $before = $typed[-1]
  $head = ''
  $command = if ($typed.Count -gt 1) { $typed[1] } else { '' }
  if ($command -eq 'template' -and $typed.Count -gt 2) { $command = "$command $($typed[2])" }
  if ($values.ContainsKey($before)) {
    if (${list(lists)} -contains $before) { $head = $word.Substring(0, $word.LastIndexOf(',') + 1) }
    $given = $head.Split(',')
    $found = $values[$before] | Where-Object { $given -notcontains $_ }
  } elseif ($typed.Count -eq 1) {
    $found = ${list([...tops(words).map(({ name }) => name), '--help', '--version', '--yes'])}
  } elseif ($word.StartsWith('-')) { $found = $options[$command] } else { $found = $inside[$command] }
  $found | ForEach-Object { "$head$_" } | Where-Object { $_ -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}

const writers: Readonly<Record<(typeof shells)[number], (words: readonly Words[]) => string>> = {
  bash,
  zsh,
  fish,
  powershell,
};
