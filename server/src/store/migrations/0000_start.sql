CREATE TABLE "documents" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "documents_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"title" text NOT NULL,
	"issuer" text NOT NULL,
	"place" text NOT NULL,
	"place_code" text NOT NULL,
	"year" integer,
	"date" text NOT NULL,
	"speaker" text NOT NULL,
	"format" text NOT NULL,
	"encoding" text NOT NULL,
	"characters" integer NOT NULL,
	"figure_count" integer NOT NULL,
	"target_count" integer NOT NULL,
	"task_count" integer NOT NULL,
	"finding_count" integer NOT NULL,
	"damage_count" integer NOT NULL,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL,
	"reading" "bytea" NOT NULL,
	"reading_hash" text NOT NULL,
	CONSTRAINT "documents_seq_unique" UNIQUE("seq"),
	CONSTRAINT "documents_sha256_unique" UNIQUE("sha256")
);
--> statement-breakpoint
CREATE TABLE "entries" (
	"document_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"id" text NOT NULL,
	"indicator" text NOT NULL,
	"indicator_id" text NOT NULL,
	"region" text NOT NULL,
	"period" text NOT NULL,
	"basis" text NOT NULL,
	"record" json NOT NULL,
	CONSTRAINT "entries_document_id_ordinal_pk" PRIMARY KEY("document_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "figures" (
	"document_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"id" text NOT NULL,
	"text" text NOT NULL,
	"value" numeric,
	"unit" text NOT NULL,
	"kind" text NOT NULL,
	"comparator" text NOT NULL,
	"modality" text NOT NULL,
	"indicator" text NOT NULL,
	"indicator_id" text NOT NULL,
	"period" text NOT NULL,
	"region" text NOT NULL,
	"basis" text NOT NULL,
	"trust" text NOT NULL,
	"headline" boolean NOT NULL,
	"record" json NOT NULL,
	CONSTRAINT "figures_document_id_ordinal_pk" PRIMARY KEY("document_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "sections" (
	"document_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"id" text NOT NULL,
	"heading" text NOT NULL,
	"role" text NOT NULL,
	"level" integer NOT NULL,
	"record" json NOT NULL,
	CONSTRAINT "sections_document_id_ordinal_pk" PRIMARY KEY("document_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "targets" (
	"document_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"id" text NOT NULL,
	"text" text NOT NULL,
	"value" numeric,
	"unit" text NOT NULL,
	"comparator" text NOT NULL,
	"reference" text,
	"tier" text,
	"indicator" text NOT NULL,
	"indicator_id" text NOT NULL,
	"period" text NOT NULL,
	"region" text NOT NULL,
	"headline" boolean NOT NULL,
	"record" json NOT NULL,
	CONSTRAINT "targets_document_id_ordinal_pk" PRIMARY KEY("document_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"document_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"id" text NOT NULL,
	"text" text NOT NULL,
	"action" text NOT NULL,
	"object" text NOT NULL,
	"deadline" text NOT NULL,
	"measurable" boolean NOT NULL,
	"record" json NOT NULL,
	CONSTRAINT "tasks_document_id_ordinal_pk" PRIMARY KEY("document_id","ordinal")
);
--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figures" ADD CONSTRAINT "figures_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sections" ADD CONSTRAINT "sections_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "targets" ADD CONSTRAINT "targets_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "documents_place_year" ON "documents" USING btree ("place","year");--> statement-breakpoint
CREATE INDEX "entries_indicator" ON "entries" USING btree ("indicator_id","period");--> statement-breakpoint
CREATE INDEX "figures_indicator" ON "figures" USING btree ("indicator_id","period");--> statement-breakpoint
CREATE INDEX "targets_indicator" ON "targets" USING btree ("indicator_id","period");