import { describe, expect, it } from 'vitest';
import { explainDiskError } from '../../src/io/explain-disk-error.js';
import { lockFolder, lockName, type Turns } from '../../src/io/index.js';
import { createFakeDisk } from './fake-disk.js';

const path = `/out/${lockName}`;
const turns = (changes: Partial<Turns> = {}): Turns => ({
  pid: 7,
  host: 'here',
  tag: '7rab_0',
  isAlive: () => true,
  wait: async () => {},
  notify: () => {},
  ...changes,
});
const held = (holder: object) => createFakeDisk({ [path]: JSON.stringify(holder), '/out/notes.txt': 'mine' });

describe('the lock of a folder', () => {
  it('is made, held and let go', async () => {
    const disk = createFakeDisk({ '/out/notes.txt': 'mine' });
    const lock = await lockFolder('/out', disk, turns());
    expect(await lock.isHeld()).toBe(true);
    await lock.release();
    expect([...disk.files.keys()]).toEqual(['/out/notes.txt']);
  });

  it.each([
    [
      'a process of this machine that is gone',
      { pid: 9, host: 'here', tag: '9r_0' },
      { isAlive: () => false },
    ],
    ['our own number in an earlier run', { pid: 7, host: 'here', tag: '7rcd_0' }, {}],
  ])('is taken from %s', async (_, holder, changes) => {
    const disk = held(holder);
    const lock = await lockFolder('/out', disk, turns(changes));
    expect(await lock.isHeld()).toBe(true);
    expect([...disk.files.keys()].sort()).toEqual([path, '/out/notes.txt']);
  });

  it.each([
    ['another process', { pid: 9, host: 'here', tag: '9r_0' }, 'process 9)'],
    ['another machine', { pid: 9, host: 'there', tag: '9r_0' }, 'process 9 on there)'],
    ['another build of ours', { pid: 7, host: 'here', tag: '7rab_1' }, 'process 7)'],
  ])('is waited for where %s holds it, and then it is said who and what to do', async (_, holder, who) => {
    const [disk, told] = [held(holder), [] as string[]];
    const error = await lockFolder('/out', disk, turns({ notify: (text) => told.push(text) })).catch(
      (one) => one,
    );
    expect(error.message).toContain(who);
    expect(error.message).toContain(`delete \`${path}\``);
    expect(told).toHaveLength(1);
    expect(disk.files.has(path)).toBe(true);
  });

  it('is ours as soon as the other lets go', async () => {
    const disk = held({ pid: 9, host: 'there', tag: '9r_0' });
    let waits = 0;
    const wait = async () => {
      if (++waits === 3) disk.files.delete(path);
    };
    expect(await (await lockFolder('/out', disk, turns({ wait }))).isHeld()).toBe(true);
  });

  it('is taken where a link stands, whatever it leads to', async () => {
    const disk = createFakeDisk({ [path]: JSON.stringify({ pid: 9, host: 'there', tag: '9r_0' }) });
    let isLink = true;
    const kind = async (one: string) => (disk.files.has(one) ? (isLink ? 'link' : 'file') : null);
    const create: typeof disk.create = async (...args) => {
      const isMade = await disk.create(...args);
      if (isMade) isLink = false;
      return isMade;
    };
    expect(await (await lockFolder('/out', { ...disk, kind, create }, turns())).isHeld()).toBe(true);
  });

  it('is given up after a minute where it can be neither read nor taken away', async () => {
    const disk = held({ pid: 9, host: 'here', tag: '9r_0' });
    const rename = async () => {
      throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
    };
    for (const changes of [{ rename }, { read: async () => null }]) {
      let waited = 0;
      const wait = async (milliseconds: number) => {
        waited += milliseconds;
      };
      const world = turns({ isAlive: () => false, wait });
      await expect(lockFolder('/out', { ...disk, ...changes }, world)).rejects.toThrow('within a minute');
      expect(waited).toBe(60_000);
    }
  });

  it('is waited for where the place of one that is being removed is refused, and where it stays so that is an error', async () => {
    let refused = 5;
    const disk = createFakeDisk({ '/out/notes.txt': 'mine' }, (verb) =>
      verb === 'create' && refused-- > 0 ? 'EPERM' : null,
    );
    expect(await (await lockFolder('/out', disk, turns())).isHeld()).toBe(true);
    const closed = createFakeDisk({ '/out/notes.txt': 'mine' }, (verb) =>
      verb === 'create' ? 'EPERM' : null,
    );
    const told: string[] = [];
    const world = turns({ notify: (text) => void told.push(text) });
    const error = await lockFolder('/out', closed, world).catch((thrown: unknown) => thrown);
    expect(explainDiskError(error, '/out')).toMatchObject({
      message: expect.stringContaining('The folder `/out` cannot be written.'),
    });
    // Nobody holds it, so nobody is waited for.
    expect(told).toEqual([]);
  });

  it.each([
    ['after eleven minutes', 11 * 60_000, true],
    ['not after nine', 9 * 60_000, false],
  ])('is taken from a holder of another machine %s', async (_, age, isTaken) => {
    const disk = { ...held({ pid: 9, host: 'there', tag: '9r_0' }), age: async () => age };
    const lock = lockFolder('/out', disk, turns());
    if (isTaken) expect(await (await lock).isHeld()).toBe(true);
    else await expect(lock).rejects.toThrow('process 9 on there');
  });

  it('is taken where it was left empty', async () => {
    const disk = createFakeDisk({ [path]: '' });
    expect(await (await lockFolder('/out', disk, turns())).isHeld()).toBe(true);
  });
});
