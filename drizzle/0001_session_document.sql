CREATE TABLE `consent` (
	`id` integer PRIMARY KEY NOT NULL,
	`client_id` integer NOT NULL,
	`session_id` integer,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`manner` text NOT NULL,
	`wording` text NOT NULL,
	`signature` text,
	`given_by` text NOT NULL,
	`given_at` text NOT NULL,
	`zone` text NOT NULL,
	`withdrawn_at` text,
	`withdrawn_note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `consent_client` ON `consent` (`client_id`);--> statement-breakpoint
CREATE TABLE `phrase` (
	`id` integer PRIMARY KEY NOT NULL,
	`shipped_id` text,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`effects` text NOT NULL,
	`uses` integer DEFAULT 0 NOT NULL,
	`last_used_at` text,
	`removed_at` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `phrase_shipped_id_unique` ON `phrase` (`shipped_id`);--> statement-breakpoint
CREATE TABLE `session_activity` (
	`client_id` integer NOT NULL,
	`session_id` integer NOT NULL,
	`position` integer NOT NULL,
	`activity_id` text NOT NULL,
	`words` text NOT NULL,
	`score` integer,
	`carried_on` text,
	PRIMARY KEY(`client_id`, `session_id`, `position`),
	FOREIGN KEY (`client_id`,`session_id`) REFERENCES `session`(`client_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "session_activity_score" CHECK(score between 0 and 10 or score is null)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `session_cup` (
	`client_id` integer NOT NULL,
	`session_id` integer NOT NULL,
	`position` integer NOT NULL,
	`therapy_id` text NOT NULL,
	`view` text NOT NULL,
	`x` real NOT NULL,
	`y` real NOT NULL,
	`region_id` text NOT NULL,
	`details` text NOT NULL,
	PRIMARY KEY(`client_id`, `session_id`, `position`),
	FOREIGN KEY (`client_id`,`session_id`) REFERENCES `session`(`client_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `session_lot` (
	`client_id` integer NOT NULL,
	`session_id` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`brand` text NOT NULL,
	`lot` text NOT NULL,
	`expires_on` text,
	PRIMARY KEY(`client_id`, `session_id`, `position`),
	FOREIGN KEY (`client_id`,`session_id`) REFERENCES `session`(`client_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `session_lot_lot` ON `session_lot` (`lot`);--> statement-breakpoint
CREATE TABLE `session_override` (
	`client_id` integer NOT NULL,
	`session_id` integer NOT NULL,
	`position` integer NOT NULL,
	`notice_id` text NOT NULL,
	`reason` text NOT NULL,
	PRIMARY KEY(`client_id`, `session_id`, `position`),
	FOREIGN KEY (`client_id`,`session_id`) REFERENCES `session`(`client_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `session_point` (
	`client_id` integer NOT NULL,
	`session_id` integer NOT NULL,
	`position` integer NOT NULL,
	`code` text NOT NULL,
	`side` text NOT NULL,
	`needles` integer NOT NULL,
	`details` text NOT NULL,
	PRIMARY KEY(`client_id`, `session_id`, `position`),
	FOREIGN KEY (`client_id`,`session_id`) REFERENCES `session`(`client_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "session_point_needles" CHECK(needles between 0 and 10)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `session_point_code` ON `session_point` (`client_id`,`code`);--> statement-breakpoint
CREATE TABLE `session_score` (
	`client_id` integer NOT NULL,
	`session_id` integer NOT NULL,
	`position` integer NOT NULL,
	`measure_id` text NOT NULL,
	`value` real NOT NULL,
	`carried_on` text,
	PRIMARY KEY(`client_id`, `session_id`, `position`),
	FOREIGN KEY (`client_id`,`session_id`) REFERENCES `session`(`client_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `session_stamp` (
	`client_id` integer NOT NULL,
	`session_id` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`view` text NOT NULL,
	`x` real NOT NULL,
	`y` real NOT NULL,
	`region_id` text NOT NULL,
	`muscle_id` text,
	`note` text NOT NULL,
	PRIMARY KEY(`client_id`, `session_id`, `position`),
	FOREIGN KEY (`client_id`,`session_id`) REFERENCES `session`(`client_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `session_stroke` (
	`client_id` integer NOT NULL,
	`session_id` integer NOT NULL,
	`position` integer NOT NULL,
	`view` text NOT NULL,
	`path` text NOT NULL,
	PRIMARY KEY(`client_id`, `session_id`, `position`),
	FOREIGN KEY (`client_id`,`session_id`) REFERENCES `session`(`client_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `session_work` (
	`client_id` integer NOT NULL,
	`session_id` integer NOT NULL,
	`position` integer NOT NULL,
	`therapy_id` text NOT NULL,
	`region_id` text NOT NULL,
	`muscle_id` text,
	`details` text NOT NULL,
	PRIMARY KEY(`client_id`, `session_id`, `position`),
	FOREIGN KEY (`client_id`,`session_id`) REFERENCES `session`(`client_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `supply_box` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`brand` text NOT NULL,
	`lot` text NOT NULL,
	`expires_on` text,
	`opened_on` text NOT NULL,
	`finished_on` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;
--> statement-breakpoint
ALTER TABLE `client` ADD `figure` text DEFAULT 'neutral' NOT NULL;--> statement-breakpoint
ALTER TABLE `client_condition` ADD `facet_id` text;--> statement-breakpoint
ALTER TABLE `client_condition` ADD `area_ids` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `client_condition` ADD `due_on` text;--> statement-breakpoint
ALTER TABLE `client_medicine` ADD `condition_id` text;--> statement-breakpoint
ALTER TABLE `complaint` ADD `red_flags_asked_on` text;--> statement-breakpoint
DROP TRIGGER `session_area_signed_update`;
--> statement-breakpoint
DROP TRIGGER `session_movement_signed_update`;
--> statement-breakpoint
DROP TRIGGER `session_signed_update`;
--> statement-breakpoint
ALTER TABLE `session` ADD `pain_carried_on` text;--> statement-breakpoint
ALTER TABLE `session` ADD `health_checked` text;--> statement-breakpoint
ALTER TABLE `session` ADD `alert_ids` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `session` ADD `notices` text;--> statement-breakpoint
UPDATE `session` SET pain_carried_on = coalesce(carried_from_on, held_on) WHERE pain_carried = 1 AND pain_arrival IS NOT NULL;--> statement-breakpoint
ALTER TABLE `session` DROP COLUMN `pain_carried`;--> statement-breakpoint
ALTER TABLE `session_area` ADD `tension_carried_on` text;--> statement-breakpoint
ALTER TABLE `session_area` ADD `pain_carried_on` text;--> statement-breakpoint
ALTER TABLE `session_area` ADD `findings` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
UPDATE `session_area` SET
  tension_carried_on = CASE WHEN tension_arrival IS NULL THEN NULL ELSE (SELECT coalesce(s.carried_from_on, s.held_on) FROM session s WHERE s.client_id = session_area.client_id AND s.id = session_area.session_id) END,
  pain_carried_on = CASE WHEN pain_arrival IS NULL THEN NULL ELSE (SELECT coalesce(s.carried_from_on, s.held_on) FROM session s WHERE s.client_id = session_area.client_id AND s.id = session_area.session_id) END
WHERE carried = 1;--> statement-breakpoint
ALTER TABLE `session_area` DROP COLUMN `carried`;--> statement-breakpoint
ALTER TABLE `session_movement` ADD `carried_on` text;--> statement-breakpoint
ALTER TABLE `session_movement` ADD `coarse` text;--> statement-breakpoint
ALTER TABLE `session_movement` ADD `limited_by` text;--> statement-breakpoint
ALTER TABLE `session_movement` ADD `findings` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
UPDATE `session_movement` SET carried_on = (SELECT coalesce(s.carried_from_on, s.held_on) FROM session s WHERE s.client_id = session_movement.client_id AND s.id = session_movement.session_id)
WHERE carried = 1 AND before IS NOT NULL;--> statement-breakpoint
ALTER TABLE `session_movement` DROP COLUMN `carried`;
--> statement-breakpoint
CREATE TRIGGER `session_area_signed_update` BEFORE UPDATE ON `session_area`
WHEN 'signed' IN (
  (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id),
  (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id)
)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_movement_signed_update` BEFORE UPDATE ON `session_movement`
WHEN 'signed' IN (
  (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id),
  (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id)
)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_signed_update` BEFORE UPDATE ON `session`
WHEN old.status = 'signed' AND new.status = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_work_signed_insert` BEFORE INSERT ON `session_work`
WHEN (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_work_signed_update` BEFORE UPDATE ON `session_work`
WHEN 'signed' IN (
  (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id),
  (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id)
)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_work_signed_delete` BEFORE DELETE ON `session_work`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_point_signed_insert` BEFORE INSERT ON `session_point`
WHEN (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_point_signed_update` BEFORE UPDATE ON `session_point`
WHEN 'signed' IN (
  (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id),
  (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id)
)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_point_signed_delete` BEFORE DELETE ON `session_point`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_cup_signed_insert` BEFORE INSERT ON `session_cup`
WHEN (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_cup_signed_update` BEFORE UPDATE ON `session_cup`
WHEN 'signed' IN (
  (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id),
  (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id)
)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_cup_signed_delete` BEFORE DELETE ON `session_cup`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_stamp_signed_insert` BEFORE INSERT ON `session_stamp`
WHEN (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_stamp_signed_update` BEFORE UPDATE ON `session_stamp`
WHEN 'signed' IN (
  (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id),
  (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id)
)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_stamp_signed_delete` BEFORE DELETE ON `session_stamp`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_stroke_signed_insert` BEFORE INSERT ON `session_stroke`
WHEN (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_stroke_signed_update` BEFORE UPDATE ON `session_stroke`
WHEN 'signed' IN (
  (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id),
  (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id)
)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_stroke_signed_delete` BEFORE DELETE ON `session_stroke`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_score_signed_insert` BEFORE INSERT ON `session_score`
WHEN (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_score_signed_update` BEFORE UPDATE ON `session_score`
WHEN 'signed' IN (
  (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id),
  (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id)
)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_score_signed_delete` BEFORE DELETE ON `session_score`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_activity_signed_insert` BEFORE INSERT ON `session_activity`
WHEN (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_activity_signed_update` BEFORE UPDATE ON `session_activity`
WHEN 'signed' IN (
  (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id),
  (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id)
)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_activity_signed_delete` BEFORE DELETE ON `session_activity`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_lot_signed_insert` BEFORE INSERT ON `session_lot`
WHEN (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_lot_signed_update` BEFORE UPDATE ON `session_lot`
WHEN 'signed' IN (
  (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id),
  (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id)
)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_lot_signed_delete` BEFORE DELETE ON `session_lot`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_override_signed_insert` BEFORE INSERT ON `session_override`
WHEN (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_override_signed_update` BEFORE UPDATE ON `session_override`
WHEN 'signed' IN (
  (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id),
  (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id)
)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_override_signed_delete` BEFORE DELETE ON `session_override`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `consent_kept` BEFORE DELETE ON `consent`
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `consent_unchanged` BEFORE UPDATE ON `consent`
WHEN old.withdrawn_at IS NOT NULL OR new.withdrawn_at IS NULL OR new.client_id IS NOT old.client_id OR new.session_id IS NOT old.session_id OR new.kind IS NOT old.kind OR new.subject_id IS NOT old.subject_id OR new.manner IS NOT old.manner OR new.wording IS NOT old.wording OR new.signature IS NOT old.signature OR new.given_by IS NOT old.given_by OR new.given_at IS NOT old.given_at OR new.zone IS NOT old.zone
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
