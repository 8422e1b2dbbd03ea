CREATE TABLE `logo` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`scheme` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` blob NOT NULL,
	`media_type` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`uploaded_by` integer NOT NULL,
	`uploaded_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`uploaded_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `logo_shown` ON `logo` (`scheme`) WHERE "logo"."removed_at" is null;--> statement-breakpoint
CREATE INDEX `logo_sha256` ON `logo` (`sha256`);