import { expect, it } from 'vitest';
import { createRandom, hashText } from '../../src/text/index.js';

it('gives the same numbers for the same seed, from 0 to below 1', () => {
  const [a, b] = [createRandom(5), createRandom(5)];
  const numbers = Array.from({ length: 1000 }, a);
  expect(Array.from({ length: 1000 }, b)).toEqual(numbers);
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  expect(numbers.reduce((sum, number) => sum + number, 0) / 1000).toBeCloseTo(0.5, 1);
});

it('hashes a text to the same short name on every run, and different texts apart', () => {
  expect(hashText('Share the rota')).toBe(hashText('Share the rota'));
  expect(hashText('')).toMatch(/^[0-9a-z]{11}$/);
  expect(new Set(Array.from({ length: 20_000 }, (_, n) => hashText(`line ${n}`))).size).toBe(20_000);
});
