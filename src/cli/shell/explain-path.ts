import type { Effects, MissingPath } from '../../io/index.js';
import { nearestName } from '../../text/nearest-name.js';
import { describeJoined, joinedPath } from './joined-path.js';
import { quote } from './quote.js';

/**
 * Returns a sentence on what may be meant by a path that names nothing: one with a space that was typed without quotation marks, a web
 * address, a name that is nearly there.
 */
export async function explainPath(
  { path, message, beside }: MissingPath,
  args: readonly string[],
  effects: Effects,
): Promise<string> {
  if (/^https?:\/\//i.test(path)) {
    return `\`${path}\` is a web address, and nothing is fetched from the web. Save the page or the sheet as a file, and give that.`;
  }
  const at = args.indexOf(path);
  const whole = at < 0 ? null : await joinedPath(args, at, effects);
  if (whole !== null) return describeJoined(path, whole, quote(whole));
  if (path.startsWith('~')) {
    return `There is no \`${path}\`. In quotation marks ~ is no short form of your own folder: write it out, or put it before them.`;
  }
  const [, folder = '', name = ''] = /^(.*[\\/])?([^\\/]*)$/.exec(path) ?? [];
  const names = (await effects.listFiles(folder === '' ? '.' : folder)).map((file) => file.name);
  const near = nearestName(name, [...names, ...beside]);
  return near === null ? message : `There is no \`${path}\`. Did you mean ${quote(`${folder}${near}`)}?`;
}
