CREATE TABLE "report_findings" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "report_findings_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"report_id" text NOT NULL,
	"kind" text NOT NULL,
	"record" json NOT NULL
);
--> statement-breakpoint
ALTER TABLE "report_findings" ADD CONSTRAINT "report_findings_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "report_findings_report" ON "report_findings" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "report_findings_kind" ON "report_findings" USING btree ("kind");--> statement-breakpoint
CREATE TRIGGER "report_findings_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "report_findings" FOR EACH STATEMENT EXECUTE FUNCTION "duban_refuse_rewrite"();
