import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { WorldError, writePlayback } from '../../src/io/index.js';
import { toManifest } from '../../src/render/data/index.js';
import { createFakeDisk, type FakeDisk, type Fault, type Verb } from './fake-disk.js';

const out = '/home/out';
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The files of a playback with its manifest. */
function playback(texts: Readonly<Record<string, string>>) {
  const files = Object.entries(texts).map(([path, text]) => ({
    path,
    bytes: new TextEncoder().encode(text),
  }));
  const manifest = toManifest({ files, inputs: [], options: {}, version: '1', hash: sha256 });
  return [...files, manifest];
}

/** The same as texts by full path, as they are to stand on the disk. */
function onDisk(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    playback(texts).map(({ path, bytes }) => [`${out}/${path}`, new TextDecoder().decode(bytes)]),
  );
}

const textsOf = (disk: FakeDisk) => Object.fromEntries([...disk.files].sort(([a], [b]) => (a < b ? -1 : 1)));
const toolsOf = (disk: FakeDisk, tag = '1') => ({
  disk,
  sha256,
  turns: {
    pid: Number(tag),
    host: 'here',
    tag,
    isAlive: () => false,
    wait: async () => {},
    notify: () => {},
  },
  hold: <T>(action: () => Promise<T>) => action(),
});
const write = (disk: FakeDisk, texts: Readonly<Record<string, string>>, tag = '1') =>
  writePlayback(out, playback(texts), toolsOf(disk, tag));

const before = {
  'playback.pptx': 'deck 1',
  'clouds/a.png': 'cloud 1',
  'clouds/b.png': 'cloud b',
  'data/x.csv': 'x 1',
};
const after = {
  'playback.pptx': 'deck 2',
  'clouds/a.png': 'cloud 2',
  'data/x.csv': 'x 1',
  'data/y.csv': 'y 2',
};
const mine = { [`${out}/notes.txt`]: 'my own', [`${out}/clouds/mine.png`]: 'my picture' };

