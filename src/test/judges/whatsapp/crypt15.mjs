// Opens an encrypted backup of WhatsApp's with Node's own cryptography, for the tests of Decamp:
//
//   node crypt15.mjs FILE < KEY
//
// The 64 digits are standard input. Prints the SHA-256 of what was backed up; fails if the tag or the checksum is wrong.
import { createDecipheriv, createHash, hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

const root = Buffer.from(readFileSync(0, 'ascii').trim(), 'hex');
const file = readFileSync(process.argv[2]);

let at = 0;
let length = 0;
for (let shift = 0; ; shift += 7) {
  const next = file[at++];
  length += (next & 0x7f) << shift;
  if (next < 0x80) break;
}
const header = file.subarray(at, at + length);
const iv = header.subarray(header.indexOf(Buffer.from([0x1a, 0x12, 0x0a, 0x10])) + 4).subarray(0, 16);

const beforeChecksum = file.subarray(0, file.length - 16);
if (!createHash('md5').update(beforeChecksum).digest().equals(file.subarray(file.length - 16))) {
  throw new Error('the checksum is wrong');
}
const key = Buffer.from(hkdfSync('sha256', root, Buffer.alloc(32), 'backup encryption', 32));
const decipher = createDecipheriv('aes-256-gcm', key, iv);
decipher.setAuthTag(beforeChecksum.subarray(beforeChecksum.length - 16));
const payload = Buffer.concat([
  decipher.update(beforeChecksum.subarray(at + length, beforeChecksum.length - 16)),
  decipher.final(),
]);
console.log(createHash('sha256').update(inflateSync(payload)).digest('hex'));
