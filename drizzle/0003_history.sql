CREATE TABLE `session_undo` (
	`session_id` integer PRIMARY KEY NOT NULL,
	`steps` text NOT NULL,
	`saved_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `workplace` (
	`id` integer PRIMARY KEY NOT NULL CHECK(id = 1),
	`place` text NOT NULL,
	`saved_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `erasure` (
	`client_id` integer PRIMARY KEY NOT NULL,
	`client_uid` text NOT NULL,
	`at` text NOT NULL,
	`zone` text NOT NULL,
	`ground` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `erasure_client_uid_unique` ON `erasure` (`client_uid`);
--> statement-breakpoint
CREATE TABLE `retention_mark` (
	`client_id` integer PRIMARY KEY NOT NULL,
	`hold` text NOT NULL,
	`asked_at` text,
	`ground` text,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
ALTER TABLE `session` ADD `amending` text;
--> statement-breakpoint
-- The rows of both logs are linked one to the next by SHA-256, which SQL cannot make: `src/main/db/link-old-rows.ts` moves them over.
ALTER TABLE `event` RENAME TO `event_unlinked`;
--> statement-breakpoint
CREATE TABLE `event` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`zone` text NOT NULL,
	`action` text NOT NULL,
	`subject_id` integer,
	`detail` text DEFAULT '' NOT NULL,
	`link` text DEFAULT '' NOT NULL
) STRICT;
--> statement-breakpoint
ALTER TABLE `note_version` RENAME TO `note_version_unlinked`;
--> statement-breakpoint
DROP INDEX `note_version_session`;
--> statement-breakpoint
CREATE TABLE `note_version` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`client_id` integer NOT NULL,
	`session_id` integer NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL CHECK(kind in ('signed', 'late-entry', 'amendment', 'addendum', 'withdrawn', 'reinstated')),
	`signed_at` text NOT NULL,
	`zone` text NOT NULL,
	`commitment` text NOT NULL,
	`link` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `note_version_session` ON `note_version` (`session_id`,`version`);
--> statement-breakpoint
CREATE INDEX `note_version_client` ON `note_version` (`client_id`);
--> statement-breakpoint
CREATE TABLE `note_text` (
	`seq` integer PRIMARY KEY NOT NULL,
	`salt` text NOT NULL,
	`content` text NOT NULL,
	`digest` text NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `note_version`(`seq`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
DROP TRIGGER `event_no_update`;
--> statement-breakpoint
DROP TRIGGER `event_no_delete`;
--> statement-breakpoint
CREATE TRIGGER `event_no_update` BEFORE UPDATE ON `event`
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `event_no_delete` BEFORE DELETE ON `event`
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
--> statement-breakpoint
DROP TRIGGER `note_version_no_update`;
--> statement-breakpoint
DROP TRIGGER `note_version_no_delete`;
--> statement-breakpoint
CREATE TRIGGER `note_version_no_update` BEFORE UPDATE ON `note_version`
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `note_version_no_delete` BEFORE DELETE ON `note_version`
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `erasure_no_update` BEFORE UPDATE ON `erasure`
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `erasure_no_delete` BEFORE DELETE ON `erasure`
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `event_linked` BEFORE INSERT ON `event` WHEN length(new.link) <> 64
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `note_text_no_update` BEFORE UPDATE ON `note_text`
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `note_text_no_delete` BEFORE DELETE ON `note_text`
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE client_id = (SELECT client_id FROM note_version WHERE seq = old.seq))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
--> statement-breakpoint
DROP TRIGGER `session_therapy_signed_insert`;
--> statement-breakpoint
DROP TRIGGER `session_therapy_signed_update`;
--> statement-breakpoint
DROP TRIGGER `session_therapy_signed_delete`;
--> statement-breakpoint
CREATE TRIGGER `session_therapy_signed_insert` BEFORE INSERT ON `session_therapy`
WHEN (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) IN ('signed', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_therapy_signed_update` BEFORE UPDATE ON `session_therapy`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) IN ('signed', 'withdrawn')
  OR (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) IN ('signed', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_therapy_signed_delete` BEFORE DELETE ON `session_therapy`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) IN ('signed', 'withdrawn')
  AND NOT EXISTS (SELECT 1 FROM erasure WHERE client_id = old.client_id)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
DROP TRIGGER `session_area_signed_insert`;
--> statement-breakpoint
DROP TRIGGER `session_area_signed_update`;
--> statement-breakpoint
DROP TRIGGER `session_area_signed_delete`;
--> statement-breakpoint
CREATE TRIGGER `session_area_signed_insert` BEFORE INSERT ON `session_area`
WHEN (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) IN ('signed', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_area_signed_update` BEFORE UPDATE ON `session_area`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) IN ('signed', 'withdrawn')
  OR (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) IN ('signed', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_area_signed_delete` BEFORE DELETE ON `session_area`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) IN ('signed', 'withdrawn')
  AND NOT EXISTS (SELECT 1 FROM erasure WHERE client_id = old.client_id)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
DROP TRIGGER `session_movement_signed_insert`;
--> statement-breakpoint
DROP TRIGGER `session_movement_signed_update`;
--> statement-breakpoint
DROP TRIGGER `session_movement_signed_delete`;
--> statement-breakpoint
CREATE TRIGGER `session_movement_signed_insert` BEFORE INSERT ON `session_movement`
WHEN (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) IN ('signed', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_movement_signed_update` BEFORE UPDATE ON `session_movement`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) IN ('signed', 'withdrawn')
  OR (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) IN ('signed', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_movement_signed_delete` BEFORE DELETE ON `session_movement`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) IN ('signed', 'withdrawn')
  AND NOT EXISTS (SELECT 1 FROM erasure WHERE client_id = old.client_id)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
DROP TRIGGER `session_work_signed_insert`;
--> statement-breakpoint
DROP TRIGGER `session_work_signed_update`;
--> statement-breakpoint
DROP TRIGGER `session_work_signed_delete`;
--> statement-breakpoint
CREATE TRIGGER `session_work_signed_insert` BEFORE INSERT ON `session_work`
WHEN (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) IN ('signed', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_work_signed_update` BEFORE UPDATE ON `session_work`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) IN ('signed', 'withdrawn')
  OR (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) IN ('signed', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_work_signed_delete` BEFORE DELETE ON `session_work`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) IN ('signed', 'withdrawn')
  AND NOT EXISTS (SELECT 1 FROM erasure WHERE client_id = old.client_id)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
DROP TRIGGER `session_point_signed_insert`;
--> statement-breakpoint
DROP TRIGGER `session_point_signed_update`;
--> statement-breakpoint
DROP TRIGGER `session_point_signed_delete`;
--> statement-breakpoint
CREATE TRIGGER `session_point_signed_insert` BEFORE INSERT ON `session_point`
WHEN (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) IN ('signed', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_point_signed_update` BEFORE UPDATE ON `session_point`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) IN ('signed', 'withdrawn')
  OR (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) IN ('signed', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_point_signed_delete` BEFORE DELETE ON `session_point`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) IN ('signed', 'withdrawn')
  AND NOT EXISTS (SELECT 1 FROM erasure WHERE client_id = old.client_id)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
DROP TRIGGER `session_cup_signed_insert`;
--> statement-breakpoint
DROP TRIGGER `session_cup_signed_update`;
--> statement-breakpoint
DROP TRIGGER `session_cup_signed_delete`;
--> statement-breakpoint
CREATE TRIGGER `session_cup_signed_insert` BEFORE INSERT ON `session_cup`
WHEN (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) IN ('signed', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_cup_signed_update` BEFORE UPDATE ON `session_cup`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) IN ('signed', 'withdrawn')
  OR (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) IN ('signed', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_cup_signed_delete` BEFORE DELETE ON `session_cup`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) IN ('signed', 'withdrawn')
  AND NOT EXISTS (SELECT 1 FROM erasure WHERE client_id = old.client_id)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
DROP TRIGGER `session_stamp_signed_insert`;
--> statement-breakpoint
DROP TRIGGER `session_stamp_signed_update`;
--> statement-breakpoint
DROP TRIGGER `session_stamp_signed_delete`;
--> statement-breakpoint
CREATE TRIGGER `session_stamp_signed_insert` BEFORE INSERT ON `session_stamp`
WHEN (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) IN ('signed', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_stamp_signed_update` BEFORE UPDATE ON `session_stamp`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) IN ('signed', 'withdrawn')
  OR (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) IN ('signed', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_stamp_signed_delete` BEFORE DELETE ON `session_stamp`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) IN ('signed', 'withdrawn')
  AND NOT EXISTS (SELECT 1 FROM erasure WHERE client_id = old.client_id)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
DROP TRIGGER `session_stroke_signed_insert`;
--> statement-breakpoint
DROP TRIGGER `session_stroke_signed_update`;
--> statement-breakpoint
DROP TRIGGER `session_stroke_signed_delete`;
--> statement-breakpoint
CREATE TRIGGER `session_stroke_signed_insert` BEFORE INSERT ON `session_stroke`
WHEN (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) IN ('signed', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_stroke_signed_update` BEFORE UPDATE ON `session_stroke`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) IN ('signed', 'withdrawn')
  OR (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) IN ('signed', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_stroke_signed_delete` BEFORE DELETE ON `session_stroke`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) IN ('signed', 'withdrawn')
  AND NOT EXISTS (SELECT 1 FROM erasure WHERE client_id = old.client_id)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
DROP TRIGGER `session_score_signed_insert`;
--> statement-breakpoint
DROP TRIGGER `session_score_signed_update`;
--> statement-breakpoint
DROP TRIGGER `session_score_signed_delete`;
--> statement-breakpoint
CREATE TRIGGER `session_score_signed_insert` BEFORE INSERT ON `session_score`
WHEN (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) IN ('signed', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_score_signed_update` BEFORE UPDATE ON `session_score`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) IN ('signed', 'withdrawn')
  OR (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) IN ('signed', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_score_signed_delete` BEFORE DELETE ON `session_score`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) IN ('signed', 'withdrawn')
  AND NOT EXISTS (SELECT 1 FROM erasure WHERE client_id = old.client_id)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
DROP TRIGGER `session_activity_signed_insert`;
--> statement-breakpoint
DROP TRIGGER `session_activity_signed_update`;
--> statement-breakpoint
DROP TRIGGER `session_activity_signed_delete`;
--> statement-breakpoint
CREATE TRIGGER `session_activity_signed_insert` BEFORE INSERT ON `session_activity`
WHEN (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) IN ('signed', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_activity_signed_update` BEFORE UPDATE ON `session_activity`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) IN ('signed', 'withdrawn')
  OR (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) IN ('signed', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_activity_signed_delete` BEFORE DELETE ON `session_activity`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) IN ('signed', 'withdrawn')
  AND NOT EXISTS (SELECT 1 FROM erasure WHERE client_id = old.client_id)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
DROP TRIGGER `session_lot_signed_insert`;
--> statement-breakpoint
DROP TRIGGER `session_lot_signed_update`;
--> statement-breakpoint
DROP TRIGGER `session_lot_signed_delete`;
--> statement-breakpoint
CREATE TRIGGER `session_lot_signed_insert` BEFORE INSERT ON `session_lot`
WHEN (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) IN ('signed', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_lot_signed_update` BEFORE UPDATE ON `session_lot`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) IN ('signed', 'withdrawn')
  OR (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) IN ('signed', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_lot_signed_delete` BEFORE DELETE ON `session_lot`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) IN ('signed', 'withdrawn')
  AND NOT EXISTS (SELECT 1 FROM erasure WHERE client_id = old.client_id)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
DROP TRIGGER `session_override_signed_insert`;
--> statement-breakpoint
DROP TRIGGER `session_override_signed_update`;
--> statement-breakpoint
DROP TRIGGER `session_override_signed_delete`;
--> statement-breakpoint
CREATE TRIGGER `session_override_signed_insert` BEFORE INSERT ON `session_override`
WHEN (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) IN ('signed', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_override_signed_update` BEFORE UPDATE ON `session_override`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) IN ('signed', 'withdrawn')
  OR (SELECT status FROM session WHERE client_id = new.client_id AND id = new.session_id) IN ('signed', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_override_signed_delete` BEFORE DELETE ON `session_override`
WHEN (SELECT status FROM session WHERE client_id = old.client_id AND id = old.session_id) IN ('signed', 'withdrawn')
  AND NOT EXISTS (SELECT 1 FROM erasure WHERE client_id = old.client_id)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
DROP TRIGGER `session_note_signed_insert`;
--> statement-breakpoint
DROP TRIGGER `session_note_signed_update`;
--> statement-breakpoint
DROP TRIGGER `session_note_signed_delete`;
--> statement-breakpoint
CREATE TRIGGER `session_note_signed_insert` BEFORE INSERT ON `session_note`
WHEN (SELECT status FROM session WHERE id = new.session_id) IN ('signed', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_note_signed_update` BEFORE UPDATE ON `session_note`
WHEN (SELECT status FROM session WHERE id = old.session_id) IN ('signed', 'withdrawn')
  OR (SELECT status FROM session WHERE id = new.session_id) IN ('signed', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_note_signed_delete` BEFORE DELETE ON `session_note`
WHEN (SELECT status FROM session WHERE id = old.session_id) IN ('signed', 'withdrawn')
  AND NOT EXISTS (SELECT 1 FROM erasure WHERE client_id = (SELECT client_id FROM session WHERE id = old.session_id))
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
DROP TRIGGER `session_signed_update`;
--> statement-breakpoint
DROP TRIGGER `session_signed_delete`;
--> statement-breakpoint
-- Signed may become withdrawn and the other way round; what it says stays as it is.
CREATE TRIGGER `session_signed_update` BEFORE UPDATE ON `session`
WHEN old.status IN ('signed', 'withdrawn') AND new.status IN ('signed', 'withdrawn') AND (new.status = old.status OR new.client_id IS NOT old.client_id OR new.id IS NOT old.id OR new.uid IS NOT old.uid OR new.complaint_id IS NOT old.complaint_id OR new.revision IS NOT old.revision OR new.held_on IS NOT old.held_on OR new.start_time IS NOT old.start_time OR new.end_time IS NOT old.end_time OR new.zone IS NOT old.zone OR new.carried_from_id IS NOT old.carried_from_id OR new.carried_from_on IS NOT old.carried_from_on OR new.pain_arrival IS NOT old.pain_arrival OR new.pain_end IS NOT old.pain_end OR new.pain_carried_on IS NOT old.pain_carried_on OR new.health_checked IS NOT old.health_checked OR new.alert_ids IS NOT old.alert_ids OR new.notices IS NOT old.notices OR new.next_visit IS NOT old.next_visit OR new.therapy_ids IS NOT old.therapy_ids OR new.area_count IS NOT old.area_count OR new.excerpt IS NOT old.excerpt OR new.created_at IS NOT old.created_at OR new.discarded_at IS NOT old.discarded_at)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
CREATE TRIGGER `session_signed_delete` BEFORE DELETE ON `session`
WHEN old.status IN ('signed', 'withdrawn') AND NOT EXISTS (SELECT 1 FROM erasure WHERE client_id = old.client_id)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
--> statement-breakpoint
DROP TRIGGER `consent_kept`;
--> statement-breakpoint
CREATE TRIGGER `consent_kept` BEFORE DELETE ON `consent`
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE client_id = old.client_id)
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
