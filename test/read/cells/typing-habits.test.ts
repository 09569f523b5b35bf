import { describe, expect, it } from 'vitest';
import { breakLines, findHabits } from '../../../src/read/cells/typing-habits.js';

describe('findHabits', () => {
  it('reads a typed backslash and n as a line break where there are several and hardly any real ones', () => {
    expect(findHabits([['a\\nb', 'c\\nd\\ne']]).typedBreaks).toBe(3);
    expect(findHabits([['a\\nb']]).typedBreaks).toBe(0);
    expect(findHabits([['a\\nb', 'c\\nd\\ne', 'f\ng']]).typedBreaks).toBe(0);
  });

  it('takes none in paths and patterns', () => {
    const paths = ['C:\\new\\notes', '\\\\server\\new', '\\d+\\n', 'a\\\\nb', 'D:\\team\\new'];
    expect(findHabits([paths]).typedBreaks).toBe(0);
    expect(paths.map(breakLines)).toEqual(paths);
    expect(breakLines('Topic:\\nOne\\r\\nTwo\\tmore')).toBe('Topic:\nOne\nTwo more');
  });

  it('lets wide spaces part lines where the cells have no breaks of their own', () => {
    expect(findHabits([['One point.  Another one.', 'More here.  and there']]).spacesPart).toBe(true);
  });

  it('takes them for a habit where cells have breaks and sentences go on behind the spaces', () => {
    const cells = ['One.  Two\nThree\nFour', 'Five and  six\nseven', 'Otto  Quill'];
    expect(findHabits([cells])).toMatchObject({ spacesPart: false, cellsWithSpaces: 3 });
    expect(findHabits([['a b  New point\nx\ny', 'c d  Another\nz']]).spacesPart).toBe(true);
  });
});
