"use strict";

// The keys: / searches, j and k step through the statements, t leads to the table, ? helps, Esc lets go.

function helpDialog() {
  return document.getElementById("help");
}

function letGo() {
  const focused = document.activeElement;
  if (focused?.form === form && focused.value) {
    focused.value = "";
    applyFilters();
  } else {
    focused?.blur();
    unlight();
  }
}

function toTable() {
  const current = currentStatement();
  if (current) showRow(current.id);
  else document.getElementById("statements").scrollIntoView();
}

const keys = {
  "/": () => {
    document.getElementById("statements").scrollIntoView();
    form.elements.words.focus({ preventScroll: true });
  },
  j: () => step(1),
  k: () => step(-1),
  t: toTable,
  "?": () => helpDialog().showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || helpDialog()?.open) return;
  if (event.key === "Escape") return letGo();
  if (event.target.matches("input, select, textarea")) return;
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

document.addEventListener("DOMContentLoaded", () => {
  const button = document.getElementById("help-button");
  button.hidden = false;
  button.addEventListener("click", () => helpDialog().showModal());
  document.getElementById("help-close").addEventListener("click", () => helpDialog().close());
});
