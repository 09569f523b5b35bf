// What the package ships and what npm installs beside it: for the notices, the bill of materials and the check of licences.
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Whether a licence, or one to choose of several, stands on a list of ids. */
export function isAllowed(licence, allowed) {
  // Libraries in Rust once wrote a slash for the choice.
  const terms = licence.replaceAll(/[()]/g, '').replaceAll(/ ?\/ ?/g, ' OR ');
  return terms
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => allowed.includes(one.trim())));
}

/** Gives the folders of the packages whose code esbuild put into the bundle. */
export function bundledFolders({ inputs }) {
  const folders = Object.keys(inputs).flatMap(
    (path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
  );
  return [...new Set(folders)].sort();
}

/**
 * Gives a CycloneDX 1.5 bill of materials: the bundled libraries, the fonts and word lists, and what npm installs beside them. It holds
 * no date and no number of its own, so that the same package has the same bill.
 */
export function billOfMaterials(folders) {
  const own = read('package.json');
  const { packages } = read('package-lock.json');
  const root = `pkg:npm/${own.name}@${own.version}`;
  const installed = Object.keys(packages).filter((path) => path !== '' && packages[path].dev !== true);
  const bundled = [...folders.map(fromRoot), 'node_modules/@fontsource/arimo'];
  const components = [
    ...bundled.map((path) => component(path, packages, 'bundled')),
    ...installed.map((path) =>
      component(path, packages, packages[path].optional ? 'one of these, by platform' : 'installed'),
    ),
    {
      type: 'data',
      'bom-ref': 'scowl',
      name: 'SCOWL',
      description: 'Words that the check of spelling knows.',
      licenses: [{ license: { name: 'LicenseRef-SCOWL' } }],
      properties: [{ name: 'ddat-playback:shipped', value: 'bundled' }],
    },
  ].sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));
  const canvas = components.find(({ name }) => name === '@napi-rs/canvas');
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': root,
        name: own.name,
        version: own.version,
        purl: root,
        licenses: [{ license: { id: own.license } }],
      },
    },
    components,
    dependencies: [
      {
        ref: root,
        dependsOn: components
          .filter(({ 'bom-ref': ref }) => !ref.includes('canvas-'))
          .map((one) => one['bom-ref']),
      },
      {
        ref: canvas['bom-ref'],
        dependsOn: components
          .filter(({ 'bom-ref': ref }) => ref.includes('canvas-'))
          .map((one) => one['bom-ref']),
      },
    ],
  };
}

const fromRoot = (folder) => folder.slice(folder.indexOf('node_modules/'));

function component(path, packages, shipped) {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const { version, license, integrity } = packages[path];
  // Of one that is not on this machine the lock file tells the licence.
  const terms = license ?? read(`${path}/package.json`).license;
  const bare = terms.replace(/^\((.*)\)$/, '$1');
  const ref = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return {
    type: 'library',
    'bom-ref': ref,
    name,
    version,
    scope: shipped.startsWith('one of') ? 'optional' : 'required',
    hashes: [
      { alg: 'SHA-512', content: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex') },
    ],
    licenses: / (?:OR|AND) /.test(bare) ? [{ expression: bare }] : [{ license: { id: bare } }],
    purl: ref,
    properties: [{ name: 'ddat-playback:shipped', value: shipped }],
  };
}

/** Gives the licence of a component as one text. */
export function licenceOf({ licenses }) {
  return licenses.map(({ expression, license }) => expression ?? license.id ?? license.name).join(' AND ');
}
