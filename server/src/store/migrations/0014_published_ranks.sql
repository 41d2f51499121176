CREATE TABLE "published_ranks" (
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "published_ranks_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"assignment_id" text NOT NULL,
	"target_id" text NOT NULL,
	"month" text NOT NULL,
	"rank" integer NOT NULL,
	"of" integer NOT NULL,
	"authority" json NOT NULL,
	"at" text NOT NULL,
	"by" json NOT NULL,
	CONSTRAINT "published_ranks_seq_pk" PRIMARY KEY("seq")
);
--> statement-breakpoint
ALTER TABLE "published_ranks" ADD CONSTRAINT "published_ranks_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "published_ranks_target" ON "published_ranks" USING btree ("assignment_id","target_id","month");--> statement-breakpoint
CREATE TRIGGER "published_ranks_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "published_ranks" FOR EACH STATEMENT EXECUTE FUNCTION "duban_refuse_rewrite"();--> statement-breakpoint
UPDATE "register_rows" SET "record" = (CAST("record" AS jsonb) || '{"published": []}'::jsonb)::json WHERE "register" = 'place';
