import { codeOf } from './disk.js';
import { WorldError } from './effects.js';
import { lockName } from './folder-lock.js';

/** Returns an error met while writing into `out` as a sentence with a remedy where the world is to blame, else as it is. */
export function explainDiskError(error: unknown, out: string): unknown {
  const code = codeOf(error);
  const path = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : out;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new WorldError(
      `The disk is full, so nothing was written into \`${out}\`. Free some space and run the command again.`,
    );
  }
  if (
    code === 'EACCES' ||
    code === 'EROFS' ||
    (code === 'EPERM' && (path === out || path.endsWith(lockName)))
  ) {
    return new WorldError(
      `The folder \`${out}\` cannot be written. Choose another with \`--out\`, or change its permissions.`,
    );
  }
  if (code === 'EBUSY' || code === 'EPERM') {
    return new WorldError(
      `\`${path}\` is open in another program. Close it there and run the command again.`,
    );
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new WorldError(
      `\`${out}\` cannot be a folder, because there is a file at that path or on the way to it. Choose another with \`--out\`.`,
    );
  }
  if (code === 'ELOOP') {
    return new WorldError(
      `\`${out}\` is a link that leads back to itself. Choose another folder with \`--out\`.`,
    );
  }
  if (code === 'ENOENT') {
    return new WorldError(
      `The folder \`${out}\` was removed while it was written, or leads nowhere. Run the command again, or choose another folder with \`--out\`.`,
    );
  }
  if (code === 'EMFILE' || code === 'ENFILE' || code === 'EIO') {
    const why = code === 'EIO' ? 'The disk gave an error' : 'Too many files are open on this computer';
    return new WorldError(`${why}, so nothing was written into \`${out}\`. Run the command again.`);
  }
  if (code === 'ENAMETOOLONG') {
    return new WorldError(`The name \`${out}\` is too long. Choose a shorter one with \`--out\`.`);
  }
  if (code === 'EXDEV') {
    return new WorldError(
      `A folder in \`${out}\` is on another disk, so that nothing can be put into it at once. Choose another folder with \`--out\`.`,
    );
  }
  if (code === 'EISDIR') {
    return new WorldError(
      `A folder in \`${out}\` has the name of a file that is to be written there. Rename it, or choose another folder with \`--out\`.`,
    );
  }
  return error;
}
