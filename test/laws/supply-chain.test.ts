import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { noticeOf } from '../../.ci/notice.mjs';
import { billOfMaterials, bundledFolders, isAllowed, licenceOf } from '../../.ci/shipped.mjs';
import { textLoaders } from '../../.ci/text-loaders.mjs';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const manifest = read('package.json');
const lock = read('package-lock.json');
const allowed: Record<'code' | 'fonts' | 'wordLists', string[]> = read('.ci/allowed-licences.json');

describe('the packages it is made of', () => {
  it('are pinned to one version each, and the lock file is in step', () => {
    const wanted: Record<string, string> = { ...manifest.dependencies, ...manifest.devDependencies };
    expect(Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const { dependencies, devDependencies } = lock.packages[''];
    expect({ ...dependencies, ...devDependencies }).toEqual(wanted);
    for (const [name, version] of Object.entries(wanted)) {
      expect([name, lock.packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
    }
  });

  it('come from the registry, each with the hash it must have', () => {
    const strange = Object.entries<{ resolved?: string; integrity?: string; link?: boolean }>(
      lock.packages,
    ).filter(
      ([path, { resolved, integrity }]) =>
        path !== '' &&
        (!integrity?.startsWith('sha512-') ||
          (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'))),
    );
    expect(strange.map(([path]) => path)).toEqual([]);
  });

  it('are one to install: the canvas', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['@napi-rs/canvas']);
  });
});

describe('the bill of materials', () => {
  let folders: string[];
  let bill: ReturnType<typeof billOfMaterials>;
  beforeAll(async () => {
    const { metafile } = await build({
      entryPoints: { index: 'src/index.ts', cli: 'src/cli/main.ts' },
      outdir: 'dist',
      bundle: true,
      splitting: true,
      metafile: true,
      write: false,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      loader: textLoaders,
      external: ['@napi-rs/canvas'],
      logLevel: 'error',
    });
    folders = bundledFolders(metafile);
    bill = billOfMaterials(folders);
  });

  it('has what CycloneDX 1.5 asks, each reference once, and nothing of the day it was made', () => {
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1 });
    expect(bill.metadata.component).toMatchObject({
      type: 'application',
      name: manifest.name,
      version: manifest.version,
    });
    const references = [...bill.components.map((one) => one['bom-ref']), bill.metadata.component['bom-ref']];
    expect(new Set(references).size).toBe(references.length);
    for (const one of bill.components) {
      expect(['library', 'data']).toContain(one.type);
      expect(one.name).not.toBe('');
      expect([one.name, one.licenses.length]).toEqual([one.name, 1]);
      if (one.type === 'library')
        expect(one.purl).toMatch(/^pkg:npm\/(?:%40[\w-]+\/)?[\w.-]+@\d+\.\d+\.\d+$/);
      for (const { alg, content } of one.hashes ?? [])
        expect([alg, content]).toEqual(['SHA-512', expect.stringMatching(/^[0-9a-f]{128}$/)]);
    }
    for (const { ref, dependsOn } of bill.dependencies)
      expect(references).toEqual(expect.arrayContaining([ref, ...dependsOn]));
    expect(bill).not.toHaveProperty('serialNumber');
    expect(bill.metadata).not.toHaveProperty('timestamp');
  });

  it('lists each bundled library, the fonts, the words and the canvas, and no other', () => {
    const of = (shipped: string) =>
      bill.components
        .filter(({ properties }) => properties[0]?.value === shipped)
        .map(({ name, version }) => `${name} ${version ?? ''}`.trim());
    const bundled = folders.map((folder) => {
      const { name, version } = read(`${folder}/package.json`);
      return `${name} ${version}`;
    });
    const { '@fontsource/arimo': arimo } = manifest.devDependencies;
    expect(of('bundled').sort()).toEqual([...bundled, `@fontsource/arimo ${arimo}`, 'SCOWL'].sort());
    expect(of('installed')).toEqual([`@napi-rs/canvas ${manifest.dependencies['@napi-rs/canvas']}`]);
    expect(of('one of these, by platform').length).toBeGreaterThan(8);
  });

  it('is what NOTICE.md names, one by one', () => {
    const text = noticeOf(bill);
    if (process.env.UPDATE === '1' && process.env.CI === undefined) writeFileSync('NOTICE.md', text);
    expect(
      readFileSync('NOTICE.md', 'utf8') === text,
      'NOTICE.md is not what is shipped now. Run `UPDATE=1 npx vitest run test/laws/supply-chain.test.ts`.',
    ).toBe(true);
  });

  it('names no licence that is not on the list', () => {
    const ids = [...allowed.code, ...allowed.fonts, ...allowed.wordLists];
    expect(bill.components.filter((one) => !isAllowed(licenceOf(one), ids)).map(({ name }) => name)).toEqual(
      [],
    );
  });

  it('knows a licence to choose from one that holds as well', () => {
    expect(isAllowed('(MIT OR GPL-3.0-or-later)', ['MIT'])).toBe(true);
    expect(isAllowed('MIT AND GPL-3.0-only', ['MIT'])).toBe(false);
    expect(isAllowed('GPL-3.0-only', ['MIT'])).toBe(false);
  });
});
