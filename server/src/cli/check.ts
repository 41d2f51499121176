import { Command } from 'commander'
import { compareWithSeries, type Reading, type SeriesComparison, type SeriesRow, worstFirst } from 'duban-core'
import { readFileSource } from '../read/read-file.ts'
import { readSource } from '../read/reading.ts'
import { readSeriesFile } from '../read/series-file.ts'
import { type Context, oneOf, report } from './context.ts'
import { alignColumns, cutToWidth } from './display-width.ts'

const FORMATS = ['table', 'json'] as const
const MESSAGE_WIDTH = 100
/** Documented in docs/reference/errors.md: the report has errors. */
const EXIT_ON_ERRORS = 1

interface Options {
  readonly format?: string
  /** Files of official series. */
  readonly series?: readonly string[]
}

/** A report with what its figures are against the official series; null where none were given. */
interface Checked {
  readonly reading: Reading
  readonly against: readonly SeriesComparison[] | null
}

function tableOf({ strings }: Context, { document, findings }: Reading): string {
  const { check, table } = strings
  const count = (severity: string) => findings.filter(finding => finding.severity === severity).length
  const heading = check.counts(document.name, count('error'), count('warning'), count('note'))
  if (findings.length === 0) return `${heading}\n`
  const rows = findings.map(({ severity, rule, spans, message, settles }) => [
    check.severities[severity],
    rule,
    String(spans[0]?.start ?? ''),
    cutToWidth(`${message}${settles === null ? '' : check.settles(settles)}`, MESSAGE_WIDTH),
  ])
  const head = [check.severity, check.rule, table.offset, check.message]
  return `${heading}\n${alignColumns(
    [head, ...rows],
    head.map(name => name === table.offset),
  )}`
}

/** One line a figure that the series speak of. */
function againstTable({ strings }: Context, against: readonly SeriesComparison[]): string {
  const { check, table } = strings
  if (against.length === 0) return `${check.noSeries}\n`
  const rows = against.map(({ verdict, figure, arithmetic, reason }) => [
    check.seriesVerdicts[verdict],
    String(figure.start),
    cutToWidth(`${figure.indicator}：${arithmetic}；${reason}`, MESSAGE_WIDTH),
  ])
  return alignColumns([[check.against, table.offset, check.message], ...rows], [false, true, false])
}

const wholeTable = (context: Context, { reading, against }: Checked): string =>
  against === null ? tableOf(context, reading) : `${tableOf(context, reading)}\n${againstTable(context, against)}`

/** What a program needs of the findings: those of one file, with its name. */
const plain = ({ reading: { document, findings }, against }: Checked) => ({
  document: document.name,
  findings,
  ...(against === null ? {} : { againstSeries: against }),
})

const isWrong = ({ reading, against }: Checked): boolean =>
  reading.findings.some(({ severity }) => severity === 'error') ||
  (against ?? []).some(({ verdict }) => verdict === 'contradicted' || verdict === 'rank_contradicted')

async function readSeries({ effects }: Context, files: readonly string[] | undefined): Promise<SeriesRow[] | null> {
  if (!files) return null
  const tables: (readonly SeriesRow[])[] = []
  for (const file of files) tables.push(await readSeriesFile(await readFileSource(file, effects)))
  return tables.flat()
}

async function run(context: Context, files: readonly string[], { format, series }: Options): Promise<void> {
  const { effects } = context
  const isTable = effects.output.isTerminal
  const form = format === undefined ? (isTable ? 'table' : 'json') : oneOf(context, '--format', format, FORMATS)
  const rows = await readSeries(context, series)
  const checked: Checked[] = []
  for (const file of files) {
    try {
      const reading = await readSource(await readFileSource(file, effects), { withText: rows !== null })
      checked.push({ reading, against: rows && worstFirst(compareWithSeries(reading, rows)) })
    } catch (error) {
      report(context, error, file)
    }
  }
  const asJson = () => JSON.stringify(files.length === 1 ? checked.map(plain)[0] : checked.map(plain), null, 2)
  if (checked.length > 0)
    await effects.output.write(
      form === 'json' ? `${asJson()}\n` : checked.map(one => wholeTable(context, one)).join('\n'),
    )
  if (checked.some(isWrong)) context.fail({ exit: EXIT_ON_ERRORS })
}

/** `duban check FILE…` */
export function command(context: Context): Command {
  const { check, read } = context.strings
  return new Command('check')
    .description(check.summary)
    .argument('<files...>', read.files)
    .option('-f, --format <format>', check.format)
    .option('-s, --series <file>', check.series, (file: string, others: readonly string[] = []) => [...others, file])
    .action((files: string[], options: Options) => run(context, files, options))
}

/** Shown under `duban check --help`. */
export const examples: readonly string[] = [
  'duban check draft.txt',
  'duban check draft.txt --series province-2023.csv',
  'duban check samples/*.txt --format json > findings.json',
  'duban check draft.txt --format table || echo "not yet"',
]
