DROP INDEX "standings_unit";--> statement-breakpoint
DROP INDEX "assignment_units_unit";--> statement-breakpoint
ALTER TABLE "assignment_units" ADD COLUMN "document_seq" bigint NOT NULL;--> statement-breakpoint
ALTER TABLE "assignment_units" ADD COLUMN "ordinal" integer NOT NULL;--> statement-breakpoint
CREATE INDEX "standings_board" ON "standings" USING btree ("profile","as_of","document_id","lead_unit","colour","freshness");--> statement-breakpoint
CREATE INDEX "assignment_units_unit" ON "assignment_units" USING btree ("unit_id","document_seq","ordinal");