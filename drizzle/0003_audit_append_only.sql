CREATE TRIGGER `audit_event_not_changed` BEFORE UPDATE ON `audit_event`
BEGIN
	SELECT RAISE(ABORT, 'The audit log is append-only: an event is never changed.');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_event_not_removed` BEFORE DELETE ON `audit_event`
BEGIN
	SELECT RAISE(ABORT, 'The audit log is append-only: an event is never removed.');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_event_only_at_the_end` BEFORE INSERT ON `audit_event`
WHEN NEW.`previous_hash` <> coalesce((SELECT `hash` FROM `audit_event` ORDER BY `id` DESC LIMIT 1), hex(zeroblob(32)))
BEGIN
	SELECT RAISE(ABORT, 'The audit log is append-only: an event follows the last one.');
END;
