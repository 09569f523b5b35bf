import { describe, expect, it } from 'vitest';
import { kindOfAction, kindOfPoint } from '../../../src/normalise/items/item-kinds.js';

describe('a line of the discussion', () => {
  it.each([
    ['Who keeps the keys?', 'question'],
    ['Is the hall free on Sundays? (asked twice)', 'point'],
    ['“Who pays?”', 'question'],
    ['¿Quién paga', 'question'],
    ['Who pays? Ask the treasurer.', 'point'],
    ['The hall is cold', 'point'],
    ['The keys are with the', 'unfinished'],
    ['Could we', 'unfinished'],
  ])('%s: is a %s', (text, kind) => {
    expect(kindOfPoint(text)).toBe(kind);
  });
});

describe('a line of the actions', () => {
  it.each([
    ['Paint the fence', 'action'],
    ['Who paints the fence?', 'question'],
    ['The fence is broken', 'statement'],
    ['Our volunteers have no shed', 'statement'],
    // Words that ask for something make an action of what would be a statement.
    ['The fence is broken and needs paint', 'action'],
    ['There are two gates that should be locked', 'action'],
    ['The shed has to be cleared, please', 'action'],
    ['Ein Zaun ist kaputt und muss gestrichen werden', 'action'],
    ['Une clôture est cassée', 'statement'],
    ['Il y a une clôture qu’il faut peindre', 'action'],
    ['Mae’r ffens wedi torri', 'statement'],
    ['Mae’r ffens wedi torri ac mae angen paent', 'action'],
    // A verb in its base form opens the line.
    ['Chercher ce qui est ouvert', 'action'],
    ['Ask the', 'unfinished'],
  ])('%s: is a %s', (text, kind) => {
    expect(kindOfAction(text)).toBe(kind);
  });
});
