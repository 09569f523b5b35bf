export function treeOf(folder: string): Map<string, string>;
export function judge(
  tree: Map<string, string>,
  known: {
    before: Map<string, string> | undefined;
    after: Map<string, string> | undefined;
    own: Map<string, string>;
  },
): string;
export function hasLitter(tree: Map<string, string>): boolean;
