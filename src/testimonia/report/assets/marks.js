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

function currentStatement() {
  const focused = document.activeElement;
  return focused?.matches(".article .text a.n[id]") ? focused : null;
}

function goTo(number) {
  number.closest("details")?.setAttribute("open", "");
  number.focus({ preventScroll: true });
  number.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
}

function statementsOf(article) {
  return [...article.querySelectorAll(".text a.n[id]")];
}

function nearestBeyond(article, by) {
  const neighbour = by > 0 ? "nextElementSibling" : "previousElementSibling";
  for (let other = article?.[neighbour]; other; other = other[neighbour]) {
    const numbers = other.matches(".article") ? statementsOf(other) : [];
    if (numbers.length) return numbers.at(by > 0 ? 0 : -1);
  }
  return undefined;
}

// Without a statement at hand, the next one is the first below the top of the window, and the one before it is above.
function placeInView(by) {
  const article = [...document.querySelectorAll(".article")].find((each) => each.getBoundingClientRect().bottom > 0);
  const numbers = article ? statementsOf(article) : [];
  const below = numbers.findIndex((number) => number.getBoundingClientRect().top >= 0);
  const place = below < 0 ? numbers.length : below;
  return { article, numbers, place: by > 0 ? place - 1 : place };
}

function placeOfCurrent(current) {
  const article = current.closest(".article");
  const numbers = statementsOf(article);
  return { article, numbers, place: numbers.indexOf(current) };
}

function step(by) {
  const current = currentStatement();
  const { article, numbers, place } = current ? placeOfCurrent(current) : placeInView(by);
  const next = numbers[place + by] ?? nearestBeyond(article, by);
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
