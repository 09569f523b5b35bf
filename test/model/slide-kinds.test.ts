import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { slideKinds, slideNames } from '../../src/model/index.js';

describe('the kinds of slides', () => {
  it.each(slideNames)('%s: has messages in the wording', (name) => {
    const wording = Object.keys(JSON.parse(readFileSync('templates/wording/en-GB.json', 'utf8')));
    expect(wording.some((key) => key.startsWith(`${slideKinds[name].wording}.`))).toBe(true);
  });
});
