import { describe, expect, it } from 'vitest';
import { readOwnerAndDue } from '../../../src/normalise/items/owner-and-due.js';
import { cellOf } from '../cells.js';

const cell = cellOf('x');
const read = (text: string, beside: { owner?: string | null; due?: string | null } = {}) =>
  readOwnerAndDue({ block: { text, kind: 'line' }, cell, ...beside });
const ownerOf = (text: string) => read(text).owner;

describe('an owner is', () => {
  it.each([
    // A label.
    ['Owner: Ida. Buy a cart', 'Ida'],
    ['Buy a cart, owner = Ida', 'Ida'],
    ['Buy a cart (lead: Ida Berg)', 'Ida Berg'],
    ['Buy a cart. Who: Ida', 'Ida'],
    ['Buy a cart [assigned to: Ida]', 'Ida'],
    ['Responsible: head librarian; buy a cart', 'head librarian'],
    // Brackets at the beginning or the end.
    ['[Ida] Buy a cart', 'Ida'],
    [' (Ida) Buy a cart', 'Ida'],
    ['Buy a cart [Ida]', 'Ida'],
    ['Buy a cart (Ida Berg).', 'Ida Berg'],
    ['Buy a cart (Ida) ;', 'Ida'],
    ['Buy a cart (Ida, by 3 May)', 'Ida'],
    ['Buy a cart [Ida due: end of May].', 'Ida'],
    ['Buy a cart (Ida until Friday);', 'Ida'],
    ['Buy a cart (Ida before June)', 'Ida'],
    // A handle.
    ['@ida buy a cart', 'ida'],
    ['Buy a cart @ida-b', 'ida-b'],
    ['Buy a cart (ask) @ida, soon', 'ida'],
    // Who is to do it.
    ['Head librarian to buy a cart', 'Head librarian'],
    ['The treasurer will buy a cart', 'treasurer'],
    ['the treasurer shall buy a cart', 'treasurer'],
    ['Head of Lending to buy a cart', 'Head of Lending'],
    ['CEO is to buy a cart', 'CEO'],
    ['Ida to buy a cart', 'Ida'],
    ['Ida Berg will buy a cart', 'Ida Berg'],
    ['Anne-marie will buy a cart', 'Anne-marie'],
    // Names that only begin or end as other words do.
    ['Ingrid to buy a cart', 'Ingrid'],
    ['Staffan to buy a cart', 'Staffan'],
    ['Kim Way to buy a cart', 'Kim Way'],
    ['Rob Thee will buy a cart', 'Rob Thee'],
    ['Action Ida: buy a cart', 'Ida'],
    ['Action for Ida to buy a cart', 'Ida'],
    ['action on the treasurer: buy a cart', 'treasurer'],
    ['Action: Ida will buy a cart', 'Ida'],
  ])('named: %s', (text, owner) => {
    expect(ownerOf(text)).toBe(owner);
  });

  it.each([
    'Buy a cart',
    'Buy a cart: Ida knows one',
    'Owners: Ida',
    'Owner: everyone',
    'Owner: Idaho2',
    'Ask (Ida) again',
    'Buy a cart (old)',
    'Buy a cart (Ida, or Jo)',
    'Buy a cart (Ida, by next week) soon',
    'Buy a cart(Ida)',
    'Mail ida@farm.example now',
    'Buy a cart @ida/b',
    '@7up is cheap',
    // Nobody in particular, or nobody at all.
    'Everyone to buy a cart',
    'Staff to buy a cart',
    'We will buy a cart',
    'Teams to buy a cart',
    'How to buy a cart',
    'Need to buy a cart',
    'Monday to be free of meetings',
    '[Everyone] Buy a cart',
    // Groups.
    'Owner: section heads',
    'Owner: Shift leads',
    'Night co-ordinators to buy a cart',
    'Line managers to buy a cart',
    'Team leads to buy a cart',
    'Directors will buy a cart',
    'Section heads to buy a cart',
    // A verb or a thing that opens a sentence in capitals.
    'Recruit to fill the post',
    'Leadership to show the way',
    'Documentation to be kept',
    'Management to buy a cart',
    'Training to be given',
    'Community to be asked',
    'Fairness to be kept',
    'Attendance to be noted',
    'Audience to be asked',
    // No verb behind it.
    'Ida to Berlin',
    'Ida to 3 towns',
    'ida to buy a cart',
    'Ida to',
    'Reaction Ida: buy a cart',
  ])('nobody: %s', (text) => {
    expect(ownerOf(text)).toBeNull();
  });

  it.each(
    ['team', 'leader', 'manager', 'director', 'group', 'organiser', 'host', 'department', 'council'].concat([
      'service',
      'way',
      'union',
      'need',
      'plan',
      'idea',
      'option',
      'action',
    ]),
  )('nobody where it is a word for a group or a thing, one or several: %s', (word) => {
    const name = `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
    expect(ownerOf(`${name} to buy a cart`)).toBeNull();
    expect(ownerOf(`[${name}s] buy a cart`)).toBeNull();
    expect(ownerOf(`[${name}] buy a cart`)).toBeNull();
  });

  it('read from another part of the line where one names nobody', () => {
    expect(ownerOf('Everyone to help (Ida)')).toBe('Ida');
    expect(ownerOf('Staff to be asked, owner: Jo')).toBe('Jo');
  });

  it('the first way that names one', () => {
    expect(ownerOf('Jo to buy a cart (owner: Ida)')).toBe('Ida');
    expect(ownerOf('[Ida] Jo to buy a cart')).toBe('Ida');
  });

  it.each([
    ['Verantwortlich: Ida. Karren kaufen', 'Ida'],
    ['Acheter une charrette (responsable : Ida)', 'Ida'],
    ['Comprar un carro. Responsable: Ida', 'Ida'],
  ])('named by a label of another language: %s', (text, owner) => {
    expect(ownerOf(text)).toBe(owner);
  });
});

describe('a column beside an action', () => {
  it('comes before its own words', () => {
    expect(read('Ida to buy a cart by 3 May', { owner: 'Jo', due: 'soon' })).toEqual({
      owner: 'Jo',
      due: 'soon',
    });
  });

  it('that is empty leaves them to its own words', () => {
    const said = { owner: 'Ida', due: '3 May' };
    expect(read('Ida to buy a cart by 3 May', { owner: '', due: null })).toEqual(said);
    expect(read('Ida to buy a cart by 3 May')).toEqual(said);
  });
});
