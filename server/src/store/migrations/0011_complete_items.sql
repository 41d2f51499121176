CREATE TABLE "complete_items" (
	"document_id" text NOT NULL,
	"month" text NOT NULL,
	"assignment_id" text NOT NULL,
	"at" text NOT NULL,
	"by" json NOT NULL,
	"is_automatic" boolean NOT NULL,
	"state" json NOT NULL,
	CONSTRAINT "complete_items_document_id_month_assignment_id_pk" PRIMARY KEY("document_id","month","assignment_id")
);
--> statement-breakpoint
ALTER TABLE "complete_items" ADD CONSTRAINT "complete_items_document_id_breakdowns_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."breakdowns"("document_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complete_items" ADD CONSTRAINT "complete_items_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;