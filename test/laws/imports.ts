import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Every source file of `src`, by its path in there. */
export const sourceFiles: readonly string[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));

/** Gives the part of the architecture that a file belongs to: its folder, of `render` the one inside, or the file in the root. */
export function partOf(file: string): string {
  const [first, second] = file.split('/');
  return first === 'render' ? `${first}/${second}` : (first ?? file);
}

/** Gives what a file imports, types included: files of `src` by their path, packages by their name. */
export function importsOf(file: string): {
  readonly files: readonly string[];
  readonly packages: readonly string[];
} {
  const source = readFileSync(join('src', file), 'utf8');
  const targets = [
    ...source.matchAll(/^(?:import|export)\b[^'"`]*?\bfrom '([^']+)'/gm),
    ...source.matchAll(/\bimport\(\s*'([^']+)'/g),
    ...source.matchAll(/^import '([^']+)'/gm),
  ].map((match) => match[1] ?? '');
  const inside = (target: string) => normalize(join(dirname(file), target)).replaceAll('\\', '/');
  return {
    files: targets
      .filter((target) => target.startsWith('.') && !inside(target).startsWith('..'))
      .map((target) => inside(target).replace(/\.js$/, '.ts')),
    packages: targets.filter((target) => !target.startsWith('.')),
  };
}

/** Gives the groups of nodes that lead back to each other (Tarjan 1972). */
export function findCycles(graph: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[][] = [];
  const visit = (node: string): void => {
    order.set(node, order.size);
    low.set(node, order.get(node) ?? 0);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(node) !== order.get(node)) return;
    const group = stack.splice(stack.indexOf(node));
    if (group.length > 1) cycles.push(group.sort());
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return cycles;
}

/** Gives which group imports which, where files are grouped by a function; a group's imports of itself are left out. */
export function graphOf(groupOf: (file: string) => string): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const file of sourceFiles) {
    const own = groupOf(file);
    const targets = graph.get(own) ?? new Set<string>();
    graph.set(own, targets);
    for (const target of importsOf(file).files) if (groupOf(target) !== own) targets.add(groupOf(target));
  }
  return graph;
}
