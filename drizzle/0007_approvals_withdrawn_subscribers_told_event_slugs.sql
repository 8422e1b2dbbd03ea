ALTER TABLE `approval` ADD `withdrawn_at` integer;--> statement-breakpoint
ALTER TABLE `event` ADD `slug` text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE `event` SET `slug` = 'event-' || lower(hex(randomblob(8)));--> statement-breakpoint
CREATE UNIQUE INDEX `event_slug` ON `event` (`slug`);--> statement-breakpoint
ALTER TABLE `publication` ADD `tell_subscribers` integer DEFAULT true NOT NULL;
