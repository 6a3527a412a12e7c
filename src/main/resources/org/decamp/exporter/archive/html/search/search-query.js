"use strict";

/* Finds messages: by terms and filters in the index, then by their texts. */
(() => {
  /*
   * What is looked for: words (the last one by its beginning, while it is typed), stretches of
   * characters of scripts without spaces, and emoji.
   */
  function needles(text) {
    const all = [];
    for (const token of decamp.cut(text)) {
      if (token.joined) {
        all.at(-1).characters.push(token.text);
      } else if (token.kind === "character") {
        all.push({ kind: "stretch", characters: [token.text] });
      } else {
        const typing = token.kind === "word" && token.to === text.length;
        all.push({ kind: typing ? "beginning" : token.kind, text: token.text });
      }
    }
    return all;
  }

  async function candidates(map, needle) {
    if (needle.kind === "stretch") {
      const c = needle.characters;
      return c.length === 1
        ? [await decamp.withPrefix(map, c[0]) ?? await decamp.withTerm(map, c[0])]
        : Promise.all(c.slice(1).map((next, i) => decamp.withTerm(map, c[i] + next)));
    }
    const term = decamp.indexed(needle.text);
    const beginning = needle.kind === "beginning" && needle.text.length < decamp.LONGEST;
    const found = beginning ? await decamp.withPrefix(map, term) : null;
    return [found ?? await decamp.withTerm(map, term)];
  }

  /* Where a needle stands in the tokens of a text. */
  function places(needle, tokens) {
    if (needle.kind === "stretch") {
      const c = needle.characters;
      return tokens.flatMap((_, i) =>
        c.every((text, k) =>
          tokens[i + k]?.kind === "character" && tokens[i + k].text === text &&
          (k === 0 || tokens[i + k].joined))
          ? [{ from: tokens[i].from, to: tokens[i + c.length - 1].to }]
          : []);
    }
    return tokens.filter(token =>
      needle.kind === "beginning"
        ? token.kind === "word" && token.text.startsWith(needle.text)
        : token.kind === needle.kind && token.text === needle.text);
  }

  const intersection = (a, b) => {
    const common = [];
    for (let i = 0, k = 0; i < a.length && k < b.length;) {
      if (a[i] === b[k]) {
        common.push(a[i]);
        i++;
        k++;
      } else if (a[i] < b[k]) {
        i++;
      } else {
        k++;
      }
    }
    return common;
  };

  async function filter(map, kind, numbers) {
    const lists = await Promise.all(numbers.map(n => decamp.withTerm(map, kind + n)));
    const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
    lists.reduce((at, list) => (all.set(list, at), at + list.length), 0);
    return all.sort();
  }

  /* The first message of a second or later. */
  async function since(map, second) {
    const number = decamp.search(map.texts.length, i => map.texts[i].time >= second) - 1;
    if (number < 0) {
      return 0;
    }
    const texts = await decamp.texts(map, number);
    return map.texts[number].first + decamp.search(texts.length, i => texts[i].time >= second);
  }

  /*
   * What a search may find, ascending.
   * wanted: words; conversations and people: lists of numbers or null; since and until in seconds
   * or null, until not included.
   */
  decamp.find = async (map, wanted) => {
    const looked = needles(wanted.words);
    const lists = (await Promise.all([
      ...looked.map(needle => candidates(map, needle)),
      wanted.conversations && filter(map, "\u0001", wanted.conversations).then(list => [list]),
      wanted.people && filter(map, "\u0002", wanted.people).then(list => [list]),
    ])).filter(Boolean).flat();
    const low = wanted.since === null ? 0 : await since(map, wanted.since);
    const high = wanted.until === null ? map.messages : await since(map, wanted.until);
    if (looked.length === 0 && wanted.words.trim() !== "") {
      return { needles: looked, length: 0, sure: true };
    }
    if (lists.length === 0) {
      return { needles: looked, length: Math.max(0, high - low), message: i => low + i, sure: true };
    }
    lists.sort((a, b) => a.length - b.length);
    const all = lists.reduce(intersection);
    const from = decamp.search(all.length, i => all[i] >= low);
    const to = decamp.search(all.length, i => all[i] >= high);
    const sure = looked.every(needle => (needle.characters?.length ?? 0) < 3 &&
      (needle.text?.length ?? 0) <= decamp.LONGEST);
    return { needles: looked, length: Math.max(0, to - from), message: i => all[from + i], sure };
  };

  /* Where the words stand in a message; null if it is no hit after all. */
  decamp.marks = (looked, message) => {
    if (looked.length === 0) {
      return [];
    }
    const tokens = decamp.cut(message.text);
    const marks = [];
    for (const needle of looked) {
      const found = places(needle, tokens);
      if (found.length === 0 && !message.cut) {
        return null;
      }
      marks.push(...found);
    }
    return marks.sort((a, b) => a.from - b.from || a.to - b.to);
  };
})();