describe('writePlayback', () => {
  it('writes every file into a folder that is not there yet, and leaves nothing else', async () => {
    const disk = createFakeDisk();
    expect(await write(disk, after)).toEqual({ kept: [] });
    expect(textsOf(disk)).toEqual(onDisk(after));
  });

  it('replaces the files of an earlier build, removes what it no longer makes, and leaves a person’s own files', async () => {
    const disk = createFakeDisk({ ...onDisk(before), ...mine });
    expect(await write(disk, after)).toEqual({ kept: [] });
    expect(textsOf(disk)).toEqual({ ...onDisk(after), ...mine });
  });

  it('removes a folder that became empty', async () => {
    const disk = createFakeDisk(onDisk({ 'clouds/a.png': 'a' }));
    await write(disk, { 'playback.pptx': 'deck' });
    expect(disk.folders.has(`${out}/clouds`)).toBe(false);
  });

  it('keeps a file that a person changed beside the new one, each time under a free name', async () => {
    const disk = createFakeDisk({ ...onDisk(before), [`${out}/playback.pptx`]: 'changed by hand' });
    const first = await write(disk, after);
    expect(first.kept).toEqual([{ path: 'playback.pptx', keptAs: 'playback (your changes).pptx' }]);
    disk.files.set(`${out}/playback.pptx`, 'changed again');
    const second = await write(disk, before);
    expect(second.kept).toEqual([{ path: 'playback.pptx', keptAs: 'playback (your changes 2).pptx' }]);
    expect(disk.files.get(`${out}/playback (your changes).pptx`)).toBe('changed by hand');
    expect(disk.files.get(`${out}/playback (your changes 2).pptx`)).toBe('changed again');
    expect(disk.files.get(`${out}/playback.pptx`)).toBe('deck 1');
  });

  it('never removes a leftover that a person changed, nor a file that no manifest names', async () => {
    const disk = createFakeDisk({ ...onDisk(before), ...mine, [`${out}/clouds/b.png`]: 'painted over' });
    await write(disk, after);
    expect(textsOf(disk)).toEqual({ ...onDisk(after), ...mine, [`${out}/clouds/b.png`]: 'painted over' });
  });

  it('knows a text of its own whose line ends version control changed, and keeps one in which more was changed', async () => {
    const csv = 'Id,Notes\r\n1,"one\ntwo"\r\n';
    const texts = { 'playback.md': '# One\n', 'data/x.csv': csv, 'data/y.csv': csv, 'notes.bin': 'a\n' };
    for (const ends of ['\n', '\r\n']) {
      const others = Object.entries(onDisk(texts)).map(([path, text]) => [
        path,
        text.replaceAll('\r\n', '\n').replaceAll('\n', ends),
      ]);
      const disk = createFakeDisk({ ...Object.fromEntries(others), [`${out}/notes.bin`]: 'a\r\n' });
      const { 'data/y.csv': _, ...rest } = texts;
      expect(await write(disk, { ...rest, 'playback.md': '# Two\n' })).toEqual({
        kept: [{ path: 'notes.bin', keptAs: 'notes (your changes).bin' }],
      });
      expect([...disk.files.keys()].filter((path) => path.endsWith('.csv'))).toEqual([`${out}/data/x.csv`]);
      disk.files.set(`${out}/playback.md`, '# Mine\r\n');
      expect((await write(disk, rest)).kept.map(({ path }) => path)).toEqual(['playback.md']);
    }
  });

  it.each(['EIO', 'EMFILE'])(
    'removes nothing where the folder of a new playback cannot be listed (%s)',
    async (code) => {
      const disk = createFakeDisk({ ...onDisk(before), ...mine });
      const list = async () => {
        throw Object.assign(new Error(code), { code });
      };
      await expect(writePlayback(out, playback(after), toolsOf({ ...disk, list }))).rejects.toThrow(
        WorldError,
      );
      const waiting = [...disk.files.keys()].filter((path) => path.includes('.ddat-playback'));
      for (const path of waiting) disk.files.delete(path);
      expect(textsOf(disk)).toEqual(textsOf(createFakeDisk({ ...onDisk(before), ...mine })));
    },
  );

  it('keeps a playback that was to count where its folder cannot be listed', async () => {
    const disk = createFakeDisk(onDisk(before));
    let killed = false;
    const rename: typeof disk.rename = async (from, to) => {
      if (killed) throw Object.assign(new Error('EKILLED'), { code: 'EKILLED' });
      await disk.rename(from, to);
      if (to.endsWith('/.ddat-playback')) killed = true;
    };
    const remove = async () => {};
    await write({ ...disk, rename, remove }, after).catch(() => {});
    const list = async () => {
      throw Object.assign(new Error('EIO'), { code: 'EIO' });
    };
    await expect(write({ ...disk, list }, after, '2')).rejects.toThrow('The disk gave an error');
    await write(disk, after, '3');
    expect(textsOf(disk)).toEqual(onDisk(after));
  });

  it('counts every file that differs as a person’s own where the manifest cannot be read', async () => {
    for (const manifest of ['{ broken', '[]', 'null', '{"files": 7}', '{"files": [null, 1, {"path": 1}]}']) {
      const disk = createFakeDisk({ ...onDisk(before), [`${out}/data/manifest.json`]: manifest });
      const { kept } = await write(disk, after);
      expect(kept.map(({ path }) => path)).toEqual(['playback.pptx', 'clouds/a.png']);
      expect(disk.files.get(`${out}/clouds/b.png`)).toBe('cloud b');
    }
  });

  it('removes nothing outside the folder, whatever the manifest names', async () => {
    const outside = { '/home/letter.txt': 'mine', '/letter.txt': 'mine' };
    const paths = ['../letter.txt', '/letter.txt', 'data/../../letter.txt', '../../letter.txt'];
    const manifest = {
      files: paths.map((path) => ({ path, sha256: sha256(new TextEncoder().encode('mine')) })),
    };
    const disk = createFakeDisk({ ...outside, [`${out}/data/manifest.json`]: JSON.stringify(manifest) });
    await write(disk, after);
    expect(textsOf(disk)).toEqual({ ...onDisk(after), ...outside });
  });

  it.each(['../x', '/x', 'a/../../x', './x', 'a//x', '', 'a\\x', 'C:x', 'c:/x', 'a\0b', 'a/', '..'])(
    'refuses %j, which would leave the folder, before it writes anything',
    async (path) => {
      const disk = createFakeDisk();
      const files = [
        { path: 'playback.pptx', bytes: new Uint8Array([1]) },
        { path, bytes: new Uint8Array([1]) },
      ];
      await expect(writePlayback(out, files, toolsOf(disk))).rejects.toThrow('leave the out folder');
      expect(disk.asked).toEqual([]);
    },
  );

  it.each([
    ['ENOSPC', 'write', 'The disk is full'],
    ['EACCES', 'makeFolder', 'cannot be written'],
    ['EROFS', 'write', 'cannot be written'],
    ['EBUSY', 'rename', 'is open in another program'],
    ['EPERM', 'rename', 'is open in another program'],
    ['EEXIST', 'makeFolder', 'cannot be a folder, because there is a file'],
    ['EISDIR', 'read', 'has the name of a file that is to be written'],
  ] as const)('says of %s what a person can do', async (code, verb, words) => {
    const disk = createFakeDisk(onDisk(before), (asked) => (asked === verb ? code : null));
    const error = await write(disk, after).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(WorldError);
    expect(String(error)).toContain(words);
  });

  it('gives an error that is our own as it is', async () => {
    const disk = createFakeDisk({}, (verb) => (verb === 'write' ? 'EUNKNOWN' : null));
    await expect(write(disk, after)).rejects.not.toBeInstanceOf(WorldError);
  });
});

