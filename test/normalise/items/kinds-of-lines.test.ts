import { describe, expect, it } from 'vitest';
import { kindOfAction, kindOfPoint } from '../../../src/normalise/items/item-kinds.js';

describe('a line in a column of actions that says how things are', () => {
  it.each([
    'Work is slow',
    'The carts were old',
    'Three of the carts have rust',
    'One two three four five is odd',
    'Carts aren’t cheap',
    "Carts don't roll",
    'Our  cart   is slow',
    'The cart isn’t old',
    'The cart doesn’t roll',
    'The carts didn’t roll',
    'The cart hasn’t rolled',
    'The carts haven’t rolled',
    // A verb in its base form that stands elsewhere, or is none, asks for nothing.
    'Notre atelier chercher est petit',
    'Notre idée : identificar est difficile',
    'Dinner was cold',
    'Ask is what we did',
    'Die Karren sind alt',
    'Les charrettes étaient vieilles',
    'Los carros están viejos',
    'De karren zijn oud',
    'Os carros são velhos',
    'Mae cert yn hen',
    'mae’r cert yn hen',
    'Nid yw y cert yn hen',
    'Does dim cert',
    'Roedd cert yno',
    'Bydd',
  ])('is a statement: %s', (line) => {
    expect(kindOfAction(line)).toBe('statement');
  });

  it.each([
    // The verb comes late, or not at all.
    'One two three four five six is odd',
    'Carts',
    'Is',
    'Work is',
    'Maes y cert',
    'Y maes: mae cert',
    // Something is asked for.
    'The cart is old: buy another, please',
    'Carts are cheap, let’s buy one',
    'The cart was to be painted',
    'The carts are what we need',
    'Mae angen cert',
    'Die Karren sind alt und müssen weg',
    'Les charrettes sont vieilles, il faut les vendre',
    'Los carros son viejos, hay que venderlos',
    'De karren zijn oud, verkopen is nodig',
    // The first word is a verb in its base form.
    'Identificar qué carros son viejos',
    'Contacter ceux qui ont une charrette',
  ])('is an action: %s', (line) => {
    expect(kindOfAction(line)).toBe('action');
  });

  it.each([
    // The words that ask are part of longer ones.
    'The cart is a mustard one',
    'The seat is wanting repair',
    'The child is pleased',
  ])('is not made an action by part of a word: %s', (line) => {
    expect(kindOfAction(line)).toBe('statement');
  });
});

describe('a question', () => {
  it.each([
    'Who pays?',
    '  Who pays?  ',
    'Who pays? ',
    '“Who pays?”',
    "'Who pays?'",
    '(Who pays?)',
    '[Who pays?]',
    '«¿Quién paga?»',
    '¿Quién paga',
  ])('is one in both columns: %s', (line) => {
    expect(kindOfPoint(line)).toBe('question');
    expect(kindOfAction(line)).toBe('question');
  });

  it.each([
    'Who pays? Ask them',
    'Carts? Yes.',
    'Pay ¿quién',
    '¿Quién paga? Pregunta',
    'We pay)',
    'We pay',
    '¿',
  ])('is none: %s', (line) => {
    expect(kindOfPoint(line)).toBe('point');
    expect(kindOfAction(line)).not.toBe('question');
  });
});

it('a line that stops in the middle is unfinished in both columns, whatever else it is', () => {
  for (const line of ['The cart is with the', 'Could we', 'Buy carts such as']) {
    expect(kindOfPoint(line)).toBe('unfinished');
    expect(kindOfAction(line)).toBe('unfinished');
  }
});
