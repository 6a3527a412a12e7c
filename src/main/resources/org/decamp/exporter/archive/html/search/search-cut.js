"use strict";

/* Cuts texts and queries into terms, exactly as the writer of the index does. */
var decamp = {};

(() => {
  const EXTENDING = /^[\p{M}\u1160-\u11FF\uD7B0-\uD7FF\uFF9E\uFF9F]$/u;
  const PART_OF_WORD = /^[\p{L}\p{Nd}\p{Nl}\p{Mn}\p{Mc}]$/u;
  const FORMAT = /^\p{Cf}$/u;
  const NON_SPACING = /^\p{Mn}$/u;
  // Their marks are accents, which people leave out; those of Indic scripts and Thai are vowels.
  const MARKED = /^[\p{sc=Zinh}\p{sc=Arab}\p{sc=Hebr}]$/u;
  const EMOJI = /^\p{Emoji}$/u;
  const EMOJI_MODIFIER = /^\p{Emoji_Modifier}$/u;
  const HANGUL = /^\p{sc=Hang}$/u;
  const ALONE = /^[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\u30FC]$/u;
  const REGIONAL = /^[\u{1F1E6}-\u{1F1FF}]$/u;
  const TATWEEL = "\u0640";

  decamp.LONGEST = 32;

  const isEmoji = point => point > "\x7F" && EMOJI.test(point);
  const isAccent = point => NON_SPACING.test(point) && MARKED.test(point);

  function fold(point) {
    if (FORMAT.test(point) || EMOJI_MODIFIER.test(point) || point === TATWEEL || isAccent(point)) {
      return { kind: "ignored", text: "" };
    }
    if (PART_OF_WORD.test(point)) {
      const cased = point.toUpperCase().toLowerCase();
      if (ALONE.test(point)) {
        return { kind: "character", text: cased };
      }
      const plain = HANGUL.test(point)
        ? cased
        : Array.from(cased.normalize("NFKD")).filter(c => !isAccent(c)).join("");
      return plain === "" ? { kind: "ignored", text: "" } : { kind: "word", text: plain };
    }
    return isEmoji(point) ? { kind: "emoji", text: point } : { kind: "separator", text: "" };
  }

  /* A cluster is a code point and the marks after it. */
  const known = new Map();
  function folded(cluster) {
    let parts = known.get(cluster);
    if (parts === undefined) {
      const first = String.fromCodePoint(cluster.codePointAt(0));
      parts = Array.from(isEmoji(first) ? cluster : cluster.normalize("NFKC"), fold);
      if (known.size < 20000) {
        known.set(cluster, parts);
      }
    }
    return parts;
  }

  /*
   * The tokens of a text: words, characters of scripts without spaces (joined: directly after
   * another), and emoji, each with where it stands in the text.
   */
  decamp.cut = text => {
    const tokens = [];
    let word = null;
    let stretch = false;
    const separate = () => {
      word = null;
      stretch = false;
    };
    const add = (part, from, to) => {
      if (part.kind === "separator") {
        separate();
      } else if (part.kind === "word") {
        stretch = false;
        if (word === null) {
          word = { kind: "word", text: "", from, to };
          tokens.push(word);
        }
        word.text += part.text;
        word.to = to;
      } else if (part.kind === "character") {
        word = null;
        tokens.push({ kind: "character", text: part.text, joined: stretch, from, to });
        stretch = true;
      } else if (part.kind === "emoji") {
        separate();
        tokens.push({ kind: "emoji", text: part.text, from, to });
      }
    };
    let at = 0;
    while (at < text.length) {
      const point = String.fromCodePoint(text.codePointAt(at));
      let next = at + point.length;
      const after = () => next < text.length ? String.fromCodePoint(text.codePointAt(next)) : "";
      if (REGIONAL.test(point) && REGIONAL.test(after())) {
        next += 2;
        add({ kind: "emoji", text: text.slice(at, next) }, at, next);
      } else {
        for (let mark = after(); mark >= "\u0300" && EXTENDING.test(mark); mark = after()) {
          next += mark.length;
        }
        for (const part of folded(text.slice(at, next))) {
          add(part, at, next);
        }
      }
      at = next;
    }
    return tokens;
  };

  /* The form of a word in the index. */
  decamp.indexed = word => {
    if (word.length <= decamp.LONGEST) {
      return word;
    }
    const last = word.charCodeAt(decamp.LONGEST - 1);
    return word.slice(0, last >= 0xD800 && last < 0xDC00 ? decamp.LONGEST - 1 : decamp.LONGEST);
  };

  /* The terms under which the index has a text. */
  decamp.terms = text => {
    const tokens = decamp.cut(text);
    return tokens.map((token, i) => {
      const follows = i + 1 < tokens.length && tokens[i + 1].joined === true;
      return follows ? token.text + tokens[i + 1].text : decamp.indexed(token.text);
    });
  };
})();
