CREATE TABLE `hub_notice` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`change_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`told_at` integer,
	`dropped_at` integer,
	`remark` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hub_notice_change_at_unique` ON `hub_notice` (`change_at`);--> statement-breakpoint
ALTER TABLE `event` ADD `moved_from` integer;