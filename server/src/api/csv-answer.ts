import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { BOM, type Columns, csvLines } from '../export/csv.ts'

/** What a CSV is called and whether a byte order mark stands first. */
export interface CsvOptions {
  readonly fileName: string
  readonly hasBom: boolean | undefined
}

/** Rows with the first fetched already, so that a refusal comes before the answer has begun. */
async function begun<Row>(rows: AsyncIterable<Row>): Promise<AsyncGenerator<Row>> {
  const iterator = rows[Symbol.asyncIterator]()
  const first = await iterator.next()
  return (async function* () {
    for (let at = first; !at.done; at = await iterator.next()) yield at.value
  })()
}

async function* withBom(lines: AsyncIterable<string>): AsyncGenerator<string> {
  yield BOM
  yield* lines
}

/** Sends rows as a CSV file while they are read from the store. */
export async function sendCsv<Row>(
  reply: FastifyReply,
  columns: Columns<Row>,
  rows: AsyncIterable<Row>,
  { fileName, hasBom }: CsvOptions,
): Promise<FastifyReply> {
  const lines = csvLines(columns, await begun(rows))
  return reply
    .type('text/csv; charset=utf-8; header=present')
    .header('content-disposition', `attachment; filename="${fileName}"`)
    .send(Readable.from(hasBom ? withBom(lines) : lines))
}
