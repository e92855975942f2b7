"use strict";

// The marks in the articles: all parts of one statement light up together, under the pointer or the focus.

const calm = matchMedia("(prefers-reduced-motion: reduce)");
let lit = [];

function unlight() {
  lit.forEach((part) => part.classList.remove("lit"));
  lit = [];
}

// A run may belong to several statements; the one that began last is the one that the reader points at.
function light(part) {
  unlight();
  const number = part.dataset.s.split(" ").at(-1);
  lit = [...part.closest(".article").querySelectorAll(`[data-s~="${number}"]`)];
  lit.forEach((each) => each.classList.add("lit"));
}

function lightUnder(event) {
  const part = event.target.closest?.(".article [data-s]");
  if (part) {
    light(part);
  } else if (event.type === "mouseover") {
    unlight();
    const current = currentStatement();
    if (current) light(current);
  }
}

// Every statement's number in the text, in the order of the page; grows while the page still loads.
const numbersInText = document.getElementsByClassName("n");

function statementsInText() {
  return [...numbersInText].filter((number) => number.id);
}

function currentStatement() {
  const focused = document.activeElement;
  return focused?.matches(".article .text a.n[id]") ? focused : null;
}

function goTo(number) {
  number.closest("details")?.setAttribute("open", "");
  number.focus({ preventScroll: true });
  number.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
}

// Without a statement at hand, the next one is the first below the top of the window.
function firstInView(step) {
  const article = [...document.querySelectorAll(".article")].find((each) => each.getBoundingClientRect().bottom > 0);
  const all = statementsInText();
  const here = all.findIndex((number) => number.closest(".article") === article && number.getBoundingClientRect().top >= 0);
  if (here < 0) return all.find((number) => article && article.compareDocumentPosition(number) & Node.DOCUMENT_POSITION_FOLLOWING);
  return step > 0 ? all[here] : all[here - 1];
}

function step(by) {
  const all = statementsInText();
  const current = currentStatement();
  const next = current ? all[all.indexOf(current) + by] : firstInView(by);
  if (next) goTo(next);
}

function followAddress() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target?.matches("a.n[id]")) goTo(target);
  if (target?.matches(".notes li")) light(target);
}

document.addEventListener("mouseover", lightUnder);
document.addEventListener("focusin", lightUnder);
addEventListener("hashchange", followAddress);
addEventListener("load", followAddress);
