CREATE TABLE `edit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version_id` integer NOT NULL,
	`place` text NOT NULL,
	`before` text,
	`after` text,
	`reason` text NOT NULL,
	`edited_by` integer NOT NULL,
	`edited_at` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edited_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `edit_version` ON `edit` (`version_id`);