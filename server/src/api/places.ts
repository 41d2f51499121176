import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { DubanError } from '../errors.ts'
import { pageOfRows } from '../registers/pages.ts'
import { importPlaces, placeFields, placeRegister, type RankedEntry, rankedPlaces } from '../registers/places.ts'
import { listRegister } from '../store/registers.ts'
import { versionTag } from './etag.ts'
import type { Office } from './office.ts'
import { presentPage } from './present.ts'
import { addRegisterChanges } from './register-changes.ts'
import { ProblemSchema, pageOf } from './schema.ts'
import { IdParams } from './schema-office.ts'
import { MeasuresSchema, PlaceSchema, PlacesQuery } from './schema-registers.ts'

const tags = ['places']
const config = { action: 'place.read' } as const
const refused = { '4xx': ProblemSchema }

const present = ({ row: { id, ordinal, version, record }, ranks, children }: RankedEntry) => ({
  id,
  ordinal,
  version,
  ...record,
  ranks: { ...ranks },
  children,
})

/** Places of the 百千万工程: the tree of counties, towns and villages with their ranks. */
export const placeRoutes =
  (office: Office): FastifyPluginAsyncZod =>
  async app => {
    const { store, cache } = office
    // Ranks hold until something is changed, and everybody asks for the same ones.
    const ranked = () => cache.answer(store.db, 'places', () => rankedPlaces(store.db))
    const all = {
      tags,
      summary: 'Places with their ranks among those of the same parent and list',
      querystring: PlacesQuery,
      response: { 200: pageOf(PlaceSchema), ...refused },
    }
    app.get('/places', { config, schema: all }, async request => {
      const { level, parent, ...asked } = request.query
      const rows = (await ranked())
        .map(present)
        .filter(
          place => (level === undefined || place.level === level) && (parent === undefined || place.parent === parent),
        )
      return presentPage(pageOfRows(rows, asked), place => place)
    })
    const measures = { tags, summary: 'What places are compared by', response: { 200: MeasuresSchema } }
    app.get('/places/measures', { config, schema: measures }, async () =>
      (await listRegister(store.db, 'measure')).map(({ record }) => record),
    )
    const one = {
      tags,
      summary: 'A place; the ETag is the version for If-Match',
      params: IdParams,
      response: { 200: PlaceSchema, ...refused },
    }
    app.get('/places/:id', { config, schema: one }, async (request, reply) => {
      const { id } = request.params
      const found = (await ranked()).find(({ row }) => row.id === id)
      if (!found) throw new DubanError('entry_not_found', { id })
      reply.header('etag', versionTag(found.row.version))
      return present(found)
    })
    addRegisterChanges(app, office, {
      path: '/places',
      tag: 'places',
      action: 'place.edit',
      register: placeRegister,
      fields: placeFields,
      importTable: importPlaces,
    })
  }
