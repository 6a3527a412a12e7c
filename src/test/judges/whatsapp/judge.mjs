// Two readers of chats that WhatsApp exported, by others, tell what is in ZIPs:
//
//   TZ=UTC node judge.mjs ZIP...
//
// Prints a line of JSON for each ZIP: the names of its files, its messages as whatsapp-chat-parser reads them, and its messages as
// chat-analytics reads them. Times are those of the clock in the text, "2023-05-01T12:00:00".
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { unzipSync } from 'fflate';
import { parseString } from 'whatsapp-chat-parser';

const require = createRequire(import.meta.url);
const { WhatsAppParser } = require('chat-analytics/dist/pipeline/parse/parsers/WhatsAppParser.js');

const clock = (date) => new Date(date).toISOString().slice(0, 19);

function parsed(text, options) {
  return parseString(text, { ...options, parseAttachments: true }).map(({ date, author, message, attachment }) => ({
    at: clock(date),
    author,
    text: message,
    file: attachment?.fileName ?? null,
  }));
}

async function analysed(name, bytes) {
  const messages = [];
  const parser = new WhatsAppParser();
  parser.on('message', (m) => messages.push({ at: clock(m.timestamp), author: m.authorId, text: m.textContent ?? null, file: null }));
  for await (const _ of parser.parse({ name, slice: async () => bytes })) {
    // It tells what it finds as events.
  }
  return messages;
}

for (const path of process.argv.slice(2)) {
  const bytes = await readFile(path);
  const files = unzipSync(bytes);
  const text = Object.keys(files).find((name) => name.endsWith('.txt'));
  console.log(
    JSON.stringify({
      files: Object.keys(files).sort(),
      parser: parsed(new TextDecoder('utf-8').decode(files[text])),
      analytics: await analysed(basename(path), bytes),
    }),
  );
}
