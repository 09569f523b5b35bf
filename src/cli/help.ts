import type { Command } from 'commander';

/** Under which task the help lists each command. */
const tasks: Readonly<Record<string, string>> = {
  build: 'Make a playback:',
  init: 'Make a playback:',
  render: 'Make a playback:',
  inspect: 'See how your grid was read:',
  explain: 'See how your grid was read:',
  review: 'Correct it and make it yours:',
  themes: 'Correct it and make it yours:',
  template: 'Correct it and make it yours:',
  batch: 'Many events:',
  combine: 'Many events:',
  check: 'For scripts, and for your shell:',
  completion: 'For scripts, and for your shell:',
  help: 'For scripts, and for your shell:',
};

/** Two or three lines to copy for each command. */
const examples: Readonly<Record<string, string>> = {
  build: `
  ddat-playback build grid.csv                        writes the folder playback
  ddat-playback build london.csv leeds.csv -o spring  two sites, one playback, in the folder spring
  ddat-playback build "My grid.xlsx" --template dark  put a name with a space in quotation marks`,
  check: `
  ddat-playback check grid.csv                        is the folder playback what build would make now?
  ddat-playback check grids -o spring --strict        warnings count too
  ddat-playback check grids --reporter github         beside the lines of the grid, in GitHub Actions`,
  init: `
  ddat-playback init                                  here
  ddat-playback init spring-event                     in a folder of its own`,
  render: `
  ddat-playback render playback/data/playback.json --format md
  ddat-playback render playback/data/playback.json --template public-sector -o other`,
  inspect: `
  ddat-playback inspect grid.csv                      what each column was taken for, and why
  ddat-playback inspect grid.csv --sessions all       every session as it was read
  ddat-playback inspect grid.csv --write-config       a file to correct; build then reads it`,
  explain: `
  ddat-playback explain "pay and grading"             a theme: why its sessions are under it
  ddat-playback explain "moving between teams" --from grid.csv`,
  review: `
  ddat-playback review grid.csv                       writes review.yaml, and a page to do it in a browser
  ddat-playback build grid.csv --review review.yaml   what you decided stands`,
  themes: `
  ddat-playback themes grid.csv > mine.yaml           the themes found, to rename
  ddat-playback build grid.csv --codebook mine.yaml`,
  template: `
  ddat-playback template inspect house.potx           your organisation's presentation
  ddat-playback template inspect dark                 one that comes with the program`,
  completion: `
  ddat-playback completion bash > ~/.ddat-playback.bash
  ddat-playback completion zsh > ~/.ddat-playback.zsh
Source the file in ~/.bashrc or ~/.zshrc, and open a new terminal: source ~/.ddat-playback.bash`,
};

const whole = `
To start:
  ddat-playback                          in the folder of your grid: says what it found, and asks
  ddat-playback init                     writes a small sample to try
  ddat-playback build grid.csv           makes the playback of a grid, in the folder playback
  ddat-playback help build               explains a command and its options

A grid is an Excel, Calc, Word or PowerPoint file, CSV or TSV, an HTML page, a Markdown or plain text,
or JSON (our own, pretalx, frab); a folder, a pattern such as "grids/*.csv", or - for standard input.
Put a name with a space in quotation marks: "My grid.xlsx".

Options can also be in a file ddat-playback.yaml beside the grid; the command line takes precedence.`;

/** Adds to the help of a program what each command is for, and lines to copy; its commands come in the order of tasks. */
export function addHelp(program: Command): void {
  program.addHelpText('after', whole);
  const order = Object.keys(tasks);
  const rank = (command: Command) => order.indexOf(command.name()) + 1 || order.length + 1;
  // The list is the program's own, whatever its type says: help is printed in its order.
  (program.commands as Command[]).sort((a, b) => rank(a) - rank(b));
  program.commandsGroup(tasks.help ?? '');
  for (const command of program.commands) {
    const name = command.name();
    const task = tasks[name];
    if (task !== undefined) command.helpGroup(task);
    const lines = examples[name];
    if (lines === undefined) continue;
    command.addHelpText('after', `\nExamples:${lines}`);
    for (const inner of command.commands) inner.addHelpText('after', `\nExamples:${lines}`);
  }
}
