import { Command } from 'commander'
import {
  compareCopies,
  compareYears,
  judgements,
  type Reading,
  type TargetOutcome,
  type YearComparison,
} from 'duban-core'
import { readFileSource } from '../read/read-file.ts'
import { readSource } from '../read/reading.ts'
import { type Context, oneOf } from './context.ts'
import { copiesInWords } from './copies-in-words.ts'
import { alignColumns, cutToWidth } from './display-width.ts'

const FORMATS = ['table', 'json'] as const
const CELL_WIDTH = 40
/** Documented in docs/reference/errors.md: the two reports contradict one another. */
const EXIT_ON_ERRORS = 1

interface Options {
  readonly format?: string
}

const nameOf = new Map(judgements.map(({ rule, name }) => [rule, name]))
const oneLine = (text: string): string => cutToWidth(text.replace(/\s+/g, ' '), CELL_WIDTH)

function row({ strings }: Context, { target, verdict, rule, answer, reason, arithmetic }: TargetOutcome): string[] {
  const said = answer ? `${answer.indicator}${answer.text}` : '—'
  return [
    strings.compare.verdicts[verdict],
    oneLine(target.text),
    oneLine(said),
    nameOf.get(rule) ?? rule,
    oneLine(arithmetic ?? reason),
  ]
}

/** `完成 80，未完成 3`: how often each word comes, in the order of the words. */
function tally<Word extends string>(words: readonly Word[], names: Readonly<Record<Word, string>>): string {
  const order = Object.keys(names) as Word[]
  return order
    .map(word => ({ word, count: words.filter(other => other === word).length }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${names[word]} ${count}`)
    .join('，')
}

function tableOf(context: Context, { targets, tasks, vanished, findings }: YearComparison): string {
  const { compare } = context.strings
  const head = [compare.verdict, compare.target, compare.answer, compare.judged, compare.reason]
  const rows = targets.map(outcome => row(context, outcome))
  const lines = [
    compare.counts(
      tally(
        targets.map(({ verdict }) => verdict),
        compare.verdicts,
      ),
    ),
    compare.tasks(
      tally(
        tasks.map(({ status }) => status),
        compare.statuses,
      ),
    ),
    ...(vanished.length > 0 ? [compare.vanished(vanished.join('、'))] : []),
    ...findings.map(({ severity, message }) => `${context.strings.check.severities[severity]}：${message}`),
  ]
  return `${alignColumns(
    [head, ...rows],
    head.map(() => false),
  )}\n${lines.join('\n')}\n`
}

/** Two copies of one report name the same place and year; a report and the next one never do. */
const areCopies = ({ document: a }: Reading, { document: b }: Reading): boolean =>
  a.year !== null && a.year === b.year && a.place === b.place

async function run(context: Context, files: readonly [string, string], { format }: Options): Promise<void> {
  const { effects } = context
  const isTable = effects.output.isTerminal
  const form = format === undefined ? (isTable ? 'table' : 'json') : oneOf(context, '--format', format, FORMATS)
  const [earlier, later] = [await readFileSource(files[0], effects), await readFileSource(files[1], effects)]
  const options = { withText: true }
  const [first, second] = [await readSource(earlier, options), await readSource(later, options)]
  if (areCopies(first, second)) {
    const copies = compareCopies(first, second)
    await effects.output.write(
      form === 'json' ? `${JSON.stringify(copies, null, 2)}\n` : copiesInWords(context, copies),
    )
    return
  }
  const comparison = compareYears(first, second)
  await effects.output.write(
    form === 'json' ? `${JSON.stringify(comparison, null, 2)}\n` : tableOf(context, comparison),
  )
  if (comparison.findings.some(({ severity }) => severity === 'error')) context.fail({ exit: EXIT_ON_ERRORS })
}

/** `duban compare EARLIER LATER`, and two copies of one report */
export function command(context: Context): Command {
  const { compare, check } = context.strings
  return new Command('compare')
    .description(compare.summary)
    .argument('<earlier>', compare.earlier)
    .argument('<later>', compare.later)
    .option('-f, --format <format>', check.format)
    .action((earlier: string, later: string, options: Options) => run(context, [earlier, later], options))
}

/** Shown under `duban compare --help`. */
export const examples: readonly string[] = [
  'duban compare 2023.txt 2024.txt',
  'duban compare 2023.txt 2024.txt --format json > outcomes.json',
  'duban compare 2024.pdf 2024.html --format table',
]
