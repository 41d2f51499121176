DELETE FROM "standing_sets";--> statement-breakpoint
DELETE FROM "standings";--> statement-breakpoint
DROP INDEX "standings_order";--> statement-breakpoint
DROP INDEX "standings_colour";--> statement-breakpoint
DROP INDEX "standings_board";--> statement-breakpoint
ALTER TABLE "standings" DROP CONSTRAINT "standings_profile_as_of_assignment_id_pk";--> statement-breakpoint
ALTER TABLE "standings" ADD CONSTRAINT "standings_profile_assignment_id_as_of_pk" PRIMARY KEY("profile","assignment_id","as_of");--> statement-breakpoint
ALTER TABLE "standings" ADD COLUMN "until" text NOT NULL;--> statement-breakpoint
CREATE INDEX "standings_colour" ON "standings" USING btree ("profile","colour","document_seq","ordinal","as_of","until");--> statement-breakpoint
CREATE INDEX "standings_board" ON "standings" USING btree ("profile","document_id","lead_unit","colour","freshness","as_of","until");