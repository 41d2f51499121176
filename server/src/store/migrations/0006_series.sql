CREATE TABLE "series" (
	"table_id" text NOT NULL,
	"table_seq" bigint NOT NULL,
	"ordinal" integer NOT NULL,
	"indicator" text NOT NULL,
	"place" text NOT NULL,
	"period" text NOT NULL,
	"record" json NOT NULL,
	CONSTRAINT "series_table_id_ordinal_pk" PRIMARY KEY("table_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "series_tables" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "series_tables_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"row_count" integer NOT NULL,
	"imported_at" text NOT NULL,
	"imported_by" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "error_count" integer;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_table_id_series_tables_id_fk" FOREIGN KEY ("table_id") REFERENCES "public"."series_tables"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "series_period" ON "series" USING btree ("period","place");--> statement-breakpoint
CREATE INDEX "series_order" ON "series" USING btree ("table_seq","ordinal");