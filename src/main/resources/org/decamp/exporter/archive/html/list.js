"use strict";

/*
 * Filters of the list of conversations and of people. Without this script the whole list is there, page by page. A list of several
 * pages gets the conversations of the others from scripts of data, when somebody first turns to the filters.
 */
const decamp = {};
(() => {
  const at = id => document.getElementById(id);
  const filters = at("filters");
  const list = at("list");
  if (filters === null || list === null) {
    return;
  }
  const language = document.documentElement.lang;
  const plain = text => text.normalize("NFKD").replace(/\p{Mn}/gu, "").toLocaleLowerCase(language);
  const cuts = { people: "\n", kind: "\n", years: " " };
  const fields = Object.keys(cuts).map(at).filter(field => field !== null);

  /* An entry of the list with what the filters ask of it. */
  function known(element, own) {
    const data = element.dataset;
    const title = element.querySelector("bdi")?.textContent ?? "";
    const of = {};
    for (const [name, cut] of Object.entries(cuts)) {
      of[name] = (data[name] ?? "").split(cut).filter(part => part !== "");
    }
    return { element, own, of, text: plain(title + "\n" + (data.people ?? "")) };
  }

  const own = Array.from(list.children, element => known(element, true));
  let entries = own;

  function choices() {
    const collator = new Intl.Collator(language);
    for (const field of fields) {
      const chosen = field.value;
      const values = Array.from(new Set(entries.flatMap(entry => entry.of[field.id]))).sort(collator.compare);
      const options = (field.id === "years" ? values.reverse() : values).map(value => new Option(value, value));
      field.replaceChildren(field.options[0], ...options);
      field.value = chosen;
    }
  }

  function filter() {
    const typed = plain(at("name").value.trim());
    const asked = typed !== "" || fields.some(field => field.value !== "");
    const steps = document.querySelector("nav.steps");
    let shown = 0;
    for (const entry of entries) {
      const fits = asked
        ? entry.text.includes(typed) && fields.every(field => field.value === "" || entry.of[field.id].includes(field.value))
        : entry.own;
      entry.element.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    if (steps !== null && own.length < entries.length) {
      steps.hidden = asked;
    }
    const status = at("shown");
    const number = new Intl.NumberFormat(language);
    const words = status.dataset.words
      .replace("{0}", number.format(shown))
      .replace("{1}", number.format(entries.length));
    status.textContent = shown === 0 ? status.dataset.none || words : words;
  }

  function made(name, classes, ...content) {
    const element = document.createElement(name);
    if (classes !== "") {
      element.className = classes;
    }
    element.append(...content);
    return element;
  }

  function avatar(c) {
    if (c.picture === "") {
      const initials = made("span", "avatar hue" + c.hue, c.initials);
      initials.setAttribute("aria-hidden", "true");
      return initials;
    }
    const picture = document.createElement("img");
    picture.src = c.picture;
    picture.alt = "";
    picture.loading = "lazy";
    return made("span", "avatar", picture);
  }

  /* An entry as the pages have it. */
  function entry(c) {
    const lines = made("span", "entry", made("b", "", made("bdi", "", c.title)));
    if (c.preview !== "") {
      lines.append(made("span", "sub said", made("bdi", "", c.preview)));
    }
    const facts = made("span", "sub", c.kind + " · " + c.messages);
    if (c.people !== "") {
      facts.append(" · ", made("bdi", "", c.people));
    }
    lines.append(facts);
    const link = made("a", "", avatar(c), lines, made("span", "when", c.latest));
    link.href = "conversations/" + c.id + "/0001.html";
    const element = made("li", "", link);
    Object.assign(element.dataset, { people: c.names, kind: c.kind, years: c.years });
    element.hidden = true;
    return known(element, false);
  }

  const page = Number(list.dataset.page ?? 1);
  const pages = Number(list.dataset.pages ?? 1);
  const others = new Map();

  function load() {
    filters.removeEventListener("pointerenter", load);
    filters.removeEventListener("focusin", load);
    const create = number => {
      if (!Number.isInteger(Number(number))) {
        throw new TypeError("no list");
      }
      return "list/" + number + ".js";
    };
    const policy = window.trustedTypes ? trustedTypes.createPolicy("decamp", { createScriptURL: create }) : { createScriptURL: create };
    for (let number = 1; number <= pages; number++) {
      if (number !== page) {
        const script = document.createElement("script");
        script.src = policy.createScriptURL(String(number));
        document.head.append(script);
      }
    }
  }

  /* The conversations of another page arrive. */
  decamp.list = (number, conversations) => {
    others.set(number, conversations.map(entry));
    if (others.size < pages - 1) {
      return;
    }
    const all = Array.from({ length: pages }, (_, n) => n + 1 === page ? own : others.get(n + 1));
    entries = all.flat();
    list.prepend(...all.slice(0, page - 1).flat().map(e => e.element));
    list.append(...all.slice(page).flat().map(e => e.element));
    choices();
    filter();
  };

  choices();
  filters.hidden = false;
  filters.addEventListener("input", filter);
  if (pages > 1) {
    filters.addEventListener("pointerenter", load);
    filters.addEventListener("focusin", load);
  }
  filter();
})();
