// The only script: it shows how far a job is, hides the screen on Escape, and locks with the vault.
const root = document.documentElement;
const BLUR = "decamp-blur";
const each = (selector, action) => document.querySelectorAll(selector).forEach(action);

function blur(on) {
  root.classList.toggle("blurred", on);
  each("[data-blur]", (button) => button.setAttribute("aria-pressed", String(on)));
  if (on) sessionStorage.setItem(BLUR, "1");
  else sessionStorage.removeItem(BLUR);
}

each("[data-blur]", (button) => {
  button.hidden = false;
  button.addEventListener("click", () => blur(!root.classList.contains("blurred")));
});
blur(sessionStorage.getItem(BLUR) === "1");
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !document.querySelector("dialog[open]")) blur(!root.classList.contains("blurred"));
});

each("[data-first]", (note) => note.focus());

each("[data-show]", (button) => {
  const field = document.getElementById(button.dataset.show);
  const show = button.textContent;
  button.hidden = false;
  button.addEventListener("click", () => {
    const hidden = field.type === "password";
    field.type = hidden ? "text" : "password";
    button.textContent = hidden ? button.dataset.hide : show;
    field.focus();
  });
});

// How long it would take to guess: what counts is length, and that it is not the same over and over.
function strength(text) {
  const different = new Set(text).size;
  const length = [...text].length;
  if (length < 8 || different < 5) return 0;
  if (length < 12 || different < 7) return 1;
  if (length < 16) return 2;
  return length < 22 ? 3 : 4;
}

each("[data-strength]", (line) => {
  const field = document.getElementById(line.dataset.strength);
  const meter = line.querySelector("meter");
  const words = line.querySelector("span");
  field.addEventListener("input", () => {
    const level = strength(field.value);
    line.hidden = field.value === "";
    meter.value = level;
    if (words.textContent !== words.dataset[level]) words.textContent = words.dataset[level];
  });
});

each("[data-print]", (button) => {
  button.hidden = false;
  button.addEventListener("click", () => print());
});

// The phase is told at once, further words no more than every ten seconds: they are read aloud.
async function follow(box) {
  const phase = box.querySelector("[data-phase]");
  const bar = box.querySelector("progress");
  const figures = box.querySelector("[data-figures]");
  for (;;) {
    await new Promise((done) => setTimeout(done, 400));
    let now;
    try {
      const answer = await fetch("/progress.json", { headers: { Accept: "application/json" } });
      if (!answer.ok) break;
      now = await answer.json();
    } catch {
      figures.textContent = "";
      continue;
    }
    if (!now.running) {
      location.replace(now.next);
      return;
    }
    if (box.dataset.look && box.dataset.look !== now.look) break;
    if (phase.textContent !== now.phase) phase.textContent = now.phase;
    if (now.percent >= 0) bar.value = now.percent;
    else bar.removeAttribute("value");
    figures.textContent = now.figures;
  }
  location.reload();
}
each("[data-progress]", follow);

// A page that is open keeps the program there, but not the vault: once that is locked, its words go.
setInterval(async () => {
  if (document.body.dataset.unlocked !== "true") {
    fetch("/alive").catch(() => {});
    return;
  }
  try {
    const answer = await (await fetch("/alive")).json();
    if (!answer.unlocked) location.replace("/");
  } catch {
    document.body.dataset.unlocked = "false";
    document.querySelector("main").replaceChildren();
  }
}, 30_000);
