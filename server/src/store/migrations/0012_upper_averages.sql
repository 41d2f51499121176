CREATE TABLE "upper_averages" (
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "upper_averages_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"assignment_id" text NOT NULL,
	"target_id" text NOT NULL,
	"month" text NOT NULL,
	"value" text NOT NULL,
	"authority" json NOT NULL,
	"at" text NOT NULL,
	"by" json NOT NULL,
	CONSTRAINT "upper_averages_seq_pk" PRIMARY KEY("seq")
);
--> statement-breakpoint
ALTER TABLE "upper_averages" ADD CONSTRAINT "upper_averages_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "upper_averages_target" ON "upper_averages" USING btree ("assignment_id","target_id","month");--> statement-breakpoint
CREATE TRIGGER "upper_averages_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "upper_averages" FOR EACH STATEMENT EXECUTE FUNCTION "duban_refuse_rewrite"();
