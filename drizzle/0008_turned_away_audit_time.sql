ALTER TABLE `sign_in_attempt` ADD `turned_away` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `audit_event_at` ON `audit_event` (`at`);