export interface Component {
  readonly type: string;
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version?: string;
  readonly purl?: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses: readonly unknown[];
  readonly properties: readonly { readonly name: string; readonly value: string }[];
}
export function isAllowed(licence: string, allowed: readonly string[]): boolean;
export function bundledFolders(metafile: { readonly inputs: Readonly<Record<string, unknown>> }): string[];
export function billOfMaterials(folders: readonly string[]): {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
};
export function licenceOf(component: Component): string;
