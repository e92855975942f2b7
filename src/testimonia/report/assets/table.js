"use strict";

// The table of statements on the page: it shows fifty rows of those that the filters keep.

const ROWS_ON_A_PAGE = 50;
const MOST_NAMES_OFFERED = 500;

const form = document.getElementById("filters");
const table = document.getElementById("table");
const pager = document.getElementById("pager");
const order = { column: "order", descending: false };
let found = [];
let page = 0;

function unresolved(row) {
  return row.source ? `“${row.source}” unresolved` : "no speaker named";
}

function fillRow(row) {
  const line = document.getElementById("row").content.firstElementChild.cloneNode(true);
  const put = (selector, text) => (line.querySelector(selector).textContent = text);
  put(".who bdi", row.speakers.join(", ") || unresolved(row));
  line.querySelector(".who").classList.toggle("unresolved", !row.speakers.length);
  put(".how", `${row.stance}, ${row.firmness}`);
  put(".said a", row.quote);
  put(".said small", [row.source, row.cue].filter(Boolean).join(" · "));
  put(".kind", row.kind);
  put(".outlet bdi", row.outlet || "outlet unknown");
  put(".date", row.dateWords);
  line.querySelector(".said a").href = `#${row.id}`;
  line.dataset.id = row.id;
  return line;
}

function showPage() {
  const first = page * ROWS_ON_A_PAGE;
  const lines = found.slice(first, first + ROWS_ON_A_PAGE);
  table.tBodies[0].replaceChildren(...lines.map(fillRow));
  const count = (number) => number.toLocaleString("en");
  document.getElementById("page").textContent = `${count(first + 1)}–${count(first + lines.length)} of ${count(found.length)}`;
  table.hidden = found.length === 0;
  pager.hidden = found.length <= ROWS_ON_A_PAGE;
  pager.querySelector('[data-turn="-1"]').disabled = page === 0;
  pager.querySelector('[data-turn="1"]').disabled = first + lines.length >= found.length;
}

function applyFilters() {
  const wanted = { ...Object.fromEntries(new FormData(form)), ...order };
  const result = filter(wanted);
  found = result.found;
  page = 0;
  const count = (number) => number.toLocaleString("en");
  const undated = result.undated ? ` ${count(result.undated)} of unknown date left out by the dates chosen.` : "";
  document.getElementById("found").textContent = `${count(found.length)} of ${count(rows.length)} statements.${undated}`;
  showPage();
}

function sortBy(button) {
  const column = button.dataset.sort;
  order.descending = order.column === column && !order.descending;
  order.column = column;
  table.querySelectorAll("th").forEach((head) => head.removeAttribute("aria-sort"));
  button.closest("th").setAttribute("aria-sort", order.descending ? "descending" : "ascending");
  applyFilters();
}

function clearFilters() {
  for (const field of form.elements) if (field.name) field.value = "";
}

function showOnly(wishes) {
  clearFilters();
  for (const [name, value] of Object.entries(wishes)) if (value) form.elements[name].value = value;
  applyFilters();
  document.getElementById("statements").scrollIntoView();
}

function showRow(id) {
  const place = () => found.findIndex((row) => row.id === id);
  if (place() < 0) {
    clearFilters();
    applyFilters();
  }
  page = Math.floor(place() / ROWS_ON_A_PAGE);
  showPage();
  const line = [...table.tBodies[0].rows].find((each) => each.dataset.id === id);
  line.scrollIntoView({ block: "center" });
  line.querySelector("a").focus({ preventScroll: true });
}

function offer(select, words) {
  select.append(...words.map((word) => new Option(word)));
}

function offerNames() {
  const spoken = new Map();
  rows.forEach((row) => row.speakers.forEach((name) => spoken.set(name, (spoken.get(name) ?? 0) + 1)));
  const most = [...spoken].sort(([, one], [, other]) => other - one).slice(0, MOST_NAMES_OFFERED);
  const options = most.map(([name]) => Object.assign(document.createElement("option"), { value: name }));
  document.getElementById("speaker-names").replaceChildren(...options);
}

let waiting;
form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(applyFilters, 80);
});
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(applyFilters));
pager.addEventListener("click", (event) => {
  const turn = Number(event.target.dataset.turn);
  if (!turn) return;
  page += turn;
  showPage();
  table.scrollIntoView();
});
table.addEventListener("click", (event) => {
  const button = event.target.closest("[data-sort]");
  if (button) return sortBy(button);
  const line = event.target.closest("tbody tr");
  if (line && !event.target.closest("a") && getSelection().isCollapsed) line.querySelector("a").click();
});
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-row], [data-speaker]");
  if (!link) return;
  event.preventDefault();
  if (link.dataset.row) showRow(link.dataset.row);
  else showOnly({ speaker: link.dataset.speaker, outlet: link.dataset.outlet });
});

offer(form.elements.stance, known.stances);
offer(form.elements.firmness, known.firmnesses);
offer(form.elements.kind, known.kinds);
offerNames();
form.hidden = rows.length === 0;
applyFilters();
performance.mark("table-ready");
