CREATE TABLE `overrule` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version_id` integer NOT NULL,
	`check_key` text NOT NULL,
	`reason` text NOT NULL,
	`overruled_by` integer NOT NULL,
	`overruled_at` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`overruled_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `overrule_check` ON `overrule` (`version_id`,`check_key`);