CREATE TABLE "bulletin_bodies" (
	"year" integer NOT NULL,
	"number" integer NOT NULL,
	"body" json NOT NULL,
	"origins" json NOT NULL,
	CONSTRAINT "bulletin_bodies_year_number_pk" PRIMARY KEY("year","number")
);
--> statement-breakpoint
CREATE TABLE "bulletin_rows" (
	"year" integer NOT NULL,
	"number" integer NOT NULL,
	"place" integer NOT NULL,
	"row_id" text NOT NULL,
	"bucket" text NOT NULL,
	"row" json NOT NULL,
	CONSTRAINT "bulletin_rows_year_number_place_pk" PRIMARY KEY("year","number","place")
);
--> statement-breakpoint
ALTER TABLE "standings" DROP CONSTRAINT "standings_assignment_id_assignments_id_fk";
--> statement-breakpoint
ALTER TABLE "bulletin_bodies" ADD CONSTRAINT "bulletin_bodies_year_number_bulletins_year_number_fk" FOREIGN KEY ("year","number") REFERENCES "public"."bulletins"("year","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulletin_rows" ADD CONSTRAINT "bulletin_rows_year_number_bulletins_year_number_fk" FOREIGN KEY ("year","number") REFERENCES "public"."bulletins"("year","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bulletin_rows_row" ON "bulletin_rows" USING btree ("year","number","row_id");--> statement-breakpoint
INSERT INTO "bulletin_rows" ("year", "number", "place", "row_id", "bucket", "row")
SELECT b."year", b."number", entry.place, entry.value->'row'->>'id', entry.value->>'bucket', entry.value->'row'
FROM "bulletins" b, json_array_elements(b."record"->'annex') WITH ORDINALITY AS entry(value, place);--> statement-breakpoint
INSERT INTO "bulletin_bodies" ("year", "number", "body", "origins")
SELECT b."year", b."number",
	json_build_object(
		'issue', b."record"->'issue',
		'sections', (SELECT coalesce(json_agg(json_build_object(
			'heading', section.value->'heading',
			'paragraphs', (SELECT coalesce(json_agg((SELECT coalesce(json_agg(CASE piece.value->>'kind'
				WHEN 'text' THEN piece.value
				ELSE json_build_object('kind', 'number', 'text', piece.value->'text', 'origin', piece.value->'origin', 'why', piece.value->'why', 'rowCount', json_array_length(piece.value->'rows'))
				END ORDER BY piece.place), '[]'::json)
				FROM json_array_elements(paragraph.value) WITH ORDINALITY AS piece(value, place)) ORDER BY paragraph.place), '[]'::json)
				FROM json_array_elements(section.value->'paragraphs') WITH ORDINALITY AS paragraph(value, place))
			) ORDER BY section.place), '[]'::json)
			FROM json_array_elements(b."record"->'sections') WITH ORDINALITY AS section(value, place)),
		'footnotes', b."record"->'footnotes',
		'flaws', b."record"->'flaws',
		'annexRows', json_array_length(b."record"->'annex')),
	(SELECT coalesce(json_agg(piece.value->'rows' ORDER BY section.place, paragraph.place, piece.place), '[]'::json)
		FROM json_array_elements(b."record"->'sections') WITH ORDINALITY AS section(value, place),
			json_array_elements(section.value->'paragraphs') WITH ORDINALITY AS paragraph(value, place),
			json_array_elements(paragraph.value) WITH ORDINALITY AS piece(value, place)
		WHERE piece.value->>'kind' = 'number')
FROM "bulletins" b;--> statement-breakpoint
CREATE TRIGGER "bulletin_bodies_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "bulletin_bodies" FOR EACH STATEMENT EXECUTE FUNCTION "duban_refuse_rewrite"();--> statement-breakpoint
CREATE TRIGGER "bulletin_rows_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "bulletin_rows" FOR EACH STATEMENT EXECUTE FUNCTION "duban_refuse_rewrite"();
