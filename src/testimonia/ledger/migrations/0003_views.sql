-- What a person queries with any SQLite tool. Names of several actors are joined by "; ", in their order.

CREATE VIEW articles AS
SELECT a.id, a.path, a.outlet, a.byline, a.date, a.precision, a.date_evidence, a.title, a.language, a.url,
       (SELECT count(*) FROM statement s WHERE s.article = a.id) AS statements
FROM article a;

CREATE VIEW statements AS
SELECT s.id, s.article, a.path, a.outlet, a.date, a.title,
       (SELECT group_concat(name, '; ') FROM (
            SELECT actor.name FROM statement_actor l JOIN actor ON actor.id = l.actor
            WHERE l.statement = s.id AND l.role = 'speaker' ORDER BY l.position)) AS speakers,
       (SELECT group_concat(name, '; ') FROM (
            SELECT actor.name FROM statement_actor l JOIN actor ON actor.id = l.actor
            WHERE l.statement = s.id AND l.role = 'via' ORDER BY l.position)) AS via,
       (SELECT group_concat(name, '; ') FROM (
            SELECT actor.name FROM statement_actor l JOIN actor ON actor.id = l.actor
            WHERE l.statement = s.id AND l.role = 'on' ORDER BY l.position)) AS "on",
       substr(a.text, s.source_start + 1, s.source_stop - s.source_start) AS source,
       substr(a.text, s.cue_start + 1, s.cue_stop - s.cue_start) AS cue,
       s.quote, s.kind, s.stance, s.firmness, s.headline, s.confidence, s.start
FROM statement s JOIN article a ON a.id = s.article;

-- Every span of every statement, with the words that stand there.
CREATE VIEW passages AS
SELECT p.statement, p.article, p.role, p.part, p.start, p.stop, substr(a.text, p.start + 1, p.stop - p.start) AS words
FROM (
    SELECT s.id AS statement, s.article, 'source' AS role, 0 AS part, s.source_start AS start, s.source_stop AS stop
    FROM statement s WHERE s.source_start IS NOT NULL
    UNION ALL
    SELECT s.id, s.article, 'cue', 0, s.cue_start, s.cue_stop FROM statement s WHERE s.cue_start IS NOT NULL
    UNION ALL
    SELECT s.id, s.article, 'content', c.part, c.start, c.stop FROM content c JOIN statement s ON s.id = c.statement
) p JOIN article a ON a.id = p.article;

-- Who speaks, how often, in how many articles of how many outlets; actors that only relay have 0 statements.
CREATE VIEW actors AS
SELECT actor.id, actor.name, actor.kind,
       count(DISTINCT s.id) AS statements, count(DISTINCT s.article) AS articles, count(DISTINCT a.outlet) AS outlets
FROM actor
LEFT JOIN statement_actor l ON l.actor = actor.id AND l.role = 'speaker'
LEFT JOIN statement s ON s.id = l.statement
LEFT JOIN article a ON a.id = s.article
GROUP BY actor.id;

-- What is claimed, as the first article words it, by how many articles, and when first and last.
CREATE VIEW claims AS
SELECT c.id,
       (SELECT r.text FROM report r JOIN article a ON a.id = r.article WHERE r.claim = c.id
        ORDER BY a.path, a.id LIMIT 1) AS text,
       (SELECT count(*) FROM report r WHERE r.claim = c.id) AS reports,
       (SELECT count(*) FROM claim_statement l WHERE l.claim = c.id) AS statements,
       (SELECT count(*) FROM claim_origin o WHERE o.claim = c.id) AS origins,
       (SELECT min(a.date) FROM report r JOIN article a ON a.id = r.article WHERE r.claim = c.id) AS first_date,
       (SELECT max(a.date) FROM report r JOIN article a ON a.id = r.article WHERE r.claim = c.id) AS last_date
FROM claim c;
