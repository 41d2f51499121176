import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { officeDay } from '../clock.ts'
import { DubanError } from '../errors.ts'
import { explainName } from '../organisation/unit-names.ts'
import { changeUnit, createUnit, importUnits } from '../organisation/units.ts'
import { addPost, addTerm, hasPost, listPosts } from '../store/posts.ts'
import { listUnits, unitIdOf } from '../store/units.ts'
import { changeIn, type Office } from './office.ts'
import { ProblemSchema } from './schema.ts'
import {
  IdParams,
  PostBody,
  PostSchema,
  TermBody,
  TermSchema,
  UnitBody,
  UnitEditBody,
  UnitNameQuery,
  UnitNameSchema,
  UnitSchema,
  UnitTableBody,
} from './schema-office.ts'

const tags = ['organisation']
const read = { action: 'unit.read' } as const
const edit = { action: 'unit.edit' } as const
const refused = { '4xx': ProblemSchema }

/** Posts and who held them. */
function addPosts(app: Parameters<FastifyPluginAsyncZod>[0], office: Office): void {
  const { db } = office.store
  const list = { tags, summary: 'Posts with their terms', response: { 200: z.array(PostSchema) } }
  app.get('/posts', { config: read, schema: list }, async () =>
    (await listPosts(db)).map(post => ({ ...post, terms: [...post.terms] })),
  )
  const add = { tags, summary: 'Add a post', body: PostBody, response: { 201: PostSchema, ...refused } }
  app.post('/posts', { config: edit, schema: add }, async (request, reply) => {
    const unitId = await unitIdOf(db, request.body.unit, officeDay(office.clock.now()))
    const post = await changeIn(office, request.author, async ({ tx, note }) => {
      const made = await addPost(tx, unitId, request.body.name)
      await note('post.add', { kind: 'post', id: made.id }, request.body)
      return made
    })
    return reply.code(201).send({ ...post, terms: [] })
  })
  const term = {
    tags,
    summary: 'Put a person into a post from a day on',
    params: IdParams,
    body: TermBody,
    response: { 201: TermSchema, ...refused },
  }
  app.post('/posts/:id/terms', { config: edit, schema: term }, async (request, reply) => {
    const { id } = request.params
    const made = await changeIn(office, request.author, async ({ tx, note }) => {
      if (!(await hasPost(tx, id))) throw new DubanError('unit_not_found', { unit: id })
      const row = await addTerm(tx, id, request.body)
      await note('post.term', { kind: 'post', id }, row)
      return row
    })
    return reply.code(201).send(made)
  })
}

/** Units: list, add, change, take in a table; posts and terms. */
export const unitRoutes =
  (office: Office): FastifyPluginAsyncZod =>
  async app => {
    const list = { tags, summary: 'Units in official order', response: { 200: z.array(UnitSchema) } }
    app.get('/units', { config: read, schema: list }, async () => listUnits(office.store.db))
    const named = {
      tags,
      summary: 'The unit that a name in a paper of a day means, and by which rule',
      querystring: UnitNameQuery,
      response: { 200: UnitNameSchema, ...refused },
    }
    app.get('/units/named', { config: read, schema: named }, async request => {
      const { name, day = officeDay(office.clock.now()) } = request.query
      const found = explainName(await listUnits(office.store.db), name, day)
      return { day, unit: found?.unit ?? null, rule: found?.rule ?? null }
    })
    const add = { tags, summary: 'Add a unit', body: UnitBody, response: { 201: UnitSchema, ...refused } }
    app.post('/units', { config: edit, schema: add }, async (request, reply) =>
      reply.code(201).send(await changeIn(office, request.author, change => createUnit(change, request.body))),
    )
    const patch = {
      tags,
      summary: 'Change a unit; a name that it had stays, with its last day',
      params: IdParams,
      body: UnitEditBody,
      response: { 200: UnitSchema, ...refused },
    }
    app.patch('/units/:id', { config: edit, schema: patch }, async request =>
      changeIn(office, request.author, change => changeUnit(change, request.params.id, request.body)),
    )
    const table = {
      tags,
      summary: 'Take in a table of units, wholly or not at all',
      body: UnitTableBody,
      response: { 200: z.object({ added: z.array(z.string()), changed: z.array(z.string()) }), ...refused },
    }
    app.post('/units/table', { config: edit, schema: table }, async request => {
      const { added, changed } = await changeIn(office, request.author, change =>
        importUnits(change, request.body.table),
      )
      return { added: [...added], changed: [...changed] }
    })
    addPosts(app, office)
  }
