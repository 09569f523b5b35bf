import { describe, expect, it } from 'vitest';
import { readOwnerAndDue } from '../../../src/normalise/items/owner-and-due.js';
import { cellOf } from '../cells.js';

const cell = cellOf('x');
const dueOf = (text: string) => readOwnerAndDue({ block: { text, kind: 'line' }, cell }).due;

describe('an action is due', () => {
  it.each([
    ['by', '3 May'],
    ['before', '3 May'],
    ['until', '3 May'],
    ['no later than', '3 May'],
    ['due', '3 May'],
    ['due by', '3 May'],
    ['due on', '3 May'],
    ['deadline:', '3 May'],
    ['deadline', '3 May'],
    ['BY', '3 May'],
    ['by:', '3 May'],
  ])('on the date behind `%s`', (opener, date) => {
    expect(dueOf(`Buy a cart ${opener} ${date}`)).toBe(date);
  });

  it.each([
    '3 May',
    '3rd of May 2027',
    'Friday, 21st March',
    'Friday 1 March, 2027',
    'March 3',
    'March 22nd, 2027',
    '2026-04-01',
    '3/4',
    '03.04.2027',
    '3/4/27',
    'the end of the month',
    'end of June',
    'middle of next quarter',
    'start of Q3',
    'beginning of 2027',
    'end of March 2027',
    'mid-May',
    'early June 2027',
    'late October',
    'May 2027',
    'next Friday',
    'Wednesday',
    'next spring',
    'autumn 2027',
    'Q2 2027',
    'Q4',
    'September',
    'Sept',
  ])('by %s', (date) => {
    expect(dueOf(`Buy a cart by ${date}`)).toBe(date);
    expect(dueOf(`Buy a cart (by ${date})`)).toBe(date);
    expect(dueOf(`By ${date}, buy a cart`)).toBe(date);
  });

  it.each([
    ['Buy a cart (3 May)', '3 May'],
    ['Buy a cart [end of June]', 'end of June'],
    ['Buy a cart by 3 May; then paint it', '3 May'],
    ['Buy a cart by 3 May.', '3 May'],
    ['Buy by weight, and pay by 3 May', '3 May'],
    ['Buy a cart by  3 May', '3 May'],
  ])('wherever the date stands: %s', (text, due) => {
    expect(dueOf(text)).toBe(due);
  });

  it.each([
    ['Karren kaufen bis 3. März', '3. März'],
    ['Karren kaufen bis zum 3. März 2027', '3. März 2027'],
    ['Karren kaufen bis Freitag, 3. März', '3. März'],
    ['Acheter une charrette avant le 3 mars 2027', '3 mars 2027'],
    ['Acheter une charrette d’ici le 1er mai', '1er mai'],
    ["Acheter une charrette d'ici au 12 mai", '12 mai'],
    ['Comprar un carro antes del 3 de marzo', '3 de marzo'],
    ['Comprar un carro para el 3 de marzo de 2027', '3 de marzo de 2027'],
    ['Comprar un carro hasta el 13 de marzo', '13 de marzo'],
    ['Een kar kopen vóór 3 maart', '3 maart'],
    ['Uiterlijk 3 maart een kar kopen', '3 maart'],
    ['Comprar um carro até 3 de março', '3 de março'],
    ['Comprar um carro até ao 3 de março', '3 de março'],
    ['Prynu cert erbyn 3 Mawrth', '3 Mawrth'],
    ['Prynu cert cyn 3 Mawrth', '3 Mawrth'],
  ])('on the date that another language names: %s', (text, due) => {
    expect(dueOf(text)).toBe(due);
  });
});

describe('an action has no date', () => {
  it.each([
    'Buy a cart',
    'Buy a cart by hand',
    'Buy a cart on 3 May',
    'Buy a cart for the end of June',
    'Cut costs by 3',
    'Cut costs by 20%',
    'Meet by 8wk intervals',
    'Stand by Mayor Berg',
    'Stand by March wardens',
    'Buy by May2',
    'Go by bus 3 May',
    'Byline 3 May',
    'Standby 3 May',
    'Buy a cart (soon)',
    'Sit before Fridays',
    'Karren kaufen am 3. März',
    'Bisher 3. März',
    'Karren kaufen bis 3. Märzen',
    'Karren kaufen bis März',
    'Meet on Friday (bring tea)',
    'Book the hall for Friday (ask the caretaker)',
    'Plan a fair for 12 July by hand',
  ])('%s', (text) => {
    expect(dueOf(text)).toBeNull();
  });
});
