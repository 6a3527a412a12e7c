"use strict";

/* Leads to the day that was typed, or to the next one with messages. Without this script the days are links. */
(() => {
  const day = document.getElementById("day");
  if (day === null) {
    return;
  }
  const links = Array.from(document.querySelectorAll("a[data-day]"));
  document.getElementById("jump").hidden = false;
  day.addEventListener("change", () => {
    const there = links.find(link => link.dataset.day >= day.value) ?? links.at(-1);
    if (day.value !== "") {
      location.href = there.href;
    }
  });
})();
