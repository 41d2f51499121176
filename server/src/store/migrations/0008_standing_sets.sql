ALTER TABLE "standing_sets" ADD COLUMN "is_complete" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER INDEX "assignments_pairs" SET (fastupdate = off);--> statement-breakpoint
SELECT gin_clean_pending_list('assignments_pairs');
