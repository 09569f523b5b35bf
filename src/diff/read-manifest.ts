import * as v from 'valibot';

const entry = v.object({ path: v.string(), sha256: v.string() });
const manifest = v.object({
  version: v.string(),
  options: v.record(v.string(), v.unknown()),
  inputs: v.array(entry),
  files: v.array(entry),
});

/** What a `data/manifest.json` says of a build. */
export type Manifest = v.InferOutput<typeof manifest>;

/** Returns what a manifest says; null for a file that is none. */
export function readManifest(bytes: Uint8Array): Manifest | null {
  try {
    const result = v.safeParse(manifest, JSON.parse(new TextDecoder().decode(bytes)));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}