/** How many questions an undisturbed write asks, so that each can fail in turn. */
async function countSteps(start: Readonly<Record<string, string>>): Promise<Verb[]> {
  const disk = createFakeDisk(start);
  await write(disk, after);
  return disk.asked;
}

const starts = [
  ['an empty disk', {}],
  ['an earlier build', { ...onDisk(before), ...mine }],
  ['an earlier build that a person changed', { ...onDisk(before), [`${out}/playback.pptx`]: 'by hand' }],
] as const;

describe.each(starts)('when a step fails over %s', (_, start: Readonly<Record<string, string>>) => {
  const untouched = textsOf(createFakeDisk(start));

  it('leaves the old playback whole or the new one, and no litter, whichever step it is', async () => {
    const steps = await countSteps(start);
    const whole = createFakeDisk(start);
    await write(whole, after);
    expect(steps.length).toBeGreaterThan(15);
    for (const [at, verb] of steps.entries()) {
      const disk = createFakeDisk(start, (_verb, count) => (count === at ? 'ENOSPC' : null));
      const folders = [...disk.folders];
      const failed = await write(disk, after).then(
        () => false,
        () => true,
      );
      const told = `step ${at}, ${verb}`;
      if (failed) {
        expect([told, textsOf(disk)]).toEqual([told, untouched]);
        expect([told, [...disk.folders]]).toEqual([told, folders]);
      } else {
        // Only tidying may fail unnoticed; a second try takes away what stayed.
        expect([told, textsOf(disk)]).toEqual([told, textsOf(whole)]);
        expect([told, at > steps.lastIndexOf('rename')]).toEqual([told, true]);
      }
    }
  });

  it('leaves the old playback whole when the disk stays full', async () => {
    const steps = await countSteps(start);
    for (const [at, verb] of steps.entries()) {
      if (verb !== 'write' && verb !== 'makeFolder') continue;
      const full: Fault = (asked, count) =>
        count >= at && (asked === 'write' || asked === 'makeFolder') ? 'ENOSPC' : null;
      const disk = createFakeDisk(start, full);
      await expect(write(disk, after)).rejects.toThrow('The disk is full');
      expect([at, textsOf(disk)]).toEqual([at, untouched]);
    }
  });

  it('knows its own files again after it was killed at any step, also when the grid has changed meanwhile', async () => {
    const later = { ...after, 'playback.pptx': 'deck 3', 'data/y.csv': 'y 3' };
    const own = Object.entries(start).filter(([, text]) => text === 'by hand');
    const others = Object.entries(start).filter(([path]) => path in mine);
    const steps = await countSteps(start);
    for (const at of steps.keys()) {
      const disk = createFakeDisk(start, (_verb, count) => (count >= at ? 'EKILLED' : null));
      await write(disk, after, '1').catch(() => {});
      const again = createFakeDisk(Object.fromEntries(disk.files));
      const { kept } = await write(again, later, '2');
      const texts = textsOf(again);
      const hand = Object.entries(texts).filter(([, text]) => text === 'by hand');
      expect([at, hand.length]).toEqual([at, own.length]);
      for (const [path] of hand) delete texts[path];
      expect([at, texts]).toEqual([at, { ...onDisk(later), ...Object.fromEntries(others) }]);
      expect(kept.length).toBeLessThanOrEqual(own.length);
    }
  });
});
