DROP INDEX `event_subject`;--> statement-breakpoint
CREATE INDEX `event_subject` ON `event` (`subject_id`,substr(action, 1, instr(action, '.') - 1));
