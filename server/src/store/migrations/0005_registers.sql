CREATE TABLE "divisions" (
	"version" integer PRIMARY KEY NOT NULL,
	"uploaded_at" text NOT NULL,
	"collection" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "register_rows" (
	"register" text NOT NULL,
	"id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"key" text NOT NULL,
	"lead_unit" text NOT NULL,
	"version" integer NOT NULL,
	"record" json NOT NULL,
	CONSTRAINT "register_rows_register_id_pk" PRIMARY KEY("register","id"),
	CONSTRAINT "register_rows_key" UNIQUE("register","key")
);
--> statement-breakpoint
CREATE INDEX "register_rows_order" ON "register_rows" USING btree ("register","ordinal");