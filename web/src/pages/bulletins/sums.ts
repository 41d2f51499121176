import type { PaperParagraph, PaperPiece, PaperSection } from '../../client/bulletins.ts'

/** One paragraph's numbers as they add up (逐段合计), for the reader to follow with a pencil. */
export interface ParagraphSum {
  readonly heading: string
  /** Its first words. */
  readonly said: string
  /** The total as printed, its parts as printed, and what they add up to; null where nothing is added up. */
  readonly counts: Addition | null
  /** Shares as printed; their total ought to be 100. */
  readonly shares: Addition | null
}

/** Printed numbers and their exact sum. */
export interface Addition {
  readonly printed: string
  readonly parts: readonly string[]
  readonly sum: string
  readonly isRight: boolean
}

type NumberPiece = Extract<PaperPiece, { readonly kind: 'number' }>

const SAID_LENGTH = 16

/** The sums of all paragraphs that print a total with parts, or shares. */
export function sumsOf(sections: readonly PaperSection[]): ParagraphSum[] {
  return sections.flatMap(({ heading, paragraphs }) =>
    paragraphs.flatMap(paragraph => {
      const sum = { heading, said: openingOf(paragraph), ...additionsOf(paragraph) }
      return sum.counts || sum.shares ? [sum] : []
    }),
  )
}

const openingOf = (paragraph: PaperParagraph): string => {
  const words = paragraph.map(piece => piece.text).join('')
  return words.length > SAID_LENGTH ? `${words.slice(0, SAID_LENGTH)}…` : words
}

function additionsOf(paragraph: PaperParagraph): Pick<ParagraphSum, 'counts' | 'shares'> {
  const numbers = paragraph.filter((piece): piece is NumberPiece => piece.kind === 'number')
  const [total, ...parts] = numbers.filter(piece => piece.origin === 'count').map(piece => piece.text)
  const shares = numbers.filter(piece => piece.origin === 'share').map(piece => piece.text.replace('%', ''))
  return {
    counts: total !== undefined && parts.length > 0 ? addition(total, parts) : null,
    shares: shares.length > 0 ? addition('100', shares) : null,
  }
}

function addition(printed: string, parts: readonly string[]): Addition {
  const sum = addDecimals(parts)
  return { printed, parts, sum, isRight: addDecimals([printed]) === addDecimals([sum]) }
}

/** Adds decimal strings exactly: `72.9` + `27.1` is `100`. */
export function addDecimals(values: readonly string[]): string {
  const digits = Math.max(0, ...values.map(value => value.split('.')[1]?.length ?? 0))
  const scaled = values.map(value => {
    const [whole = '0', fraction = ''] = value.split('.')
    return BigInt(`${whole}${fraction.padEnd(digits, '0')}`)
  })
  const total = scaled.reduce((sum, value) => sum + value, 0n)
  const written = String(total < 0n ? -total : total).padStart(digits + 1, '0')
  const text = digits === 0 ? written : `${written.slice(0, -digits)}.${written.slice(-digits)}`
  const short = digits === 0 ? text : text.replace(/\.?0+$/, '')
  return total < 0n ? `-${short}` : short
}
