import { Command } from 'commander'
import { type Comparison, compareCopies, type Reading } from 'duban-core'
import { readFileSource } from '../read/read-file.ts'
import { readSource } from '../read/reading.ts'
import { type Context, oneOf } from './context.ts'

const FORMATS = ['text', 'json'] as const

interface Options {
  readonly format?: string
}

/** What two copies have apart, in sentences; offsets are those of each copy's text. */
function inWords({ strings }: Context, comparison: Comparison): string {
  const { compare } = strings
  const lines = [compare.shared((comparison.shared * 100).toFixed(1))]
  const list = (heading: string, rows: readonly string[]): void => {
    if (rows.length) lines.push('', heading, ...rows.map(row => `  ${row}`))
  }
  const quoted = ({ start, text }: { start: number; text: string }): string =>
    `${start}\t${text.replace(/\s+/g, ' ').slice(0, 120)}`
  list(
    compare.figures,
    comparison.figures.map(({ first, second }) => {
      const { indicator } = first ?? second ?? { indicator: '' }
      const side = (figure: typeof first): string => (figure ? `${figure.text}（${figure.start}）` : compare.none)
      return `${indicator}\t${side(first)} ≠ ${side(second)}`
    }),
  )
  list(compare.onlyInFirst, comparison.onlyInFirst.map(quoted))
  list(compare.onlyInSecond, comparison.onlyInSecond.map(quoted))
  list(
    compare.moved,
    comparison.moved.map(({ first, second }) => `${first.start}–${first.end} → ${second.start}–${second.end}`),
  )
  list(
    compare.words,
    comparison.words.map(({ first, second }) => `${quoted(first)} → ${quoted(second)}`),
  )
  return `${lines.join('\n')}\n`
}

async function run(context: Context, files: readonly [string, string], { format }: Options): Promise<void> {
  const { effects } = context
  const byDefault = effects.output.isTerminal ? 'text' : 'json'
  const chosen = format === undefined ? byDefault : oneOf(context, '--format', format, FORMATS)
  const readings: Reading[] = []
  for (const file of files) readings.push(await readSource(await readFileSource(file, effects), { withText: true }))
  const comparison = compareCopies(readings[0], readings[1])
  effects.output.write(chosen === 'json' ? `${JSON.stringify(comparison, null, 2)}\n` : inWords(context, comparison))
}

/** `duban compare A B` */
export function command(context: Context): Command {
  const { compare } = context.strings
  return new Command('compare')
    .description(compare.summary)
    .argument('<first>', compare.first)
    .argument('<second>', compare.second)
    .option('-f, --format <format>', compare.format)
    .action((first: string, second: string, options: Options) => run(context, [first, second], options))
}

/** Shown under `duban compare --help`. */
export const examples: readonly string[] = [
  'duban compare samples/chengchuan-2024.txt samples/chengchuan-2024-damaged.txt',
  'duban compare report.pdf report.html --format json',
]
