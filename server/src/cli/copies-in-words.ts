import type { Comparison } from 'duban-core'
import type { Context } from './context.ts'

/** What two copies have apart, in sentences; offsets are those of each copy's text. */
export function copiesInWords({ strings }: Context, comparison: Comparison): string {
  const { copies } = strings
  const lines = [copies.shared((comparison.shared * 100).toFixed(1))]
  const list = (heading: string, rows: readonly string[]): void => {
    if (rows.length) lines.push('', heading, ...rows.map(row => `  ${row}`))
  }
  const quoted = ({ start, text }: { start: number; text: string }): string =>
    `${start}\t${text.replace(/\s+/g, ' ').slice(0, 120)}`
  list(
    copies.figures,
    comparison.figures.map(({ first, second }) => {
      const { indicator } = first ?? second ?? { indicator: '' }
      const side = (figure: typeof first): string => (figure ? `${figure.text}（${figure.start}）` : copies.none)
      return `${indicator}\t${side(first)} ≠ ${side(second)}`
    }),
  )
  list(copies.onlyInFirst, comparison.onlyInFirst.map(quoted))
  list(copies.onlyInSecond, comparison.onlyInSecond.map(quoted))
  list(
    copies.moved,
    comparison.moved.map(({ first, second }) => `${first.start}–${first.end} → ${second.start}–${second.end}`),
  )
  list(
    copies.words,
    comparison.words.map(({ first, second }) => `${quoted(first)} → ${quoted(second)}`),
  )
  return `${lines.join('\n')}\n`
}
