import { Command } from 'commander'
import type { Reading } from 'duban-core'
import { readFileSource } from '../read/read-file.ts'
import { readSource } from '../read/reading.ts'
import { type Context, oneOf, report } from './context.ts'
import { alignColumns, cutToWidth } from './display-width.ts'

const FORMATS = ['table', 'json'] as const
const MESSAGE_WIDTH = 100
/** Documented in docs/reference/errors.md: the report has errors. */
const EXIT_ON_ERRORS = 1

interface Options {
  readonly format?: string
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

/** What a program needs of the findings: those of one file, with its name. */
const plain = ({ document, findings }: Reading) => ({ document: document.name, findings })

async function run(context: Context, files: readonly string[], { format }: Options): Promise<void> {
  const { effects } = context
  const isTable = effects.output.isTerminal
  const form = format === undefined ? (isTable ? 'table' : 'json') : oneOf(context, '--format', format, FORMATS)
  const readings: Reading[] = []
  for (const file of files) {
    try {
      readings.push(await readSource(await readFileSource(file, effects)))
    } catch (error) {
      report(context, error, file)
    }
  }
  const asJson = () => JSON.stringify(files.length === 1 ? readings.map(plain)[0] : readings.map(plain), null, 2)
  if (readings.length > 0)
    await effects.output.write(
      form === 'json' ? `${asJson()}\n` : readings.map(reading => tableOf(context, reading)).join('\n'),
    )
  if (readings.some(({ findings }) => findings.some(({ severity }) => severity === 'error')))
    context.fail({ exit: EXIT_ON_ERRORS })
}

/** `duban check FILE…` */
export function command(context: Context): Command {
  const { check, read } = context.strings
  return new Command('check')
    .description(check.summary)
    .argument('<files...>', read.files)
    .option('-f, --format <format>', check.format)
    .action((files: string[], options: Options) => run(context, files, options))
}

/** Shown under `duban check --help`. */
export const examples: readonly string[] = [
  'duban check draft.txt',
  'duban check samples/*.txt --format json > findings.json',
  'duban check draft.txt --format table || echo "not yet"',
]
