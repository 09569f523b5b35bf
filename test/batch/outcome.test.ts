import { describe, expect, it } from 'vitest';
import { noConfig } from '../../src/cli/batch/merge-config.js';
import { failedOutcome } from '../../src/cli/batch/perform-task.js';
import type { EventTask } from '../../src/cli/batch/tasks.js';
import { WorldError } from '../../src/io/index.js';

const reasonOf = (message: string, out: string) => {
  const task: EventTask = {
    ...{ kind: 'event', id: 'a', name: 'A', paths: [], root: '/home/me/events/', out, beside: [] },
    ...{ shared: noConfig, configFile: null, listed: noConfig, flags: {} },
  };
  const outcome = failedOutcome(task, new WorldError(message));
  return outcome.status === 'failed' ? outcome.reason : null;
};

describe('the reason why an event failed', () => {
  it.each([
    ['`/home/me/events/counterpart/grid.csv` may not be read.', '`counterpart/grid.csv` may not be read.'],
    ['The folder `part/counterpart/x` cannot be written.', 'The folder `counterpart/x` cannot be written.'],
    ['The folder `counterpart/x` cannot be written.', 'The folder `counterpart/x` cannot be written.'],
    ['part/leeds is full', 'leeds is full'],
    ['`elsewhere/part/x` is a link.', '`elsewhere/part/x` is a link.'],
  ])('leaves out where files lie, and no letter of a name: %s', (message, told) => {
    expect(reasonOf(message, 'part')).toBe(told);
    expect(reasonOf(message, './part/')).toBe(told);
  });

  it('stays as it is where the out folder is the working folder', () => {
    expect(reasonOf('`leeds/x` and `./leeds/y`', '.')).toBe('`leeds/x` and `leeds/y`');
  });
});
