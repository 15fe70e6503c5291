CREATE INDEX `consent_session` ON `consent` (`session_id`);--> statement-breakpoint
CREATE INDEX `event_subject` ON `event` (`subject_id`);--> statement-breakpoint
CREATE INDEX `complaint_outcome_client` ON `complaint_outcome` (`client_id`);--> statement-breakpoint
CREATE INDEX `session_complaint` ON `session` (`complaint_id`);--> statement-breakpoint
CREATE INDEX `session_therapy_written_lot` ON `session_therapy` (`client_id`,`session_id`) WHERE instr(details, '-lot"') > 0;