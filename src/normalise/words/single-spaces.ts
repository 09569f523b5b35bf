/** Returns a text with each run of white space as one space, and none at its ends. */
export function singleSpaces(text: string): string {
  return (unevenSpace.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

const unevenSpace = /[^\S ]| {2}/;
