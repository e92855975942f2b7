-- What a ledger holds. Tables have singular names; the views that people query have plural names.
-- Spans are half-open [start, stop) in code points of the article's text. docs/ledger.md explains every table.

CREATE TABLE meta (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE article (
    number        INTEGER PRIMARY KEY,  -- for the search index alone; everything else refers to id
    id            TEXT NOT NULL UNIQUE,
    path          TEXT NOT NULL,
    title         TEXT,
    outlet        TEXT,
    byline        TEXT,
    date          TEXT,                 -- ISO 8601, cut to its precision
    precision     TEXT NOT NULL,
    date_evidence TEXT NOT NULL,
    language      TEXT,
    url           TEXT,
    sha256        TEXT NOT NULL,        -- of text, in UTF-8
    text          TEXT NOT NULL         -- as it was read; last, so that the rest is found without loading it
) STRICT;
CREATE INDEX article_by_path ON article (path, id);

CREATE TABLE block (
    article  TEXT NOT NULL REFERENCES article (id),
    position INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    start    INTEGER NOT NULL,
    stop     INTEGER NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE date_candidate (
    article   TEXT NOT NULL REFERENCES article (id),
    position  INTEGER NOT NULL,         -- 0 is the preferred one
    date      TEXT,
    precision TEXT NOT NULL,
    evidence  TEXT NOT NULL,
    start     INTEGER,                  -- NULL: it does not stand in the text
    stop      INTEGER,
    words     TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE actor (
    id   TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX actor_by_name ON actor (name, id);

CREATE TABLE actor_alias (
    actor TEXT NOT NULL REFERENCES actor (id),
    alias TEXT NOT NULL,
    PRIMARY KEY (actor, alias)
) STRICT, WITHOUT ROWID;

CREATE TABLE actor_of (
    actor TEXT NOT NULL REFERENCES actor (id),
    whole TEXT NOT NULL REFERENCES actor (id),  -- the actor that it belongs to
    PRIMARY KEY (actor, whole)
) STRICT, WITHOUT ROWID;
CREATE INDEX actor_of_by_whole ON actor_of (whole);

CREATE TABLE statement (
    number       INTEGER PRIMARY KEY,   -- for the search index alone; everything else refers to id
    id           TEXT NOT NULL UNIQUE,
    article      TEXT NOT NULL REFERENCES article (id),
    start        INTEGER NOT NULL,      -- where its first span begins
    source_start INTEGER,
    source_stop  INTEGER,
    cue_start    INTEGER,
    cue_stop     INTEGER,
    quote        TEXT NOT NULL,         -- the text at its content spans
    kind         TEXT NOT NULL,
    stance       TEXT NOT NULL,
    firmness     TEXT NOT NULL,
    headline     INTEGER NOT NULL CHECK (headline IN (0, 1)),
    confidence   REAL NOT NULL
) STRICT;
CREATE INDEX statement_by_article ON statement (article, start, id);

CREATE TABLE content (
    statement TEXT NOT NULL REFERENCES statement (id),
    part      INTEGER NOT NULL,
    start     INTEGER NOT NULL,
    stop      INTEGER NOT NULL,
    PRIMARY KEY (statement, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement_actor (
    statement TEXT NOT NULL REFERENCES statement (id),
    role      TEXT NOT NULL CHECK (role IN ('speaker', 'via', 'on')),
    position  INTEGER NOT NULL,         -- for via: the outermost relay is 0
    actor     TEXT NOT NULL REFERENCES actor (id),
    PRIMARY KEY (statement, role, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_actor_by_actor ON statement_actor (actor, role, statement);

CREATE TABLE claim (
    id TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- A report is an article that carries a claim; text is how this article words it.
CREATE TABLE report (
    claim   TEXT NOT NULL REFERENCES claim (id),
    article TEXT NOT NULL REFERENCES article (id),
    text    TEXT NOT NULL,
    PRIMARY KEY (claim, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_by_article ON report (article, claim);

CREATE TABLE claim_statement (
    claim     TEXT NOT NULL REFERENCES claim (id),
    statement TEXT NOT NULL REFERENCES statement (id),
    PRIMARY KEY (claim, statement)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_statement_by_statement ON claim_statement (statement, claim);

CREATE TABLE claim_origin (
    claim TEXT NOT NULL REFERENCES claim (id),
    actor TEXT NOT NULL REFERENCES actor (id),
    PRIMARY KEY (claim, actor)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_origin_by_actor ON claim_origin (actor, claim);

-- Which inputs have been read: the fingerprint is a hash of an input's bytes, format and name.
CREATE TABLE input (
    fingerprint TEXT NOT NULL PRIMARY KEY,
    article     TEXT NOT NULL REFERENCES article (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX input_by_article ON input (article);

-- Which inputs, or parts of inputs, have not been read, and why. No fingerprint: there were no bytes to hash.
CREATE TABLE skipped (
    place       TEXT NOT NULL,
    reason      TEXT NOT NULL,
    fingerprint TEXT,
    PRIMARY KEY (place, reason)
) STRICT, WITHOUT ROWID;
CREATE INDEX skipped_by_fingerprint ON skipped (fingerprint);

-- Words that look like a statement and are none, and why: kept so that nothing is dropped in silence.
CREATE TABLE passed_over (
    article  TEXT NOT NULL REFERENCES article (id),
    position INTEGER NOT NULL,
    start    INTEGER NOT NULL,
    stop     INTEGER NOT NULL,
    reason   TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
