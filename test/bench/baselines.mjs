// The methods everybody has, with plain weights of their own. `ours` lends its arithmetic, never its choices.

/** Gives tf-idf of stems without stop words: topic and text once, (1 + ln tf) · (ln((1 + n) / (1 + df)) + 1), rows of length 1. */
export function plainWeights(ours, sessions, lang) {
  const counts = sessions.map(({ topic, discussion }) => {
    const count = new Map();
    for (const { text } of [topic, ...discussion]) {
      for (const token of ours.tokenise(text)) {
        if (token.isNumber || token.isAddress || ours.isStopWord(token.text, lang)) continue;
        const stem = ours.stem(token.text, lang);
        if (stem.length > 1) count.set(stem, (count.get(stem) ?? 0) + 1);
      }
    }
    return count;
  });
  const frequency = new Map();
  for (const count of counts)
    for (const stem of count.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const stems = [...frequency.keys()].filter((stem) => frequency.get(stem) > 1).sort();
  const columnOf = new Map(stems.map((stem, column) => [stem, column]));
  const [starts, columns, values] = [[0], [], []];
  for (const count of counts) {
    const cells = [...count]
      .filter(([stem]) => columnOf.has(stem))
      .map(([stem, tf]) => [
        columnOf.get(stem),
        (1 + Math.log(tf)) * (Math.log((1 + counts.length) / (1 + frequency.get(stem))) + 1),
      ])
      .sort((a, b) => a[0] - b[0]);
    const length = Math.hypot(...cells.map(([, value]) => value)) || 1;
    for (const [column, value] of cells) {
      columns.push(column);
      values.push(value / length);
    }
    starts.push(columns.length);
  }
  return {
    rowCount: counts.length,
    columnCount: stems.length,
    starts: Int32Array.from(starts),
    columns: Int32Array.from(columns),
    values: Float64Array.from(values),
  };
}

/** NMF from an NNDSVDa start; the strongest component. */
export function nmf(ours, a, count) {
  const matrix = ours.asFactor(a);
  const factors = ours.factorise(matrix, ours.truncatedSvd(matrix, count), count);
  return [...ours.strongest(factors.w, a.rowCount, factors.count)];
}

/** Spherical k-means from random rows. */
export function kMeans(ours, a, count, seed) {
  const random = ours.createRandom(seed);
  const picked = new Set();
  while (picked.size < count) picked.add(Math.floor(random() * a.rowCount));
  let groups = new Int32Array(a.rowCount).fill(-1);
  for (const [group, row] of [...picked].entries()) groups[row] = group;
  for (let i = 0; i < 30; i++) {
    const { sums } = ours.sumsOfGroups(a, groups, count);
    const lengths = new Float64Array(count);
    for (const [at, value] of sums.entries()) lengths[at % count] += value ** 2;
    for (const at of sums.keys()) sums[at] /= Math.sqrt(lengths[at % count]) || 1;
    groups = ours.strongest(ours.multiply(a, sums, count), a.rowCount, count);
  }
  return [...groups];
}

/** Average link on cosine distance, cut at the number. */
export function averageLink(ours, a, count) {
  const n = a.rowCount;
  const groupOf = Array.from({ length: n }, (_, i) => i);
  const alive = new Set(groupOf);
  const sizes = new Float64Array(n).fill(1);
  const likeness = Array.from({ length: n }, (_, i) =>
    Float64Array.from({ length: n }, (_, j) => ours.cosineOfRows(a, i, j)),
  );
  while (alive.size > count) {
    let [best, one, two] = [-1, 0, 0];
    for (const i of alive)
      for (const j of alive) if (j < i && likeness[i][j] > best) [best, one, two] = [likeness[i][j], j, i];
    for (const k of alive) {
      const joined =
        (sizes[one] * likeness[one][k] + sizes[two] * likeness[two][k]) / (sizes[one] + sizes[two]);
      likeness[one][k] = joined;
      likeness[k][one] = joined;
    }
    sizes[one] += sizes[two];
    alive.delete(two);
    for (const i of groupOf.keys()) if (groupOf[i] === two) groupOf[i] = one;
  }
  return groupOf;
}

/** Latent Semantic Analysis with 20 values, rows of length 1, and Ward's method. */
export function lsaWard(ours, a, count) {
  const { u, s, rank } = ours.truncatedSvd(ours.asFactor(a), 20);
  for (let row = 0; row < a.rowCount; row++) {
    const at = row * rank;
    let squares = 0;
    for (let c = 0; c < rank; c++) {
      u[at + c] *= s[c];
      squares += u[at + c] ** 2;
    }
    for (let c = 0; c < rank; c++) u[at + c] /= Math.sqrt(squares) || 1;
  }
  return [...ours.wardGroups(u, rank, count)];
}
