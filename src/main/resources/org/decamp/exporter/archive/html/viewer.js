"use strict";

/* Photos and films in full view: arrows, Home, End, Escape. Without this script their links open the files. */
(() => {
  const links = Array.from(document.querySelectorAll("a.full"));
  const dialog = document.getElementById("viewer");
  if (dialog === null || links.length === 0) {
    return;
  }
  const part = name => dialog.querySelector("." + name);
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let shown = 0;

  const visible = link => link.getClientRects().length > 0;

  /* The number of the next link in sight, or of the same one where there is none. */
  function beyond(from, step) {
    for (let at = from + step; at >= 0 && at < links.length; at += step) {
      if (visible(links[at])) {
        return at;
      }
    }
    return from;
  }

  function medium(link) {
    const film = link.classList.contains("film");
    const made = document.createElement(film ? "video" : "img");
    made.src = link.href;
    if (film) {
      made.controls = true;
      made.autoplay = !calm.matches;
      made.setAttribute("aria-label", caption(link));
    } else {
      made.alt = caption(link);
    }
    return made;
  }

  const caption = link => link.querySelector("img")?.alt ?? link.querySelector(".unseen").textContent;

  function show(number) {
    shown = number;
    const link = links[number];
    const seen = links.filter(visible);
    part("stage").replaceChildren(medium(link));
    part("what").textContent = caption(link);
    const position = part("position");
    position.textContent = position.dataset.words
      .replace("{0}", seen.indexOf(link) + 1)
      .replace("{1}", seen.length);
    part("message").hidden = !("message" in link.dataset);
    part("message").href = link.dataset.message ?? "#";
    part("earlier").disabled = beyond(number, -1) === number;
    part("later").disabled = beyond(number, 1) === number;
  }

  const go = {
    ArrowLeft: () => beyond(shown, document.dir === "rtl" ? 1 : -1),
    ArrowRight: () => beyond(shown, document.dir === "rtl" ? -1 : 1),
    Home: () => beyond(-1, 1),
    End: () => beyond(links.length, -1),
  };

  links.forEach((link, number) => link.addEventListener("click", event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    show(number);
    dialog.showModal();
  }));
  dialog.addEventListener("keydown", event => {
    if (event.key in go && event.target.tagName !== "VIDEO") {
      event.preventDefault();
      show(go[event.key]());
    }
  });
  part("earlier").addEventListener("click", () => show(go.ArrowLeft()));
  part("later").addEventListener("click", () => show(go.ArrowRight()));
  part("close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", event => {
    if (event.target === dialog || event.target === part("stage")) {
      dialog.close();
    }
  });
  dialog.addEventListener("close", () => {
    part("stage").replaceChildren();
    links[shown].focus();
  });
})();
