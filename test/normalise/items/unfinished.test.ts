import { describe, expect, it } from 'vitest';
import { isUnfinished } from '../../../src/normalise/items/unfinished.js';

describe('a line stops in the middle', () => {
  it.each([
    'The keys are with the',
    'The keys are with the ',
    'Keys for the library and,',
    'Use networks e.g.',
    'Use networks i.e',
    'Use carts such as',
    'We pay less than',
    'the',
    'Lend them to the schools (',
    'Tea, coffee,',
    'Schools /',
    'Schools &',
    'Schools (',
    'Carts eg',
    'Carts e.g',
    'Carts ie',
    'Carts i.e.',
    'CARTS AND',
    // A mark within a line ends no line.
    'Who pays? Ask the',
    // Nothing is asked yet.
    'Can we',
    'Could they also',
    'Should  I   be',
    'Do people have',
    'May you',
    '  Will we all  ',
    // A long line is looked at by its end.
    `${'We lend books and papers. '.repeat(20)}The reading room and the`,
    // In other languages.
    'Les lecteurs veulent des livres et les',
    'Les livres sont avec',
    'Die Leser wollen Bücher und die',
    'Wir haben keine Zeit, weil',
    'Los libros de la biblioteca y el',
    'Los lectores no vienen porque',
    'De boeken zijn van de bibliotheek en het',
    'Os livros da biblioteca não chegam porque',
    'Mae’r llyfrau yn y llyfrgell gyda',
    'Mae’r llyfrau yn y llyfrgell gyda,',
    'Les lecteurs viennent parce que,',
    'Les lecteurs ont besoin d’',
    'Les lecteurs voudraient l’',
    'Wir haben Zeit und Geld, weil.',
    'Die Leser wollen Bücher, z. B',
    'Die Leser wollen Bücher, z.B',
    'Los lectores no vienen porque,',
    'Os livros não chegam porque,',
  ])('%s', (line) => {
    expect(isUnfinished(line)).toBe(true);
  });
});

describe('a line is whole', () => {
  it.each([
    '',
    'The keys are with the warden',
    'Lend books to schools.',
    'A list of all the books of the library of Alexandria',
    'Hold the lantern up',
    // A word that only ends like one that no sentence ends with.
    'Buy a banana',
    'Repair the band',
    'We met at the breathe',
    'Cartographer',
    'Carts bege',
    'Wir kaufen Brot, weiland',
    'Les lecteurs aiment Alexandre',
    // A mark tells that no more comes.
    'What is it for, and the?',
    'Not the!',
    'Can we?',
    // A question goes on.
    'Can we have tea',
    'Should they pay',
    'We can we',
    'Can we have the best',
    // The same word ends a sentence in one language and not in another.
    'We roll the dice that die',
    'The actor who played in El Si',
    'A village in the north of the county of Os',
    'The library of Les',
    'Wir bauen das Haus um',
  ])('%s', (line) => {
    expect(isUnfinished(line)).toBe(false);
  });
});
