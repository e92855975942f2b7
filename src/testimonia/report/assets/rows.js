"use strict";

// The rows of the table of statements: what they hold, in what order they stand, and which of them a filter keeps.
// `rows.py` writes the JSON that is read here.

const known = JSON.parse(document.getElementById("table-json").textContent);

const rows = known.rows.map(([id, article, number, speakers, source, cue, quote, kind, stance, firmness], order) => {
  const [headline, outlet, date, dateWords] = known.articles[article];
  return {
    id,
    order,
    number,
    speakers: speakers.map((speaker) => known.actors[speaker]),
    source,
    cue,
    quote,
    kind: known.kinds[kind],
    stance: known.stances[stance],
    firmness: known.firmnesses[firmness],
    headline,
    outlet: outlet === null ? "" : known.outlets[outlet],
    date,
    dateWords,
  };
});

const alphabet = new Intl.Collator("en", { numeric: true });
const sortKeys = {
  speaker: (row) => row.speakers.join(", ") || `\uffff${row.source ?? ""}`,
  stance: (row) => row.stance,
  quote: (row) => row.quote,
  kind: (row) => row.kind,
  outlet: (row) => row.outlet || "\uffff",
};
const sorted = { order: rows };

// Each order is worked out once; 20,000 comparisons by alphabet take a moment.
function rowsBy(column) {
  if (!sorted[column]) {
    const key = sortKeys[column];
    sorted[column] = rows
      .map((row) => [key(row), row])
      .sort(([one, first], [other, second]) => alphabet.compare(one, other) || first.order - second.order)
      .map(([, row]) => row);
  }
  return sorted[column];
}

function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function searched(row) {
  row.searched ??= plain([...row.speakers, row.source, row.cue, row.quote, row.outlet, row.headline].join("\n"));
  return row.searched;
}

// A date known to the month or the year may lie in a range if any of its days does; an unknown date does not.
function mayLieWithin(date, from, to) {
  if (!from && !to) return true;
  if (!date) return false;
  return (!from || date >= from.slice(0, date.length)) && (!to || date <= to.slice(0, date.length));
}

const names = new Set(known.actors);

function spokenBy(row, speaker) {
  if (names.has(speaker)) return row.speakers.includes(speaker);
  const part = plain(speaker);
  return [...row.speakers, row.source ?? ""].some((name) => plain(name).includes(part));
}

function filter(wanted) {
  const words = plain(wanted.words).split(/\s+/).filter(Boolean);
  const undated = (row) => (wanted.from || wanted.to) && !row.date;
  const kept = (row) =>
    (!wanted.outlet || row.outlet === wanted.outlet) &&
    (!wanted.stance || row.stance === wanted.stance) &&
    (!wanted.firmness || row.firmness === wanted.firmness) &&
    (!wanted.kind || row.kind === wanted.kind) &&
    (!wanted.speaker || spokenBy(row, wanted.speaker)) &&
    words.every((word) => searched(row).includes(word));
  const all = rowsBy(wanted.column).filter(kept);
  const dated = all.filter((row) => mayLieWithin(row.date, wanted.from, wanted.to));
  return { found: wanted.descending ? dated.reverse() : dated, undated: all.filter(undated).length };
}
