CREATE TABLE "decisions" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "decisions_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"document_id" text NOT NULL,
	"proposal_id" text NOT NULL,
	"decision" text NOT NULL,
	"proposal" json NOT NULL,
	"reason" text NOT NULL,
	"by" json NOT NULL,
	"at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"document_id" text PRIMARY KEY NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"content" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "family" text;--> statement-breakpoint
UPDATE "documents" SET "family" = "id";--> statement-breakpoint
ALTER TABLE "documents" ALTER COLUMN "family" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "is_current" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "made" text DEFAULT 'import' NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "based_on" text;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "pieces" json;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "decisions_document" ON "decisions" USING btree ("document_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "documents_family_version" ON "documents" USING btree ("family","version");--> statement-breakpoint
CREATE TRIGGER "decisions_append_only" BEFORE UPDATE OR TRUNCATE ON "decisions" FOR EACH STATEMENT EXECUTE FUNCTION "duban_refuse_rewrite"();
