CREATE TABLE "log_entries" (
	"number" bigint PRIMARY KEY NOT NULL,
	"previous" text NOT NULL,
	"hash" text NOT NULL,
	"at" text NOT NULL,
	"person" text NOT NULL,
	"post" text NOT NULL,
	"unit" text NOT NULL,
	"role" text NOT NULL,
	"address" text NOT NULL,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"data" json NOT NULL,
	CONSTRAINT "log_entries_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE INDEX "log_subject" ON "log_entries" USING btree ("subject_kind","subject_id","number");--> statement-breakpoint
CREATE FUNCTION "duban_refuse_rewrite"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '% only grows: its rows are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "log_entries_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "log_entries" FOR EACH STATEMENT EXECUTE FUNCTION "duban_refuse_rewrite"();
