// `npm run mutate -- normalise/realign`: see `stryker.config.mjs`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const [folder, ...rest] = process.argv.slice(2);
if (folder === undefined || !existsSync(`src/${folder}`) || !existsSync(`test/${folder}`)) {
  console.error('Name a folder that is in src and in test, such as: npm run mutate -- normalise/realign');
  process.exit(2);
}
const { status } = spawnSync('npx', ['--no-install', 'stryker', 'run', ...rest], {
  stdio: 'inherit',
  env: { ...process.env, MUTATE_FOLDER: folder },
});
process.exit(status ?? 2);
