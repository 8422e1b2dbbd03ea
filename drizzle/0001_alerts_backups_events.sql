CREATE TABLE `backup` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`file` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`rows` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`title` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`time_zone` text NOT NULL,
	`phones` text NOT NULL,
	`webcast` text,
	`note` text,
	`quarter` text,
	`short_link` text,
	`public_from` integer NOT NULL,
	`announced_by` integer NOT NULL,
	`announced_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`cancelled_at` integer,
	`reason` text,
	FOREIGN KEY (`announced_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_public` ON `event` (`public_from`);--> statement-breakpoint
CREATE INDEX `event_short_link` ON `event` (`short_link`);--> statement-breakpoint
CREATE TABLE `event_material` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`event_id` integer NOT NULL,
	`kind` text NOT NULL,
	`address` text,
	`sha256` text,
	`file_name` text,
	`media_type` text,
	`public_from` integer NOT NULL,
	`added_by` integer NOT NULL,
	`added_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sha256`) REFERENCES `original`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_material_event` ON `event_material` (`event_id`);--> statement-breakpoint
CREATE TABLE `mailing` (
	`publication_id` integer PRIMARY KEY NOT NULL,
	`queued_at` integer NOT NULL,
	`subscribers` integer NOT NULL,
	FOREIGN KEY (`publication_id`) REFERENCES `publication`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`subscription_id` integer NOT NULL,
	`publication_id` integer,
	`queued_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`leased_until` integer,
	`sending_since` integer,
	`sent_at` integer,
	`written_at` integer,
	`dropped_at` integer,
	`failed_at` integer,
	`remark` text,
	FOREIGN KEY (`subscription_id`) REFERENCES `subscription`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`publication_id`) REFERENCES `publication`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_once` ON `outbox` (`subscription_id`,`publication_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_confirmation` ON `outbox` (`subscription_id`) WHERE "outbox"."publication_id" is null;--> statement-breakpoint
CREATE INDEX `outbox_open` ON `outbox` (`due_at`) WHERE "outbox"."sending_since" is null and "outbox"."written_at" is null and "outbox"."dropped_at" is null and "outbox"."failed_at" is null;--> statement-breakpoint
CREATE INDEX `outbox_publication` ON `outbox` (`publication_id`);--> statement-breakpoint
CREATE TABLE `subscription` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`email` text,
	`key` text NOT NULL,
	`requested_at` integer NOT NULL,
	`confirmed_at` integer,
	`ended_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscription_key_unique` ON `subscription` (`key`);--> statement-breakpoint
CREATE UNIQUE INDEX `subscription_email` ON `subscription` (`email`) WHERE "subscription"."email" is not null;--> statement-breakpoint
CREATE TABLE `subscription_request` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`address` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `subscription_request_address` ON `subscription_request` (`address`,`at`);