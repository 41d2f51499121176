ALTER TABLE "breakdowns" ADD COLUMN "rhythm" text DEFAULT 'monthly' NOT NULL;--> statement-breakpoint
ALTER TABLE "breakdowns" ADD COLUMN "ladder" text DEFAULT 'default' NOT NULL;