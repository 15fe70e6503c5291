CREATE TABLE `client_total` (
	`archived` integer PRIMARY KEY NOT NULL,
	`clients` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `outcome_total` (
	`kind` text NOT NULL,
	`code` text NOT NULL,
	`change` integer NOT NULL,
	`complaints` integer NOT NULL,
	`pain_first` integer NOT NULL,
	`pain_latest` integer NOT NULL,
	`tension_n` integer NOT NULL,
	`tension_first` real NOT NULL,
	`tension_latest` real NOT NULL,
	PRIMARY KEY(`kind`, `code`, `change`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `review_due` (
	`complaint_id` integer PRIMARY KEY NOT NULL,
	`last_on` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `review_due_in_order` ON `review_due` (`last_on`);--> statement-breakpoint
DROP INDEX `note_version_client`;--> statement-breakpoint
CREATE INDEX `note_version_client` ON `note_version` (`client_id`,`session_id`);--> statement-breakpoint
DROP INDEX `client_last_session`;--> statement-breakpoint
ALTER TABLE `client` ADD `search_words` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `client_in_order` ON `client` ((archived_at is not null),last_session_on desc,search_key,id);
--> statement-breakpoint
CREATE VIRTUAL TABLE `client_search` USING fts5(
	words,
	content = '',
	contentless_delete = 1,
	detail = none,
	prefix = '1 2 3 4 5 6 7 8 9 10',
	tokenize = "unicode61 remove_diacritics 2"
);
--> statement-breakpoint
INSERT INTO client_search(client_search, rank) VALUES ('pgsz', 3900);
--> statement-breakpoint
CREATE TRIGGER `client_search_new` AFTER INSERT ON `client`
BEGIN
  INSERT INTO client_search (rowid, words) VALUES (new.id, new.search_words);
END;
--> statement-breakpoint
CREATE TRIGGER `client_search_changed` AFTER UPDATE OF `search_words` ON `client` WHEN new.search_words <> old.search_words
BEGIN
  DELETE FROM client_search WHERE rowid = old.id;
  INSERT INTO client_search (rowid, words) VALUES (new.id, new.search_words);
END;
--> statement-breakpoint
CREATE TRIGGER `client_search_gone` AFTER DELETE ON `client`
BEGIN
  DELETE FROM client_search WHERE rowid = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER `client_total_new` AFTER INSERT ON `client`
BEGIN
  INSERT INTO client_total VALUES (new.archived_at IS NOT NULL, 1) ON CONFLICT (archived) DO UPDATE SET clients = clients + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `client_total_changed` AFTER UPDATE OF `archived_at` ON `client` WHEN (new.archived_at IS NULL) <> (old.archived_at IS NULL)
BEGIN
  UPDATE client_total SET clients = clients - 1 WHERE archived = (old.archived_at IS NOT NULL);
  INSERT INTO client_total VALUES (new.archived_at IS NOT NULL, 1) ON CONFLICT (archived) DO UPDATE SET clients = clients + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `client_total_gone` AFTER DELETE ON `client`
BEGIN
  UPDATE client_total SET clients = clients - 1 WHERE archived = (old.archived_at IS NOT NULL);
END;
--> statement-breakpoint
CREATE VIEW `outcome_of_item` AS
SELECT i.complaint_id, i.kind, i.code, iif(o.pain_n >= 2, o.pain_latest - o.pain_first, 99) AS change,
  iif(o.pain_n >= 2, o.pain_first, 0) AS pain_first, iif(o.pain_n >= 2, o.pain_latest, 0) AS pain_latest,
  o.tension_latest IS NOT NULL AS tension_n, coalesce(o.tension_first, 0) AS tension_first, coalesce(o.tension_latest, 0) AS tension_latest
FROM complaint_item i JOIN complaint_outcome o ON o.complaint_id = i.complaint_id
WHERE i.kind IN ('area', 'cause');
--> statement-breakpoint
CREATE TRIGGER `outcome_total_new` AFTER INSERT ON `complaint_outcome`
BEGIN
  INSERT INTO outcome_total
    SELECT kind, code, change, 1, pain_first, pain_latest, tension_n, tension_first, tension_latest FROM outcome_of_item WHERE complaint_id = new.complaint_id
    ON CONFLICT (kind, code, change) DO UPDATE SET
      complaints = complaints + 1,
      pain_first = pain_first + excluded.pain_first,
      pain_latest = pain_latest + excluded.pain_latest,
      tension_n = tension_n + excluded.tension_n,
      tension_first = tension_first + excluded.tension_first,
      tension_latest = tension_latest + excluded.tension_latest;
END;
--> statement-breakpoint
CREATE TRIGGER `outcome_total_gone` BEFORE DELETE ON `complaint_outcome`
BEGIN
  UPDATE outcome_total SET
      complaints = complaints - 1,
      pain_first = outcome_total.pain_first - gone.pain_first,
      pain_latest = outcome_total.pain_latest - gone.pain_latest,
      tension_n = outcome_total.tension_n - gone.tension_n,
      tension_first = outcome_total.tension_first - gone.tension_first,
      tension_latest = outcome_total.tension_latest - gone.tension_latest
    FROM (SELECT * FROM outcome_of_item WHERE complaint_id = old.complaint_id) AS gone
    WHERE outcome_total.kind = gone.kind AND outcome_total.code = gone.code AND outcome_total.change = gone.change;
  DELETE FROM outcome_total WHERE complaints = 0 AND (kind, code) IN (SELECT kind, code FROM outcome_of_item WHERE complaint_id = old.complaint_id);
END;
--> statement-breakpoint
CREATE TRIGGER `complaint_outcome_update` BEFORE UPDATE ON `complaint_outcome`
BEGIN SELECT RAISE(ABORT, 'put and taken away, never changed'); END;
--> statement-breakpoint
CREATE TRIGGER `outcome_total_item_new` AFTER INSERT ON `complaint_item` WHEN new.kind IN ('area', 'cause')
BEGIN
  INSERT INTO outcome_total
    SELECT kind, code, change, 1, pain_first, pain_latest, tension_n, tension_first, tension_latest FROM outcome_of_item WHERE complaint_id = new.complaint_id AND kind = new.kind AND code = new.code
    ON CONFLICT (kind, code, change) DO UPDATE SET
      complaints = complaints + 1,
      pain_first = pain_first + excluded.pain_first,
      pain_latest = pain_latest + excluded.pain_latest,
      tension_n = tension_n + excluded.tension_n,
      tension_first = tension_first + excluded.tension_first,
      tension_latest = tension_latest + excluded.tension_latest;
END;
--> statement-breakpoint
CREATE TRIGGER `outcome_total_item_gone` BEFORE DELETE ON `complaint_item` WHEN old.kind IN ('area', 'cause')
BEGIN
  UPDATE outcome_total SET
      complaints = complaints - 1,
      pain_first = outcome_total.pain_first - gone.pain_first,
      pain_latest = outcome_total.pain_latest - gone.pain_latest,
      tension_n = outcome_total.tension_n - gone.tension_n,
      tension_first = outcome_total.tension_first - gone.tension_first,
      tension_latest = outcome_total.tension_latest - gone.tension_latest
    FROM (SELECT * FROM outcome_of_item WHERE complaint_id = old.complaint_id AND kind = old.kind AND code = old.code) AS gone
    WHERE outcome_total.kind = gone.kind AND outcome_total.code = gone.code AND outcome_total.change = gone.change;
  DELETE FROM outcome_total WHERE complaints = 0 AND (kind, code) IN (SELECT kind, code FROM outcome_of_item WHERE complaint_id = old.complaint_id AND kind = old.kind AND code = old.code);
END;
--> statement-breakpoint
CREATE TRIGGER `complaint_item_update` BEFORE UPDATE OF `complaint_id`, `kind`, `code` ON `complaint_item`
BEGIN SELECT RAISE(ABORT, 'put and taken away, never changed'); END;
--> statement-breakpoint
CREATE TRIGGER `review_due_outcome_new` AFTER INSERT ON `complaint_outcome`
BEGIN
  INSERT INTO review_due SELECT o.complaint_id, o.last_on FROM complaint_outcome o JOIN complaint k ON k.id = o.complaint_id WHERE o.complaint_id = new.complaint_id AND k.closed_on IS NULL AND o.sessions >= k.planned_sessions;
END;
--> statement-breakpoint
CREATE TRIGGER `review_due_outcome_gone` AFTER DELETE ON `complaint_outcome`
BEGIN
  DELETE FROM review_due WHERE complaint_id = old.complaint_id;
END;
--> statement-breakpoint
CREATE TRIGGER `review_due_complaint` AFTER UPDATE OF `planned_sessions`, `closed_on` ON `complaint`
BEGIN
  DELETE FROM review_due WHERE complaint_id = old.id;
  INSERT INTO review_due SELECT o.complaint_id, o.last_on FROM complaint_outcome o JOIN complaint k ON k.id = o.complaint_id WHERE o.complaint_id = new.id AND k.closed_on IS NULL AND o.sessions >= k.planned_sessions;
END;
--> statement-breakpoint
INSERT INTO client_total SELECT archived_at IS NOT NULL, count(*) FROM client GROUP BY 1;
--> statement-breakpoint
INSERT INTO outcome_total
SELECT kind, code, change, count(*), sum(pain_first), sum(pain_latest), sum(tension_n), sum(tension_first), sum(tension_latest) FROM outcome_of_item GROUP BY kind, code, change;
--> statement-breakpoint
INSERT INTO review_due SELECT o.complaint_id, o.last_on FROM complaint_outcome o JOIN complaint k ON k.id = o.complaint_id WHERE k.closed_on IS NULL AND o.sessions >= k.planned_sessions;
--> statement-breakpoint
INSERT INTO search_pending SELECT id FROM session WHERE discarded_at IS NULL ON CONFLICT DO NOTHING;
