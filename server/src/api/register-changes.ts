import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Action } from '../accounts/matrix.ts'
import type { Change } from '../change.ts'
import { changeEntry, createEntry, type Entry, type Register, type TableImport } from '../registers/register.ts'
import type { RegisterName, RegisterRow } from '../store/registers.ts'
import { versionOf, versionTag } from './etag.ts'
import { fileOf } from './form.ts'
import { changeIn, type Office } from './office.ts'
import { ProblemSchema } from './schema.ts'
import { IdParams } from './schema-office.ts'

type App = Parameters<FastifyPluginAsyncZod>[0]

/** How a register is changed through the API. */
export interface RegisterChanges<Name extends RegisterName> {
  /** `/projects`. */
  readonly path: string
  readonly tag: string
  readonly action: Action
  readonly register: Register<Name>
  /** What may be written, field by field. */
  readonly fields: z.ZodRawShape
  readonly importTable: (change: Change, bytes: Buffer) => Promise<TableImport>
}

const refused = { '4xx': ProblemSchema }
const Written = z.object({ id: z.string(), version: z.int() })
const Imported = z.object({
  added: z.array(z.string()).readonly().describe('Ids of rows that the table brought'),
  changed: z.array(z.string()).readonly().describe('Ids of rows that were there and say something else now'),
  unchanged: z.array(z.string()).readonly().describe('Ids of rows that said the same already'),
})

const written = ({ id, version }: RegisterRow<RegisterName>) => ({ id, version })

/** Adding a row, changing one at its version, and taking in a table. */
export function addRegisterChanges<Name extends RegisterName>(
  app: App,
  office: Office,
  { path, tag, action, register, fields, importTable }: RegisterChanges<Name>,
): void {
  const tags = [tag]
  const config = { action }
  const body = z.strictObject(fields).partial()
  // The schema names the fields of the entry; the register checks the whole of it again.
  const given = (sent: unknown) => sent as Partial<Entry<Name>>
  const add = { tags, summary: 'Add a row; what is not given is unknown', body, response: { 201: Written, ...refused } }
  app.post(path, { config, schema: add }, async (request, reply) => {
    const row = await changeIn(office, request.author, change => createEntry(change, register, given(request.body)))
    return reply.header('etag', versionTag(row.version)).code(201).send(written(row))
  })
  const edit = {
    tags,
    summary: 'Change fields of a row; If-Match carries the version that the change is made to',
    params: IdParams,
    body,
    response: { 200: Written, ...refused },
  }
  app.patch(`${path}/:id`, { config, schema: edit }, async (request, reply) => {
    const at = { id: request.params.id, version: versionOf(request) }
    const row = await changeIn(office, request.author, change => changeEntry(change, register, at, given(request.body)))
    return reply.header('etag', versionTag(row.version)).send(written(row))
  })
  const table = {
    tags,
    summary: 'Take in a table (`multipart/form-data`, field `file`: .xlsx or TSV), wholly or not at all',
    response: { 200: Imported, ...refused },
  }
  app.post(`${path}/table`, { config, schema: table }, async request => {
    const { content } = await fileOf(request)
    return changeIn(office, request.author, change => importTable(change, content))
  })
}
