import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { BOM, type Columns, csvLines } from '../export/csv.ts'

/** What a CSV is called and whether a byte order mark stands first. */
export interface CsvOptions {
  readonly fileName: string
  readonly hasBom: boolean | undefined
}

async function* withBom(lines: AsyncIterable<string>): AsyncGenerator<string> {
  yield BOM
  yield* lines
}

/** Sends rows as a CSV file while they are read from the store. */
export function sendCsv<Row>(
  reply: FastifyReply,
  columns: Columns<Row>,
  rows: AsyncIterable<Row>,
  { fileName, hasBom }: CsvOptions,
): FastifyReply {
  const lines = csvLines(columns, rows)
  return reply
    .type('text/csv; charset=utf-8; header=present')
    .header('content-disposition', `attachment; filename="${fileName}"`)
    .send(Readable.from(hasBom ? withBom(lines) : lines))
}
