/** Returns the name that is nearest to a word by letters changed, added, left out or swapped; null when none is near. */
export function nearestName(word: string, names: Iterable<string>): string | null {
  const wanted = fold(word);
  let best: { name: string; cost: number } | null = null;
  for (const name of names) {
    const other = fold(name);
    // A word that begins or holds the other is near, however much longer one of them is.
    const holds = wanted.length > 2 && other.length > 2 && (other.includes(wanted) || wanted.includes(other));
    const cost = holds ? Math.min(2, editDistance(wanted, other)) : editDistance(wanted, other);
    if (cost <= Math.max(2, Math.floor(wanted.length * 0.4)) && (best === null || cost < best.cost)) {
      best = { name, cost };
    }
  }
  return best?.name ?? null;
}

function fold(word: string): string {
  return word
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')
    .slice(0, 200);
}

/** The optimal string alignment distance: Levenshtein's, with a swap of neighbours as one change. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
