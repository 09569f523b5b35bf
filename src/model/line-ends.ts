const [lineFeed, carriageReturn, quotationMark] = [10, 13, 34];

/**
 * Returns the forms that a text file has with other line ends: version control may write others than ours, and to it that is the same
 * text. Those of a CSV file are distinguished by where they are: between quotation marks they belong to a cell. None for a file that
 * is no text by its ending.
 */
export function lineEndForms(path: string, bytes: Uint8Array): Uint8Array[] {
  if (!/\.(?:html|json|csv|md|txt|svg|ya?ml)$/.test(path)) return [];
  const bare = bytes.filter((byte, at) => byte !== carriageReturn || bytes[at + 1] !== lineFeed);
  const forms = [bare, withReturns(bare, () => true)];
  return path.endsWith('.csv') ? [...forms, withReturns(bare, (isQuoted) => !isQuoted)] : forms;
}

function withReturns(bare: Uint8Array, isWanted: (isQuoted: boolean) => boolean): Uint8Array {
  const form = new Uint8Array(bare.length * 2);
  let [length, isQuoted] = [0, false];
  for (const byte of bare) {
    if (byte === quotationMark) isQuoted = !isQuoted;
    if (byte === lineFeed && isWanted(isQuoted)) form[length++] = carriageReturn;
    form[length++] = byte;
  }
  return form.slice(0, length);
}
