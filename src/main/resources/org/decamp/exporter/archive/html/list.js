"use strict";

/* Filters of the list of conversations and of people. Without this script the whole list is there. */
(() => {
  const at = id => document.getElementById(id);
  const filters = at("filters");
  const list = at("list");
  if (filters === null || list === null) {
    return;
  }
  const entries = Array.from(list.children);
  const parts = (entry, name, cut) => (entry.dataset[name] ?? "").split(cut).filter(p => p !== "");
  const plain = text =>
    text.normalize("NFKD").replace(/\p{Mn}/gu, "").toLocaleLowerCase(document.documentElement.lang);
  const choices = [["people", "\n"], ["kind", "\n"], ["years", " "]]
    .map(([name, cut]) => ({ field: at(name), of: entry => parts(entry, name, cut) }))
    .filter(choice => choice.field !== null);
  const texts = new Map(entries.map(entry => [
    entry,
    plain((entry.querySelector("bdi")?.textContent ?? "") + "\n" + (entry.dataset.people ?? "")),
  ]));

  for (const { field, of } of choices) {
    const values = new Set(entries.flatMap(of));
    const inOrder = Array.from(values).sort(new Intl.Collator(document.documentElement.lang).compare);
    for (const value of field.id === "years" ? inOrder.reverse() : inOrder) {
      field.append(new Option(value, value));
    }
  }

  function filter() {
    const typed = plain(at("name").value.trim());
    let shown = 0;
    for (const entry of entries) {
      const fits = texts.get(entry).includes(typed) &&
        choices.every(({ field, of }) => field.value === "" || of(entry).includes(field.value));
      entry.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    const status = at("shown");
    const number = new Intl.NumberFormat(document.documentElement.lang);
    const words = status.dataset.words
      .replace("{0}", number.format(shown))
      .replace("{1}", number.format(entries.length));
    status.textContent = shown === 0 ? status.dataset.none || words : words;
  }

  filters.hidden = false;
  filters.addEventListener("input", filter);
  filter();
})();
