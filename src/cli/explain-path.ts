import type { Effects, MissingPath } from '../io/index.js';
import { nearestName } from '../text/nearest-name.js';
import { quote } from './quote.js';

/**
 * Gives a sentence on what may be meant by a path that names nothing: one with a space that was typed without quotation marks, a web
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
  const whole = await joinedPath(path, args, effects);
  if (whole !== null) {
    return `There is no \`${path}\`, but there is \`${whole}\`: a name with a space stands in quotation marks. Type ${quote(whole)}`;
  }
  if (path.startsWith('~')) {
    return `There is no \`${path}\`. In quotation marks ~ is no short form of your own folder: write it out, or put it before them.`;
  }
  const [, folder = '', name = ''] = /^(.*[\\/])?([^\\/]*)$/.exec(path) ?? [];
  const names = (await effects.listFiles(folder === '' ? '.' : folder)).map((file) => file.name);
  const near = nearestName(name, [...names, ...beside]);
  return near === null ? message : `There is no \`${path}\`. Did you mean ${quote(`${folder}${near}`)}?`;
}

/** At most so many words are put together to a name. */
const mostWords = 12;

async function joinedPath(path: string, args: readonly string[], effects: Effects): Promise<string | null> {
  const from = args.indexOf(path);
  if (from < 0) return null;
  for (let end = from + 2; end <= Math.min(args.length, from + mostWords); end++) {
    const whole = args.slice(from, end).join(' ');
    if (await effects.exists(whole)) return whole;
  }
  return null;
}
