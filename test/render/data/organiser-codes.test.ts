import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/diagnostics/index.js';
import { omittedCodes, organiserCodes } from '../../../src/render/data/organiser-codes.js';

const words = JSON.parse(readFileSync('templates/wording/organiser.en.json', 'utf8'));

describe("the organiser's list", () => {
  it('tells every finding there is, or leaves it out on purpose', () => {
    const told = Object.values(organiserCodes).flat();
    const both = [...told, ...Object.keys(omittedCodes)];
    expect(both.filter((code, index) => both.indexOf(code) !== index)).toEqual([]);
    expect(Object.keys(catalogue).filter((code) => !both.includes(code))).toEqual([]);
  });

  it('has a title and a sentence for every section', () => {
    const sections = Object.keys(organiserCodes);
    expect(sections.filter((key) => !(`${key}.title` in words && `${key}.what` in words))).toEqual([]);
  });
});
