import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { DubanError } from '../errors.ts'
import { type DivisionCollection, DivisionCollectionShape } from '../registers/division-collection.ts'
import { addDivisions, currentDivisions, type DivisionsRow } from '../store/divisions.ts'
import { changeIn, type Office } from './office.ts'
import { ProblemSchema } from './schema.ts'
import { DivisionsSchema } from './schema-registers.ts'

const tags = ['divisions']

/** A map at the scale of a wall has well under a megabyte. */
const MOST_BYTES = 8_000_000

const present = (row: DivisionsRow | null) => ({
  version: row?.version ?? 0,
  uploadedAt: row?.uploadedAt ?? '',
  collection: row?.collection ?? null,
})

/** @throws DubanError `divisions_unreadable` with the first thing that is wrong */
function parse(body: unknown): DivisionCollection {
  const parsed = DivisionCollectionShape.safeParse(body)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const reason = `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim()
  throw new DubanError('divisions_unreadable', { reason })
}

/** Shapes of the divisions (区划图), for the map: read by everyone, put in force by the administrator. */
export const divisionRoutes =
  (office: Office): FastifyPluginAsyncZod =>
  async app => {
    const get = { tags, summary: 'The shapes in force', response: { 200: DivisionsSchema } }
    app.get('/divisions', { config: { action: 'division.read' }, schema: get }, async () =>
      present(await currentDivisions(office.store.db)),
    )
    const put = {
      tags,
      summary: 'Put shapes in force: a GeoJSON FeatureCollection of areas with `code` and `name`; lines are rivers',
      body: z.unknown(),
      response: { 200: DivisionsSchema, '4xx': ProblemSchema },
    }
    const config = { action: 'division.edit' } as const
    app.put('/divisions', { config, schema: put, bodyLimit: MOST_BYTES }, async request => {
      const collection = parse(request.body)
      return changeIn(office, request.author, async ({ tx, at, note }) => {
        const row = await addDivisions(tx, at, collection)
        const areas = collection.features.flatMap(({ properties }) => ('code' in properties ? [properties.code] : []))
        await note('division.upload', { kind: 'division', id: String(row.version) }, { areas })
        return present(row)
      })
    })
  }
