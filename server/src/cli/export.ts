import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Command } from 'commander'
import { toDubanError } from '../errors.ts'
import { FIGURE_COLUMNS, TARGET_COLUMNS, withDocument } from '../export/columns.ts'
import { BOM, csvLines } from '../export/csv.ts'
import { listFigures } from '../store/figures.ts'
import type { Store } from '../store/open.ts'
import { everyRecord } from '../store/records.ts'
import { listTargets } from '../store/targets.ts'
import { type Context, oneOf, withStore } from './context.ts'

interface Options {
  readonly output?: string
  readonly bom?: boolean
  readonly data?: string
  readonly what: string
}

const linesOf = {
  figures: ({ db }: Store) =>
    csvLines(
      withDocument(FIGURE_COLUMNS),
      everyRecord(page => listFigures(db, {}, page)),
    ),
  targets: ({ db }: Store) =>
    csvLines(
      withDocument(TARGET_COLUMNS),
      everyRecord(page => listTargets(db, {}, page)),
    ),
}

async function run(context: Context, store: Store, { output, bom, what }: Options): Promise<void> {
  const { effects, strings } = context
  const table = oneOf(context, '--what', what, ['figures', 'targets'] as const)
  let rows = -1
  async function* lines(): AsyncGenerator<string> {
    if (bom) yield BOM
    for await (const line of linesOf[table](store)) {
      rows++
      yield line
    }
  }
  if (output === undefined) {
    for await (const line of lines()) effects.output.write(line)
    return
  }
  try {
    await pipeline(Readable.from(lines()), createWriteStream(output))
  } catch (error) {
    throw toDubanError(error, output)
  }
  effects.notes.write(`${strings.export.written(rows, output)}\n`)
}

/** `duban export` */
export function command(context: Context): Command {
  const { export: texts, read, data } = context.strings
  return new Command('export')
    .description(texts.summary)
    .option('--what <table>', texts.what, 'figures')
    .option('-o, --output <file>', read.output)
    .option('--bom', read.bom)
    .option('--data <folder>', data)
    .action((options: Options) => withStore(context, options.data, store => run(context, store, options)))
}

/** Shown under `duban export --help`. */
export const examples: readonly string[] = [
  'duban export -o figures.csv --bom',
  'duban export --what targets -o targets.csv',
]
