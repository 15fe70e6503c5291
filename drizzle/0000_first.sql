CREATE TABLE `event` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`zone` text NOT NULL,
	`action` text NOT NULL,
	`subject_id` integer
) STRICT;
--> statement-breakpoint
CREATE TABLE `client` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`given_name` text NOT NULL,
	`family_name` text NOT NULL,
	`preferred_name` text NOT NULL,
	`pronouns` text NOT NULL,
	`born_on` text,
	`sex` text,
	`phone` text NOT NULL,
	`email` text NOT NULL,
	`address` text NOT NULL,
	`emergency_name` text NOT NULL,
	`emergency_phone` text NOT NULL,
	`emergency_relation` text NOT NULL,
	`gp_name` text NOT NULL,
	`gp_practice` text NOT NULL,
	`occupation` text NOT NULL,
	`notes` text NOT NULL,
	`search_key` text NOT NULL,
	`last_session_on` text,
	`session_count` integer DEFAULT 0 NOT NULL,
	`trend` text DEFAULT '[]' NOT NULL,
	`archived_at` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	CONSTRAINT "client_named" CHECK(given_name <> '' or family_name <> '' or preferred_name <> ''),
	CONSTRAINT "client_session_count" CHECK(session_count >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `client_uid_unique` ON `client` (`uid`);--> statement-breakpoint
CREATE INDEX `client_last_session` ON `client` (`archived_at`,`last_session_on`,`id`);--> statement-breakpoint
CREATE TABLE `client_condition` (
	`client_id` integer NOT NULL,
	`position` integer NOT NULL,
	`condition_id` text NOT NULL,
	`note` text NOT NULL,
	`since_on` text,
	`until_on` text,
	PRIMARY KEY(`client_id`, `position`),
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `client_medicine` (
	`client_id` integer NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`note` text NOT NULL,
	PRIMARY KEY(`client_id`, `position`),
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `complaint` (
	`id` integer PRIMARY KEY NOT NULL,
	`client_id` integer NOT NULL,
	`title` text NOT NULL,
	`side` text,
	`onset_id` text,
	`started_on` text,
	`history` text NOT NULL,
	`goal` text NOT NULL,
	`plan` text NOT NULL,
	`planned_sessions` integer,
	`closed_on` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `complaint_client` ON `complaint` (`client_id`);--> statement-breakpoint
CREATE TABLE `complaint_item` (
	`complaint_id` integer NOT NULL,
	`kind` text NOT NULL,
	`code` text NOT NULL,
	`position` integer NOT NULL,
	`rating` integer,
	PRIMARY KEY(`complaint_id`, `kind`, `code`),
	FOREIGN KEY (`complaint_id`) REFERENCES `complaint`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `note_version` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session_id` integer NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`digest` text NOT NULL,
	`signed_at` text NOT NULL,
	`zone` text NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `note_version_session` ON `note_version` (`session_id`,`version`);--> statement-breakpoint
CREATE TABLE `session` (
	`client_id` integer NOT NULL,
	`id` integer NOT NULL,
	`uid` text NOT NULL,
	`complaint_id` integer,
	`status` text NOT NULL,
	`revision` integer NOT NULL,
	`held_on` text NOT NULL,
	`start_time` text NOT NULL,
	`end_time` text,
	`zone` text NOT NULL,
	`carried_from_id` integer,
	`carried_from_on` text,
	`pain_arrival` integer,
	`pain_end` integer,
	`pain_carried` integer NOT NULL,
	`next_visit` text,
	`therapy_ids` text NOT NULL,
	`area_count` integer NOT NULL,
	`excerpt` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`signed_at` text,
	`reopenable_until` text,
	`discarded_at` text,
	PRIMARY KEY(`client_id`, `id`),
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`complaint_id`) REFERENCES `complaint`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "session_end_after_start" CHECK(end_time is null or end_time >= start_time),
	CONSTRAINT "session_signed" CHECK((status = 'signed') = (signed_at is not null)),
	CONSTRAINT "session_pain" CHECK((pain_arrival between 0 and 10 or pain_arrival is null) and (pain_end between 0 and 10 or pain_end is null))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `session_uid_unique` ON `session` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `session_id` ON `session` (`id`);--> statement-breakpoint
CREATE INDEX `session_by_day` ON `session` (`client_id`,`held_on`,`start_time`,`id`);--> statement-breakpoint
CREATE INDEX `session_draft` ON `session` (`status`,`updated_at`) WHERE status = 'draft';--> statement-breakpoint
CREATE TABLE `session_area` (
	`client_id` integer NOT NULL,
	`session_id` integer NOT NULL,
	`position` integer NOT NULL,
	`region_id` text NOT NULL,
	`tension_arrival` integer,
	`tension_end` integer,
	`pain_arrival` integer,
	`pain_end` integer,
	`carried` integer NOT NULL,
	PRIMARY KEY(`client_id`, `session_id`, `position`),
	FOREIGN KEY (`client_id`,`session_id`) REFERENCES `session`(`client_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "session_area_tension" CHECK((tension_arrival between 0 and 4 or tension_arrival is null) and (tension_end between 0 and 4 or tension_end is null)),
	CONSTRAINT "session_area_pain" CHECK((pain_arrival between 0 and 10 or pain_arrival is null) and (pain_end between 0 and 10 or pain_end is null))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `session_area_region` ON `session_area` (`client_id`,`session_id`,`region_id`);--> statement-breakpoint
CREATE TABLE `session_movement` (
	`client_id` integer NOT NULL,
	`session_id` integer NOT NULL,
	`position` integer NOT NULL,
	`movement_id` text NOT NULL,
	`side` text NOT NULL,
	`before` real,
	`after` real,
	`carried` integer NOT NULL,
	PRIMARY KEY(`client_id`, `session_id`, `position`),
	FOREIGN KEY (`client_id`,`session_id`) REFERENCES `session`(`client_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `session_note` (
	`session_id` integer PRIMARY KEY NOT NULL,
	`told` text NOT NULL,
	`found` text NOT NULL,
	`done` text NOT NULL,
	`plan` text NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `session_therapy` (
	`client_id` integer NOT NULL,
	`session_id` integer NOT NULL,
	`position` integer NOT NULL,
	`therapy_id` text NOT NULL,
	`details` text NOT NULL,
	PRIMARY KEY(`client_id`, `session_id`, `position`),
	FOREIGN KEY (`client_id`,`session_id`) REFERENCES `session`(`client_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TRIGGER `session_therapy_signed_insert` BEFORE INSERT ON `session_therapy`
WHEN (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_therapy_signed_update` BEFORE UPDATE ON `session_therapy`
WHEN 'signed' IN (
  (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id),
  (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id)
)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_therapy_signed_delete` BEFORE DELETE ON `session_therapy`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_area_signed_insert` BEFORE INSERT ON `session_area`
WHEN (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_area_signed_update` BEFORE UPDATE ON `session_area`
WHEN 'signed' IN (
  (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id),
  (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id)
)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_area_signed_delete` BEFORE DELETE ON `session_area`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_movement_signed_insert` BEFORE INSERT ON `session_movement`
WHEN (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_movement_signed_update` BEFORE UPDATE ON `session_movement`
WHEN 'signed' IN (
  (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id),
  (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id)
)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_movement_signed_delete` BEFORE DELETE ON `session_movement`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_note_signed_insert` BEFORE INSERT ON `session_note`
WHEN (SELECT status FROM session WHERE id = new.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_note_signed_update` BEFORE UPDATE ON `session_note`
WHEN 'signed' IN ((SELECT status FROM session WHERE id = old.session_id), (SELECT status FROM session WHERE id = new.session_id))
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_note_signed_delete` BEFORE DELETE ON `session_note`
WHEN (SELECT status FROM session WHERE id = old.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_signed_update` BEFORE UPDATE ON `session`
WHEN old.status = 'signed' AND new.status = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_signed_delete` BEFORE DELETE ON `session`
WHEN old.status = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `note_version_no_update` BEFORE UPDATE ON `note_version`
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `note_version_no_delete` BEFORE DELETE ON `note_version`
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `event_no_update` BEFORE UPDATE ON `event`
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `event_no_delete` BEFORE DELETE ON `event`
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
