"use strict";

/* The page around the search: what was typed, the hits, and the address that remembers both. */
(() => {
  const AT_ONCE = 20;
  const BEFORE = 60;
  const AROUND = 240;
  const DAY = 86400;
  const at = id => document.getElementById(id);
  const words = at("search").dataset;
  const language = document.documentElement.lang;
  const fields = ["words", "in", "from", "since", "until", "order"].map(at);
  const number = new Intl.NumberFormat(language);
  const clock = new Intl.DateTimeFormat(
    language, { timeZone: "UTC", dateStyle: "medium", timeStyle: "short" });
  let turn = 0;
  let more = () => {};

  const say = text => {
    at("status").textContent = text;
  };

  const plain = text => decamp.cut(text).map(token => token.text).join(" ");

  /* Numbers of the names that hold what was typed; null if nothing was. */
  function named(names, typed) {
    if (typed.trim() === "") {
      return null;
    }
    const exact = names.flatMap((name, n) => name === typed ? [n] : []);
    const looked = plain(typed);
    return exact.length > 0 || looked === ""
      ? exact
      : names.flatMap((name, n) => plain(name).includes(looked) ? [n] : []);
  }

  const seconds = field => field.value === "" ? null : Date.parse(field.value + "T00:00:00Z") / 1000;

  function wanted(names) {
    const until = seconds(at("until"));
    return {
      words: at("words").value,
      conversations: named(names.conversations.map(c => c.title), at("in").value),
      people: named(names.people, at("from").value),
      since: seconds(at("since")),
      until: until === null ? null : until + DAY,
    };
  }

  const asked = want => want.words.trim() !== "" || want.conversations !== null ||
    want.people !== null || want.since !== null || want.until !== null;

  function element(name, text, style) {
    const made = document.createElement(name);
    made.textContent = text;
    made.className = style ?? "";
    made.dir = "auto";
    return made;
  }

  /* The part of a text around its first mark, marks set off. */
  function excerpt(text, marks) {
    const line = element("span", "", "said");
    const first = marks.length > 0 ? marks[0].from : 0;
    const start = first <= BEFORE ? 0 : wordStart(text, first - BEFORE);
    const end = Math.min(text.length, start + AROUND);
    line.append(start > 0 ? "…" : "");
    let done = start;
    for (const mark of marks) {
      if (mark.from >= done && mark.to <= end) {
        line.append(text.slice(done, mark.from), element("mark", text.slice(mark.from, mark.to)));
        done = mark.to;
      }
    }
    line.append(text.slice(done, end), end < text.length ? "…" : "");
    return line;
  }

  function wordStart(text, near) {
    const blank = text.indexOf(" ", near);
    const start = blank < 0 || blank > near + 20 ? near : blank + 1;
    const unit = text.charCodeAt(start);
    return unit >= 0xDC00 && unit < 0xE000 ? start + 1 : start;
  }

  function hit(message, marks, names) {
    const conversation = names.conversations[message.conversation];
    const link = document.createElement("a");
    link.href = "conversations/" + conversation.folder + "/" + message.page + "#" + message.anchor;
    const head = element("span", "", "sub");
    head.append(element("bdi", conversation.title), " · ", clock.format(message.time * 1000));
    link.append(element("b", names.people[message.person]), excerpt(message.text, marks), head);
    const item = document.createElement("li");
    item.append(link);
    return item;
  }

  /* Shows hits until there are enough of them; goes on from there when it is called again. */
  async function show(map, names, found, mine) {
    const newest = at("order").value === "newest";
    let looked = 0;
    let refused = 0;
    more = async () => {
      at("more").hidden = true;
      let shown = 0;
      let first = null;
      while (shown < AT_ONCE && looked < found.length) {
        const batch = [];
        while (batch.length < AT_ONCE && looked + batch.length < found.length) {
          const i = looked + batch.length;
          const message = found.message(newest ? found.length - 1 - i : i);
          const chunk = decamp.chunkOf(map, message);
          batch.push(decamp.texts(map, chunk).then(texts => texts[message - map.texts[chunk].first]));
        }
        batch.forEach(message => message.catch(() => {}));
        for (const coming of batch) {
          const message = await coming;
          if (mine !== turn) {
            return;
          }
          const marks = decamp.marks(found.needles, message);
          looked++;
          if (marks === null) {
            refused++;
          } else {
            const item = hit(message, marks, names);
            first ??= item;
            at("hits").append(item);
            shown++;
          }
        }
      }
      const count = number.format(found.length - refused);
      const sure = found.sure || looked === found.length;
      say(found.length === refused ? words.none : (sure ? words.found : words.atMost).replace("{0}", count));
      at("more").hidden = looked >= found.length;
      return first;
    };
    await more();
  }

  async function run() {
    const mine = ++turn;
    remember();
    try {
      const map = await decamp.map();
      const names = await namesOf(map);
      const want = wanted(names);
      if (mine !== turn) {
        return;
      }
      if (!asked(want)) {
        at("hits").replaceChildren();
        at("more").hidden = true;
        say(words.ready.replace("{0}", number.format(map.messages)));
        return;
      }
      const found = await decamp.find(map, want);
      if (mine !== turn) {
        return;
      }
      at("hits").replaceChildren();
      await show(map, names, found, mine);
    } catch (problem) {
      if (mine === turn) {
        say(words.broken);
      }
    }
  }

  let names;
  async function namesOf(map) {
    if (names === undefined) {
      names = await map.names();
      offer(at("conversations"), names.conversations.map(c => c.title));
      offer(at("people"), names.people);
    }
    return names;
  }

  function offer(list, all) {
    const options = document.createDocumentFragment();
    for (const name of new Set(all)) {
      const option = document.createElement("option");
      option.value = name;
      options.append(option);
    }
    list.replaceChildren(options);
  }

  /* The address keeps the search, so that the way back from a hit leads to it. */
  function remember() {
    const state = new URLSearchParams();
    for (const field of fields) {
      if (field.value !== "" && field.value !== "newest") {
        state.set(field.id, field.value);
      }
    }
    const hash = "#" + state;
    if (hash !== location.hash && (location.hash !== "" || hash !== "#")) {
      history.replaceState(history.state, "", hash);
    }
  }

  function recall() {
    const state = new URLSearchParams(location.hash.slice(1));
    for (const field of fields) {
      field.value = state.get(field.id) ?? (field.id === "order" ? "newest" : "");
    }
  }

  let waiting;
  for (const field of fields) {
    field.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(run, 120);
    });
  }
  at("more").addEventListener("click", async () => (await more())?.querySelector("a").focus());
  window.addEventListener("hashchange", () => {
    recall();
    run();
  });
  recall();
  run();
})();
