// Loaded before the program: whatever would reach the network ends it with a code of its own.
import { createRequire, syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

const require = createRequire(import.meta.url);
const refuse = (what) => () => {
  process.stderr.write(`NETWORK ${what}\n`);
  process.exit(99);
};
const doors = {
  net: ['connect', 'createConnection'],
  tls: ['connect'],
  dns: ['lookup', 'resolve', 'resolve4', 'resolve6'],
  http: ['request', 'get'],
  https: ['request', 'get'],
  http2: ['connect'],
  dgram: ['createSocket'],
};
for (const [name, functions] of Object.entries(doors)) {
  const module = require(`node:${name}`);
  for (const one of functions) module[one] = refuse(`${name}.${one}`);
}
require('node:net').Socket.prototype.connect = refuse('net.Socket.connect');
syncBuiltinESMExports();
globalThis.fetch = refuse('fetch');
