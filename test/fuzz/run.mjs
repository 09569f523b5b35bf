// npm run fuzz -- [--cases 100000] [--seed 1] [--first 0] [--only text,parts] [--deeper 1] [--save FOLDER]
// Each fault is told with what makes it again; `--save` writes the files of the cases instead of trying them.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { kinds, runFuzz } from './run-fuzz.mjs';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    first: { type: 'string', default: '0' },
    only: { type: 'string', default: kinds.join(',') },
    deeper: { type: 'string', default: '1' },
    save: { type: 'string' },
  },
});
const started = performance.now();
const seen = new Map();
console.log(`seed ${values.seed}, ${values.cases} cases`);
const found = await runFuzz({
  seed: Number(values.seed),
  cases: Number(values.cases),
  first: Number(values.first),
  only: values.only.split(','),
  deeper: Number(values.deeper),
  save: values.save,
  tell: ({ kind, depth, name, fault }) => {
    // One fault met a thousand times is one fault.
    const what = fault.split('\n').slice(0, 3).join(' ').replace(/\d+/g, '0').slice(0, 200);
    seen.set(what, (seen.get(what) ?? 0) + 1);
    if (seen.get(what) === 1)
      console.log(`\nFAULT (${kind}, ${depth}) ${name}\n${fault.split('\n').slice(0, 8).join('\n')}`);
  },
});
const seconds = Math.round((performance.now() - started) / 1000);
console.log(`\n${found.cases} cases in ${seconds} s: ${JSON.stringify(found.byDepth)}`);
console.log(`faults: ${found.faults.length} (${seen.size} different)`);
console.log(
  `slowest: ${Math.round(found.slowest.ms)} ms (${found.slowest.case}); most memory: ${Math.round(found.memory)} MB`,
);
process.exit(found.faults.length > 0 ? 1 : 0);
