CREATE TABLE "matter_events" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "matter_events_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"matter_id" text NOT NULL,
	"kind" text NOT NULL,
	"record" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "matters" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "matters_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"assignment_id" text NOT NULL,
	"state" text NOT NULL,
	"unit" text NOT NULL,
	"deadline" text,
	CONSTRAINT "matters_seq_unique" UNIQUE("seq")
);
--> statement-breakpoint
CREATE TABLE "assignment_units" (
	"assignment_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"duty" text NOT NULL,
	CONSTRAINT "assignment_units_assignment_id_unit_id_pk" PRIMARY KEY("assignment_id","unit_id")
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"id" text PRIMARY KEY NOT NULL,
	"document_id" text NOT NULL,
	"document_seq" bigint NOT NULL,
	"ordinal" integer NOT NULL,
	"part" text NOT NULL,
	"text" text NOT NULL,
	"kind" text NOT NULL,
	"category" text NOT NULL,
	"lead_unit" text NOT NULL,
	"deadline" text,
	"is_issued" boolean NOT NULL,
	"is_retired" boolean NOT NULL,
	"version" integer NOT NULL,
	"pairs" text[] NOT NULL,
	"record" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "breakdowns" (
	"document_id" text PRIMARY KEY NOT NULL,
	"document_seq" bigint NOT NULL,
	"year" integer NOT NULL,
	"level" text NOT NULL,
	"is_issued" boolean DEFAULT false NOT NULL,
	"profile" text NOT NULL,
	"lag_months" integer NOT NULL,
	"due_day" integer NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bulletins" (
	"year" integer NOT NULL,
	"number" integer NOT NULL,
	"document_id" text NOT NULL,
	"month" text NOT NULL,
	"record" json NOT NULL,
	CONSTRAINT "bulletins_year_number_pk" PRIMARY KEY("year","number")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"name" text NOT NULL,
	"sha256" text NOT NULL,
	"kind" text NOT NULL,
	"day" text NOT NULL,
	"value" text,
	"added_at" text NOT NULL,
	"added_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "files" (
	"sha256" text PRIMARY KEY NOT NULL,
	"size" integer NOT NULL,
	"content" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_checks" (
	"id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"method" text NOT NULL,
	"by" json NOT NULL,
	"at" text NOT NULL,
	"value" text,
	"holds" boolean NOT NULL,
	"note" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "reports_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"assignment_id" text NOT NULL,
	"target_id" text,
	"node_id" text,
	"month" text NOT NULL,
	"progress" text NOT NULL,
	"problems" text NOT NULL,
	"next" text NOT NULL,
	"value" text,
	"computed" text,
	"done_on" text,
	"corrects" text,
	"state" text NOT NULL,
	"accepted_at" text,
	"returned_for" text DEFAULT '' NOT NULL,
	"submitted_at" text,
	"written_by" text NOT NULL,
	"unit" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" text PRIMARY KEY NOT NULL,
	"assignment_id" text NOT NULL,
	"record" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "snapshots" (
	"document_id" text NOT NULL,
	"month" text NOT NULL,
	"as_of" text NOT NULL,
	"closed_at" text NOT NULL,
	"rows" json NOT NULL,
	CONSTRAINT "snapshots_document_id_month_pk" PRIMARY KEY("document_id","month")
);
--> statement-breakpoint
CREATE TABLE "standing_sets" (
	"profile" text NOT NULL,
	"as_of" text NOT NULL,
	CONSTRAINT "standing_sets_profile_as_of_pk" PRIMARY KEY("profile","as_of")
);
--> statement-breakpoint
CREATE TABLE "standings" (
	"profile" text NOT NULL,
	"as_of" text NOT NULL,
	"assignment_id" text NOT NULL,
	"document_id" text NOT NULL,
	"document_seq" bigint NOT NULL,
	"ordinal" integer NOT NULL,
	"lead_unit" text NOT NULL,
	"colour" text NOT NULL,
	"freshness" text NOT NULL,
	"record" json NOT NULL,
	CONSTRAINT "standings_profile_as_of_assignment_id_pk" PRIMARY KEY("profile","as_of","assignment_id")
);
--> statement-breakpoint
ALTER TABLE "matter_events" ADD CONSTRAINT "matter_events_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_units" ADD CONSTRAINT "assignment_units_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_document_id_breakdowns_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."breakdowns"("document_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "breakdowns" ADD CONSTRAINT "breakdowns_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulletins" ADD CONSTRAINT "bulletins_document_id_breakdowns_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."breakdowns"("document_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_sha256_files_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."files"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_checks" ADD CONSTRAINT "report_checks_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_document_id_breakdowns_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."breakdowns"("document_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standings" ADD CONSTRAINT "standings_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "matter_events_matter" ON "matter_events" USING btree ("matter_id","seq");--> statement-breakpoint
CREATE INDEX "matters_state" ON "matters" USING btree ("state","deadline");--> statement-breakpoint
CREATE INDEX "assignment_units_unit" ON "assignment_units" USING btree ("unit_id","duty");--> statement-breakpoint
CREATE INDEX "assignments_order" ON "assignments" USING btree ("document_seq","ordinal");--> statement-breakpoint
CREATE INDEX "assignments_document" ON "assignments" USING btree ("document_id","ordinal");--> statement-breakpoint
CREATE INDEX "assignments_pairs" ON "assignments" USING gin ("pairs");--> statement-breakpoint
CREATE INDEX "evidence_report" ON "evidence" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "report_checks_report" ON "report_checks" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "reports_assignment" ON "reports" USING btree ("assignment_id","month");--> statement-breakpoint
CREATE INDEX "reports_state" ON "reports" USING btree ("state","unit");--> statement-breakpoint
CREATE INDEX "reports_month" ON "reports" USING btree ("month","state");--> statement-breakpoint
CREATE INDEX "revisions_assignment" ON "revisions" USING btree ("assignment_id");--> statement-breakpoint
CREATE INDEX "standings_order" ON "standings" USING btree ("profile","as_of","document_seq","ordinal");--> statement-breakpoint
CREATE INDEX "standings_colour" ON "standings" USING btree ("profile","as_of","colour","document_seq","ordinal");--> statement-breakpoint
CREATE INDEX "standings_unit" ON "standings" USING btree ("profile","as_of","lead_unit","colour");--> statement-breakpoint
CREATE TRIGGER "revisions_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "revisions" FOR EACH STATEMENT EXECUTE FUNCTION "duban_refuse_rewrite"();
--> statement-breakpoint
CREATE TRIGGER "report_checks_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "report_checks" FOR EACH STATEMENT EXECUTE FUNCTION "duban_refuse_rewrite"();
--> statement-breakpoint
CREATE TRIGGER "files_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "files" FOR EACH STATEMENT EXECUTE FUNCTION "duban_refuse_rewrite"();
--> statement-breakpoint
CREATE TRIGGER "evidence_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "evidence" FOR EACH STATEMENT EXECUTE FUNCTION "duban_refuse_rewrite"();
--> statement-breakpoint
CREATE TRIGGER "snapshots_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "snapshots" FOR EACH STATEMENT EXECUTE FUNCTION "duban_refuse_rewrite"();
--> statement-breakpoint
CREATE TRIGGER "bulletins_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "bulletins" FOR EACH STATEMENT EXECUTE FUNCTION "duban_refuse_rewrite"();
--> statement-breakpoint
CREATE TRIGGER "matter_events_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "matter_events" FOR EACH STATEMENT EXECUTE FUNCTION "duban_refuse_rewrite"();
--> statement-breakpoint
CREATE FUNCTION "duban_keep_accepted"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' THEN
		RAISE EXCEPTION 'reports are never removed' USING ERRCODE = 'restrict_violation';
	END IF;
	IF OLD.state = 'locked' OR (OLD.state = 'accepted' AND (NEW.state <> 'locked' OR to_jsonb(NEW) - 'state' <> to_jsonb(OLD) - 'state')) THEN
		RAISE EXCEPTION 'an accepted report is never rewritten' USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "reports_keep_accepted" BEFORE UPDATE OR DELETE ON "reports" FOR EACH ROW EXECUTE FUNCTION "duban_keep_accepted"();
