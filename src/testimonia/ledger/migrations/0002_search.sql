-- Full-text search over quotes and over articles. The words stay where they are: the indexes hold no second copy.

CREATE VIRTUAL TABLE statement_search USING fts5 (
    quote, content = 'statement', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE article_search USING fts5 (
    title, text, content = 'article', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);

INSERT INTO statement_search (statement_search) VALUES ('rebuild');
INSERT INTO article_search (article_search) VALUES ('rebuild');

CREATE TRIGGER statement_search_insert AFTER INSERT ON statement BEGIN
    INSERT INTO statement_search (rowid, quote) VALUES (new.number, new.quote);
END;
CREATE TRIGGER statement_search_delete AFTER DELETE ON statement BEGIN
    INSERT INTO statement_search (statement_search, rowid, quote) VALUES ('delete', old.number, old.quote);
END;
CREATE TRIGGER statement_search_update AFTER UPDATE OF number, quote ON statement BEGIN
    INSERT INTO statement_search (statement_search, rowid, quote) VALUES ('delete', old.number, old.quote);
    INSERT INTO statement_search (rowid, quote) VALUES (new.number, new.quote);
END;

CREATE TRIGGER article_search_insert AFTER INSERT ON article BEGIN
    INSERT INTO article_search (rowid, title, text) VALUES (new.number, new.title, new.text);
END;
CREATE TRIGGER article_search_delete AFTER DELETE ON article BEGIN
    INSERT INTO article_search (article_search, rowid, title, text) VALUES ('delete', old.number, old.title, old.text);
END;
CREATE TRIGGER article_search_update AFTER UPDATE OF number, title, text ON article BEGIN
    INSERT INTO article_search (article_search, rowid, title, text) VALUES ('delete', old.number, old.title, old.text);
    INSERT INTO article_search (rowid, title, text) VALUES (new.number, new.title, new.text);
END;
