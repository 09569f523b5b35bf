/** Characters that part the fields of a line, likelier ones first. */
const delimiters = [',', ';', '\t', '|'] as const;

/**
 * Returns the delimiter by which most records have the same number of fields. Each candidate's records are counted with
 * its own reading of quotation marks, over the first 64 KiB.
 */
export function sniffDelimiter(text: string): string {
  const head = text.slice(0, 65_536);
  let best: string = ',';
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const score = scoreDelimiter(head, delimiter);
    if (score > bestScore * 1.0001) [best, bestScore] = [delimiter, score];
  }
  return best;
}

/** Share of records with the commonest number of fields (two or more), weighted by the root of that number. */
function scoreDelimiter(text: string, delimiter: string): number {
  const counts = countFields(text, delimiter).filter((count) => count > 0);
  if (counts.length === 0) return 0;
  // A file may begin with its title alone; a first record with two fields or more still says more than any other.
  const trust = (counts[0] ?? 0) < 2 ? 0.5 : 1;
  const records = new Map<number, number>();
  for (const count of counts) if (count >= 2) records.set(count, (records.get(count) ?? 0) + 1);
  let score = 0;
  for (const [fields, times] of records) {
    score = Math.max(score, (times / counts.length) * Math.sqrt(Math.min(fields, 16)));
  }
  return score * trust;
}

/** Tells whether a text keeps to a delimiter: half its records have one number of fields, nearly all where that is two. */
export function looksDelimited(text: string): boolean {
  const head = text.slice(0, 65_536);
  return delimiters.some((delimiter) => {
    if (!head.includes(delimiter)) return false;
    const counts = countFields(head, delimiter).filter((count) => count > 0);
    const records = new Map<number, number>();
    for (const count of counts) records.set(count, (records.get(count) ?? 0) + 1);
    return [...records].some(
      ([fields, times]) =>
        (fields > 2 && times >= counts.length * 0.5) || (fields === 2 && times >= counts.length * 0.8),
    );
  });
}

/** Returns the number of fields of each record; 0 for a blank line. */
function countFields(text: string, delimiter: string): number[] {
  const counts: number[] = [];
  let fields = 1;
  let blank = true;
  let quoted = false;
  let fieldStart = true;
  for (let index = 0; index < text.length; index++) {
    const char = text[index];
    if (quoted) {
      if (char === '"' && text[index + 1] === '"') index++;
      else if (char === '"') quoted = false;
      continue;
    }
    if (char === '\n') {
      counts.push(blank ? 0 : fields);
      fields = 1;
      blank = true;
      fieldStart = true;
    } else if (char === delimiter) {
      fields++;
      blank = false;
      fieldStart = true;
    } else {
      if (char === '"' && fieldStart) quoted = true;
      if (char !== ' ') {
        fieldStart = false;
        blank = false;
      }
    }
  }
  if (!blank) counts.push(fields);
  return counts;
}
