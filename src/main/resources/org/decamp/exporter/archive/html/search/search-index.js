"use strict";

/*
 * Reads the index: chunks are scripts that call decamp.chunk, because a page from the disk may not
 * fetch. The format stands in docs/html-search.md of Decamp.
 */
(() => {
  const KEPT = { words: 48, texts: 256, names: 0, map: 1 };
  const policy = window.trustedTypes
    ? window.trustedTypes.createPolicy("decamp", { createScriptURL: url => url })
    : { createScriptURL: url => url };
  const arriving = new Map();
  const chunks = new Map();

  decamp.chunk = (id, data) => arriving.get(id)?.(data);

  async function unpacked(data) {
    const packed = Uint8Array.from(atob(data), c => c.charCodeAt(0));
    const inflated = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(inflated).arrayBuffer());
  }

  function script(id) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      arriving.set(id, resolve);
      const gone = () => {
        arriving.delete(id);
        element.remove();
      };
      element.onload = () => {
        gone();
        reject(new Error("empty " + id));
      };
      element.onerror = () => {
        gone();
        reject(new Error("missing " + id));
      };
      element.src = policy.createScriptURL("search/" + id + ".js");
      document.head.append(element);
    });
  }

  /* A chunk as read by the function; the newest ones of its kind are kept. */
  function chunk(kind, number, read) {
    const id = kind + number;
    const known = chunks.get(id);
    if (known !== undefined) {
      chunks.delete(id);
      chunks.set(id, known);
      return known;
    }
    const made = script(id).then(unpacked).then(bytes => read(new Reader(bytes)));
    chunks.set(id, made);
    made.catch(() => chunks.delete(id));
    const same = Array.from(chunks.keys()).filter(k => k.startsWith(kind));
    const most = KEPT[kind.replace("-", "")];
    same.slice(0, Math.max(0, same.length - most)).forEach(k => chunks.delete(k));
    return made;
  }

  const utf8 = new TextDecoder();

  class Reader {
    constructor(bytes) {
      this.bytes = bytes;
      this.at = 0;
    }

    get more() {
      return this.at < this.bytes.length;
    }

    number() {
      let value = 0;
      let scale = 1;
      for (;;) {
        const byte = this.bytes[this.at++];
        value += (byte & 0x7F) * scale;
        if (!(byte & 0x80)) {
          return value;
        }
        scale *= 128;
      }
    }

    signed() {
      const value = this.number();
      return value % 2 ? -(value + 1) / 2 : value / 2;
    }

    text() {
      const length = this.number();
      const end = this.at + length;
      let text = "";
      for (let i = this.at; i < end; i++) {
        if (this.bytes[i] > 0x7F || length > 64) {
          text = utf8.decode(this.bytes.subarray(this.at, end));
          break;
        }
        text += String.fromCharCode(this.bytes[i]);
      }
      this.at = end;
      return text;
    }
  }

  /* What the index holds and where; everything else is loaded when it is needed. */
  decamp.map = () => chunk("map", "", async r => {
    if (r.number() !== 1) {
      throw new Error("another version");
    }
    const map = { messages: r.number(), conversations: r.number(), people: r.number() };
    const names = r.number();
    map.texts = [];
    let first = 0;
    let time = 0;
    for (let n = r.number(); n > 0; n--) {
      const count = r.number();
      time += r.signed();
      map.texts.push({ first, count, time });
      first += count;
    }
    map.words = Array.from({ length: r.number() }, () => r.text());
    map.names = () => readNames(map, names);
    return map;
  });

  async function readNames(map, count) {
    const parts = await Promise.all(
      Array.from({ length: count }, (_, n) => chunk("names-", n, r => r.bytes)));
    const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    parts.reduce((at, part) => (bytes.set(part, at), at + part.length), 0);
    const r = new Reader(bytes);
    return {
      conversations: Array.from(
        { length: map.conversations }, () => ({ folder: r.text(), title: r.text() })),
      people: Array.from({ length: map.people }, () => r.text()),
    };
  }

  /* The terms of a chunk, with where their lists stand. */
  function readWords(r) {
    const terms = [];
    const places = [];
    let term = "";
    while (r.more) {
      const same = r.number();
      term = term.slice(0, same) + r.text();
      terms.push(term);
      places.push(r.at);
      for (let n = r.number(); n > 0; n--) {
        while (r.bytes[r.at++] & 0x80) {
          /* A number goes on. */
        }
      }
    }
    return { terms, places, reader: r };
  }

  function readList(words, i, into) {
    const r = words.reader;
    r.at = words.places[i];
    let message = -1;
    for (let n = r.number(); n > 0; n--) {
      message += r.number() + 1;
      into.push(message);
    }
  }

  /* The first index of which the test is true. */
  function search(length, test) {
    let low = 0;
    let high = length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /*
   * Numbers of the messages with a term from the first up to one before the end, ascending; null
   * if that takes more chunks than anybody wants to wait for.
   */
  async function between(map, first, end, most) {
    const from = Math.max(0, search(map.words.length, i => map.words[i] >= first) - 1);
    const to = search(map.words.length, i => map.words[i] >= end);
    if (to - from > most) {
      return null;
    }
    const loaded = await Promise.all(
      Array.from({ length: Math.max(0, to - from) }, (_, i) => chunk("words-", from + i, readWords)));
    const found = [];
    let lists = 0;
    for (const words of loaded) {
      let i = search(words.terms.length, j => words.terms[j] >= first);
      for (; i < words.terms.length && words.terms[i] < end; i++) {
        readList(words, i, found);
        lists++;
      }
    }
    const sorted = Uint32Array.from(found);
    return lists > 1 ? sorted.sort().filter((m, i, all) => i === 0 || all[i - 1] !== m) : sorted;
  }

  decamp.withTerm = (map, term) => between(map, term, term + "\0", Infinity);
  decamp.withPrefix = (map, prefix) => between(map, prefix, prefix + "\uFFFF", 24);

  decamp.search = search;

  /* A chunk of messages, oldest first. */
  decamp.texts = (map, number) => chunk("texts-", number, r => {
    const count = r.number();
    const column = read => Array.from({ length: count }, read);
    const places = Array.from(
      { length: r.number() }, () => ({ conversation: r.number(), page: r.text() }));
    let second = map.texts[number].time;
    const times = column(() => (second += r.number()));
    const place = column(() => places[r.number()]);
    const people = column(() => r.number());
    const states = column(() => r.number());
    const anchors = column(() => r.text());
    const texts = column(() => r.text());
    return times.map((time, i) => ({
      time,
      conversation: place[i].conversation,
      page: place[i].page,
      person: people[i],
      searched: states[i] !== 2,
      cut: states[i] === 1,
      anchor: anchors[i],
      text: texts[i],
    }));
  });

  /* The number of the chunk with a message. */
  decamp.chunkOf = (map, message) => search(map.texts.length, i => map.texts[i].first > message) - 1;
})();
