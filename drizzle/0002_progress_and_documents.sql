CREATE TABLE `document_text` (
	`client_id` integer NOT NULL,
	`kind` text NOT NULL,
	`addressee` text NOT NULL,
	`body` text NOT NULL,
	`updated_at` text NOT NULL,
	PRIMARY KEY(`client_id`, `kind`),
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `complaint_outcome` (
	`complaint_id` integer PRIMARY KEY NOT NULL,
	`client_id` integer NOT NULL,
	`sessions` integer NOT NULL,
	`first_on` text NOT NULL,
	`last_on` text NOT NULL,
	`pain_n` integer NOT NULL,
	`pain_first` integer,
	`pain_latest` integer,
	`tension_areas` integer NOT NULL,
	`tension_first` real,
	`tension_latest` real,
	FOREIGN KEY (`complaint_id`) REFERENCES `complaint`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `effect_pending` (
	`client_id` integer PRIMARY KEY NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `effect_total` (
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`sessions` integer NOT NULL,
	`tension_n` integer NOT NULL,
	`tension_gain` real NOT NULL,
	`tension_kept_n` integer NOT NULL,
	`tension_kept` real NOT NULL,
	`pain_n` integer NOT NULL,
	`pain_gain` real NOT NULL,
	`pain_kept_n` integer NOT NULL,
	`pain_kept` real NOT NULL,
	PRIMARY KEY(`kind`, `subject_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `session_effect` (
	`client_id` integer NOT NULL,
	`session_id` integer NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`tension_gain` real,
	`tension_kept` real,
	`pain_gain` real,
	`pain_kept` real,
	PRIMARY KEY(`client_id`, `session_id`, `kind`, `subject_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `week_total` (
	`week_on` text PRIMARY KEY NOT NULL,
	`sessions` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `search_pending` (
	`session_id` integer PRIMARY KEY NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `session_flag` (
	`client_id` integer NOT NULL,
	`session_id` integer NOT NULL,
	`pinned` integer NOT NULL,
	`starred` integer NOT NULL,
	PRIMARY KEY(`client_id`, `session_id`),
	FOREIGN KEY (`client_id`,`session_id`) REFERENCES `session`(`client_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `practice_logo` (
	`id` integer PRIMARY KEY NOT NULL CHECK(id = 1),
	`media_type` text NOT NULL,
	`bytes` blob NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TRIGGER `session_effect_insert` AFTER INSERT ON `session_effect`
BEGIN
  INSERT INTO effect_total VALUES (new.kind, new.subject_id, 0, 0, 0, 0, 0, 0, 0, 0, 0) ON CONFLICT DO NOTHING;
  UPDATE effect_total SET
    sessions = sessions + 1,
    tension_n = tension_n + (new.tension_gain is not null),
    tension_gain = tension_gain + coalesce(new.tension_gain, 0),
    tension_kept_n = tension_kept_n + (new.tension_kept is not null),
    tension_kept = tension_kept + coalesce(new.tension_kept, 0),
    pain_n = pain_n + (new.pain_gain is not null),
    pain_gain = pain_gain + coalesce(new.pain_gain, 0),
    pain_kept_n = pain_kept_n + (new.pain_kept is not null),
    pain_kept = pain_kept + coalesce(new.pain_kept, 0)
  WHERE kind = new.kind AND subject_id = new.subject_id;
END;
--> statement-breakpoint
CREATE TRIGGER `session_effect_delete` AFTER DELETE ON `session_effect`
BEGIN
  UPDATE effect_total SET
    sessions = sessions - 1,
    tension_n = tension_n - (old.tension_gain is not null),
    tension_gain = tension_gain - coalesce(old.tension_gain, 0),
    tension_kept_n = tension_kept_n - (old.tension_kept is not null),
    tension_kept = tension_kept - coalesce(old.tension_kept, 0),
    pain_n = pain_n - (old.pain_gain is not null),
    pain_gain = pain_gain - coalesce(old.pain_gain, 0),
    pain_kept_n = pain_kept_n - (old.pain_kept is not null),
    pain_kept = pain_kept - coalesce(old.pain_kept, 0)
  WHERE kind = old.kind AND subject_id = old.subject_id;
  DELETE FROM effect_total WHERE kind = old.kind AND subject_id = old.subject_id AND sessions = 0;
END;
--> statement-breakpoint
CREATE TRIGGER `session_effect_update` BEFORE UPDATE ON `session_effect`
BEGIN SELECT RAISE(ABORT, 'put and taken away, never changed'); END;
--> statement-breakpoint
CREATE TRIGGER `week_total_signed` AFTER UPDATE OF `status` ON `session`
WHEN new.status = 'signed' AND old.status <> 'signed'
BEGIN
  INSERT INTO week_total VALUES (date(new.held_on, '-6 days', 'weekday 1'), 1) ON CONFLICT (week_on) DO UPDATE SET sessions = sessions + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `week_total_reopened` AFTER UPDATE OF `status` ON `session`
WHEN old.status = 'signed' AND new.status <> 'signed'
BEGIN
  UPDATE week_total SET sessions = sessions - 1 WHERE week_on = date(old.held_on, '-6 days', 'weekday 1');
  DELETE FROM week_total WHERE week_on = date(old.held_on, '-6 days', 'weekday 1') AND sessions = 0;
END;
--> statement-breakpoint
INSERT INTO week_total SELECT date(held_on, '-6 days', 'weekday 1'), count(*) FROM session WHERE status = 'signed' GROUP BY 1;
--> statement-breakpoint
INSERT INTO effect_pending SELECT DISTINCT client_id FROM session WHERE status = 'signed';
--> statement-breakpoint
CREATE VIRTUAL TABLE `session_search` USING fts5(
	words,
	content = '',
	contentless_delete = 1,
	detail = none,
	prefix = '1 2 3 4 5 6 7 8 9 10',
	tokenize = "unicode61 remove_diacritics 2"
);
--> statement-breakpoint
INSERT INTO session_search(session_search, rank) VALUES ('pgsz', 3900);
--> statement-breakpoint
CREATE TRIGGER `session_search_new` AFTER INSERT ON `session`
BEGIN INSERT INTO search_pending VALUES (new.id) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `session_search_changed` AFTER UPDATE OF `revision`, `discarded_at` ON `session`
BEGIN INSERT INTO search_pending VALUES (new.id) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `session_search_complaint` AFTER UPDATE OF `title` ON `complaint` WHEN new.title <> old.title
BEGIN INSERT INTO search_pending SELECT id FROM session WHERE client_id = new.client_id AND complaint_id = new.id ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
INSERT INTO search_pending SELECT id FROM session WHERE discarded_at IS NULL;
