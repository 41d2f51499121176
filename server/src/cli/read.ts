import { Command } from 'commander'
import type { Figure, Reading } from 'duban-core'
import { DubanError, reasonOf, systemCode, toDubanError } from '../errors.ts'
import { FIGURE_COLUMNS } from '../export/columns.ts'
import { BOM, type Columns, csvHeading, csvLine } from '../export/csv.ts'
import { expandArchive } from '../read/archive.ts'
import { LIMITS } from '../read/document.ts'
import { readFileSource } from '../read/read-file.ts'
import { readSource } from '../read/reading.ts'
import { type Context, oneOf, report, wholeNumber } from './context.ts'
import { figureTable } from './figure-table.ts'
import { createProgress } from './progress.ts'

const FORMATS = ['json', 'jsonl', 'table', 'csv'] as const
type Format = (typeof FORMATS)[number]

interface Options {
  readonly format?: string
  readonly output?: string
  readonly text?: boolean
  readonly bom?: boolean
  readonly maxMegabytes: string
}

/** A figure with the name of its file, since one table may hold several files. */
const CSV_COLUMNS: Columns<{ readonly name: string; readonly figure: Figure }> = [
  ['document', row => row.name],
  ...FIGURE_COLUMNS.map(([heading, cell]) => [heading, (row: { figure: Figure }) => cell(row.figure)] as const),
]

const csvOf = (readings: readonly Reading[]): string =>
  csvHeading(CSV_COLUMNS) +
  readings
    .flatMap(({ document, figures }) => figures.map(figure => csvLine(CSV_COLUMNS, { name: document.name, figure })))
    .join('')

/** Readings as they are asked for; `isOne`: one file was named, so json is one object. */
function render(context: Context, readings: readonly Reading[], format: Format, isOne: boolean): string {
  switch (format) {
    case 'json':
      return readings.length === 0 ? '' : `${JSON.stringify(isOne ? readings[0] : readings, null, 2)}\n`
    case 'jsonl':
      return readings.map(reading => `${JSON.stringify(reading)}\n`).join('')
    case 'csv':
      return readings.length === 0 ? '' : csvOf(readings)
    case 'table':
      return readings.map(reading => figureTable(reading, context.strings)).join('\n')
  }
}

function formatOf(context: Context, { format, output }: Options): Format {
  if (format !== undefined) return oneOf(context, '--format', format, FORMATS)
  const byName = FORMATS.find(name => name !== 'table' && output?.endsWith(`.${name}`))
  return byName ?? (output === undefined && context.effects.output.isTerminal ? 'table' : 'json')
}

/** Tells in one line what was read, and what is worth knowing about it. */
function tell({ effects, strings, language }: Context, reading: Reading): void {
  const { document, figures, targets, tasks, damage, findings, health } = reading
  const { name } = document
  effects.notes.write(`${strings.read.counts(name, figures.length, targets.length, tasks.length, damage.length)}\n`)
  if (damage.length) effects.notes.write(`${health[language]}\n`)
  const note = findings.find(finding => finding.rule === 'not_a_report')
  if (note) effects.notes.write(`${strings.read.note(name, note.message)}\n`)
}

/** Reads every file that can be read; the others are reported and cost the exit code. */
async function readAll(context: Context, files: readonly string[], options: Options): Promise<Reading[]> {
  const { effects, strings } = context
  const megabytes = wholeNumber(context, '--max-megabytes', options.maxMegabytes, 1, 2000)
  const limits = { ...LIMITS, bytes: megabytes * 1_000_000 }
  const progress = createProgress(effects)
  const readings: Reading[] = []
  for (const [i, file] of files.entries()) {
    progress.show(i, files.length, strings.read.progress(i, files.length, file))
    try {
      for (const source of await expandArchive(await readFileSource(file, effects, limits), limits)) {
        const reading = await readSource(source, { withText: options.text ?? false, limits })
        readings.push(reading)
        progress.clear()
        tell(context, reading)
      }
    } catch (error) {
      progress.clear()
      report(context, error, file)
    }
  }
  return readings
}

/** Writes the result where it is wanted; a file is written wholly or not at all. */
async function write({ effects }: Context, path: string | undefined, text: string): Promise<void> {
  if (path === undefined) return effects.output.write(text)
  try {
    await effects.writeFile(path, text)
  } catch (error) {
    const known = toDubanError(error, path)
    if (known.code === 'disk_full') throw known
    throw new DubanError('output_unwritable', { name: path, reason: systemCode(error) || reasonOf(error) }, error)
  }
}

async function run(context: Context, files: readonly string[], options: Options): Promise<void> {
  const format = formatOf(context, options)
  const readings = await readAll(context, files, options)
  const text = render(context, readings, format, files.length === 1)
  if (text === '') return
  await write(context, options.output, format === 'csv' && options.bom ? BOM + text : text)
}

/** `duban read FILE…` */
export function command(context: Context): Command {
  const { read } = context.strings
  return new Command('read')
    .description(read.summary)
    .argument('<files...>', read.files)
    .option('-f, --format <format>', read.format)
    .option('-o, --output <file>', read.output)
    .option('--text', read.text)
    .option('--bom', read.bom)
    .option('--max-megabytes <number>', read.maxMegabytes, String(LIMITS.bytes / 1_000_000))
    .action((files: string[], options: Options) => run(context, files, options))
}

/** Shown under `duban read --help`. */
export const examples: readonly string[] = [
  'duban read samples/*.txt --format table',
  'duban read report.txt --format json --text -o report.json',
  'duban read *.txt --format csv --bom -o figures.csv',
  'cat report.txt | duban read - --format jsonl',
]
