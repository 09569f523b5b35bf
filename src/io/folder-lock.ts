import { join } from 'node:path';
import { codeOf, type Disk } from './disk.js';
import { WorldError } from './effects.js';

export const lockName = '.ddat-playback.lock';

/** What one build must know of others to take turns with them. */
export interface Turns {
  readonly pid: number;
  readonly host: string;
  /** A word of letters and digits that no other run uses: part of the names of what is not yet whole. */
  readonly tag: string;
  /** Whether a process of this machine runs. */
  isAlive(pid: number): boolean;
  wait(milliseconds: number): Promise<void>;
  /** Says that a turn is waited for. */
  notify(text: string): void;
}

interface LockHolder {
  readonly pid: number;
  readonly host: string;
  readonly tag: string;
}

/** A folder that is ours alone until it is let go. */
export interface Lock {
  /** Whether it is still ours: another may have taken us for dead. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

/** Milliseconds between two looks, before it is said that we wait, and before we give up. */
const [pauseMs, noticeAfterMs, timeoutMs] = [50, 1000, 60_000];
/** Writing a playback takes milliseconds; who holds a folder this long is gone, or asleep and will see that its turn is over. */
const staleAfterMs = 10 * 60_000;
/** A lock is empty for as long as it takes to write it, and being removed for no longer. */
const emptyForMs = 2000;

/**
 * Waits for a folder and gives its lock. A lock whose holder is gone is taken away. Throws `WorldError` after a minute, with who holds it
 * and what to do.
 */
export async function lockFolder(out: string, disk: Disk, turns: Turns): Promise<Lock> {
  const path = join(out, lockName);
  const { pid, host, tag } = turns;
  const text = JSON.stringify({ pid, host, tag });
  for (let waited = 0; ; waited += pauseMs) {
    if (await make(path, { text, disk, isEarly: waited < emptyForMs })) break;
    const holder = await clearDead(path, disk, turns);
    if (waited >= timeoutMs) throw new WorldError(explain(out, holder, turns));
    if (waited === noticeAfterMs && (await disk.kind(path)) !== null)
      turns.notify(`Waiting for another build into \`${out}\` to end …\n`);
    await turns.wait(pauseMs);
  }
  const isHeld = async () => (await readText(path, disk)) === text;
  return {
    isHeld,
    release: async () => {
      if (!(await isHeld().catch(() => true))) return;
      // One that could not be removed is known as ours by nobody living, once we are gone.
      await disk.remove(path).catch(() => disk.remove(path).catch(() => {}));
    },
  };
}

/** Windows refuses, as if it were forbidden, a file in the place of one that is just being removed: for a while that lock is held. */
async function make(
  path: string,
  { text, disk, isEarly }: { readonly text: string; readonly disk: Disk; readonly isEarly: boolean },
): Promise<boolean> {
  return disk.create(path, new TextEncoder().encode(text)).catch((error: unknown) => {
    if (isEarly && codeOf(error) === 'EPERM') return false;
    throw error;
  });
}

/** Takes a lock away that is nobody's: its holder is gone, or it is a link, which no build makes. Gives who holds it, as far as it says so. */
async function clearDead(path: string, disk: Disk, turns: Turns): Promise<LockHolder | null> {
  const { tag } = turns;
  if ((await disk.kind(path)) === 'link') {
    await takeAway(path, async (aside) => (await disk.kind(aside)) === 'link', { disk, tag });
    return null;
  }
  const held = await readText(path, disk);
  if (held === null) return null;
  const holder = readHolder(held);
  if (isGone(holder, (await disk.age(path)) ?? 0, turns)) {
    await takeAway(path, async (aside) => (await readText(aside, disk)) === held, { disk, tag });
  }
  return holder;
}

function isGone(holder: LockHolder | null, age: number, turns: Turns): boolean {
  if (age > staleAfterMs) return true;
  if (holder === null) return age > emptyForMs;
  if (holder.host !== turns.host) return false;
  // A container gives its first process the same number each time.
  if (holder.pid === turns.pid) return !holder.tag.startsWith(runOf(turns.tag));
  return !turns.isAlive(holder.pid);
}

/** A tag begins with the run of the process, before its last `_`. */
const runOf = (tag: string) => tag.replace(/_\w*$/, '_');

/** Takes a lock away, unless what is moved is not the one that was seen: then another holds the folder now, and gets its lock back. */
async function takeAway(
  path: string,
  isSeen: (aside: string) => Promise<boolean>,
  { disk, tag }: { readonly disk: Disk; readonly tag: string },
): Promise<void> {
  const aside = `${path}-${tag}`;
  const isMoved = await disk.rename(path, aside).then(
    () => true,
    () => false,
  );
  if (!isMoved) return;
  if ((await isSeen(aside)) || (await disk.kind(path)) !== null) await disk.remove(aside);
  else await disk.rename(aside, path);
}

async function readText(path: string, disk: Disk): Promise<string | null> {
  const bytes = await disk.read(path);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

function readHolder(text: string): LockHolder | null {
  try {
    const value = JSON.parse(text);
    const isHolder =
      Number.isInteger(value?.pid) && typeof value.host === 'string' && typeof value.tag === 'string';
    return isHolder ? value : null;
  } catch {
    return null;
  }
}

function explain(out: string, holder: LockHolder | null, turns: Turns): string {
  const who =
    holder === null
      ? 'Another build'
      : `Another build (process ${holder.pid}${holder.host === turns.host ? '' : ` on ${holder.host}`})`;
  return `${who} is writing into \`${out}\` and has not ended within a minute, so nothing was written. Wait for it, or choose another folder with \`--out\`. If no other build runs, delete \`${join(out, lockName)}\` and run the command again.`;
}
