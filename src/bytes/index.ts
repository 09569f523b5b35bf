export { crc32 } from './crc32.js';
export { type Deflate, deflateByStream } from './deflate.js';
export { joinBytes } from './join-bytes.js';
export { type ArchiveEntry, packArchive } from './pack-archive.js';
