// Signal's own validator (libsignal) judges a folder SignalBackups, opened as Signal opens it:
//
//   node judge.mjs FOLDER PURPOSE < KEY
//
// PURPOSE is DeviceTransfer, RemoteBackup or TakeoutExport. The recovery key is the first line of standard input. Whose backup it is
// stands in the newest snapshot's metadata. Prints one line: "accepted", or what is wrong. Exits with 0 either way.
import { createDecipheriv } from 'node:crypto';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder, purpose] = [resolve(process.argv[2]), process.argv[3]];

// The Node of Debian 12 does not tell a module where it lies; the native part is then looked for where the program runs.
process.chdir(fileURLToPath(new URL('node_modules/@signalapp/libsignal-client', import.meta.url)));
const libsignal = (module) => import(`@signalapp/libsignal-client/dist/${module}.js`);
const { AccountEntropyPool } = await libsignal('AccountKeys');
const { InputStream } = await libsignal('io');
const { MessageBackupKey, Purpose, validate } = await libsignal('MessageBackup');

class FileStream extends InputStream {
  #file;
  #at = 0;

  constructor(file) {
    super();
    this.#file = file;
  }

  async read(amount) {
    const { bytesRead, buffer } = await this.#file.read(Buffer.alloc(amount), 0, amount, this.#at);
    this.#at += bytesRead;
    return buffer.subarray(0, bytesRead);
  }

  async skip(amount) {
    this.#at += amount;
  }
}

// The fields of a protobuf message whose numbers, lengths and values each fit into a byte, as those of metadata do.
function fields(message) {
  const found = new Map();
  for (let at = 0; at < message.length; ) {
    const tag = message[at++];
    const value = message[at++];
    if ((tag & 7) === 2) {
      found.set(tag >> 3, message.subarray(at, at + value));
      at += value;
    } else {
      found.set(tag >> 3, value);
    }
  }
  return found;
}

async function backupId(snapshot, backupKey) {
  const metadata = fields(await readFile(join(snapshot, 'metadata')));
  if (metadata.get(1) !== 1) {
    throw new Error('metadata of another version');
  }
  const id = fields(metadata.get(2));
  const counter = Buffer.concat([id.get(1), Buffer.alloc(4)]);
  const cipher = createDecipheriv('aes-256-ctr', backupKey.deriveLocalBackupMetadataKey(), counter);
  return Buffer.concat([cipher.update(id.get(2)), cipher.final()]);
}

async function firstLineOfInput() {
  const input = [];
  for await (const chunk of process.stdin) {
    input.push(chunk);
  }
  return Buffer.concat(input).toString('ascii').split('\n', 1)[0];
}

const key = await firstLineOfInput();
if (!AccountEntropyPool.isValid(key) || !(purpose in Purpose)) {
  throw new Error('no key or no purpose');
}
const newest = (await readdir(folder)).filter((name) => name.startsWith('signal-backup-')).sort().at(-1);
const snapshot = join(folder, newest);
const backupKey = AccountEntropyPool.deriveBackupKey(key);
const messageKey = new MessageBackupKey({ backupKey, backupId: await backupId(snapshot, backupKey) });
const main = join(snapshot, 'main');
const file = await open(main);
const length = BigInt((await stat(main)).size);
const outcome = await validate(messageKey, Purpose[purpose], () => new FileStream(file), length);
await file.close();
const unknown = outcome.unknownFieldMessages;
console.log(outcome.errorMessage ?? (unknown.length ? `unknown fields: ${unknown.join('; ')}` : 'accepted'));
