/**
 * Gives `count` groups of points by Ward's minimum variance: at each step the two groups join whose joining adds least to the squared
 * distances from the means (Ward 1963). Found along chains of nearest neighbours (Murtagh 1983): n² time and memory, no chance in it.
 * Points are rows of `width` values. Groups are numbered from 0.
 */
export function wardGroups(points: Float64Array, width: number, count: number): Int32Array {
  const n = points.length / width;
  const distances = squaredDistances(points, width, n);
  const sizes = new Float64Array(n).fill(1);
  const alive = new Uint8Array(n).fill(1);
  const joins: { a: number; b: number; height: number }[] = [];
  const chain: number[] = [];
  while (joins.length < n - 1) {
    if (chain.length === 0) chain.push(alive.indexOf(1));
    const top = chain.at(-1)!;
    const before = chain.at(-2) ?? -1;
    // The one before is taken among equals, or the chain might never end.
    let nearest = before;
    let min = before < 0 ? Number.POSITIVE_INFINITY : distances[top * n + before]!;
    for (let other = 0; other < n; other++) {
      if (alive[other] === 0 || other === top) continue;
      if (distances[top * n + other]! < min) [nearest, min] = [other, distances[top * n + other]!];
    }
    if (nearest !== before) {
      chain.push(nearest);
      continue;
    }
    chain.length -= 2;
    joins.push({ a: top, b: nearest, height: min });
    join(distances, sizes, alive, n, top, nearest);
  }
  return cut(joins, n, count);
}

function squaredDistances(points: Float64Array, width: number, n: number): Float64Array {
  const distances = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      let sum = 0;
      for (let c = 0; c < width; c++) sum += (points[i * width + c]! - points[j * width + c]!) ** 2;
      distances[i * n + j] = sum;
      distances[j * n + i] = sum;
    }
  }
  return distances;
}

/** Joins group `gone` to `kept` and brings their distances to all others up to date (Lance & Williams 1967). */
function join(
  distances: Float64Array,
  sizes: Float64Array,
  alive: Uint8Array,
  n: number,
  kept: number,
  gone: number,
): void {
  const [a, b] = [sizes[kept]!, sizes[gone]!];
  const between = distances[kept * n + gone]!;
  alive[gone] = 0;
  for (let other = 0; other < n; other++) {
    if (alive[other] === 0 || other === kept) continue;
    const c = sizes[other]!;
    const distance =
      ((a + c) * distances[kept * n + other]! + (b + c) * distances[gone * n + other]! - c * between) /
      (a + b + c);
    distances[kept * n + other] = distance;
    distances[other * n + kept] = distance;
  }
  sizes[kept] = a + b;
}

/** Makes the lowest joins until `count` groups are left. */
function cut(
  joins: readonly { a: number; b: number; height: number }[],
  n: number,
  count: number,
): Int32Array {
  const parents = Int32Array.from({ length: n }, (_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parents[root] !== root) root = parents[root]!;
    return root;
  };
  const lowest = [...joins.keys()].sort((x, y) => joins[x]!.height - joins[y]!.height || x - y);
  for (const at of lowest.slice(0, Math.max(n - count, 0))) {
    const [a, b] = [rootOf(joins[at]!.a), rootOf(joins[at]!.b)];
    parents[Math.max(a, b)] = Math.min(a, b);
  }
  const numbers = new Map<number, number>();
  return Int32Array.from({ length: n }, (_, i) => {
    const root = rootOf(i);
    if (!numbers.has(root)) numbers.set(root, numbers.size);
    return numbers.get(root)!;
  });
}
