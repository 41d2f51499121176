import { attributeOf, elementOf, elementsOf, type XmlElement } from './xml-element.ts'

interface Level {
  readonly format: string
  readonly text: string
  readonly start: number
}

/** Numbers paragraphs as Word shows them (`一、`, `（二）`, `3.`): the numbers stand in no paragraph's text. */
export class Numbering {
  private readonly levels = new Map<string, Level[]>()
  private readonly counts = new Map<string, number[]>()

  constructor(numbering: XmlElement | null) {
    if (!numbering) return
    const abstract = new Map(
      elementsOf(numbering, 'w:abstractNum').map(element => [
        element.attributes['w:abstractNumId'],
        elementsOf(element, 'w:lvl').map(levelOf),
      ]),
    )
    for (const num of elementsOf(numbering, 'w:num')) {
      const levels = abstract.get(attributeOf(num, 'w:abstractNumId') ?? '')
      if (levels) this.levels.set(num.attributes['w:numId'] ?? '', levels)
    }
  }

  /** The mark of the next paragraph of list `id` at `depth` (0 the outermost), or empty. */
  next(id: string, depth: number): string {
    const levels = this.levels.get(id)
    const level = levels?.[depth]
    if (!levels || !level) return ''
    const counts = this.counts.get(id) ?? []
    this.counts.set(id, counts)
    counts[depth] = (counts[depth] ?? level.start - 1) + 1
    counts.length = depth + 1
    if (level.format === 'bullet') return '● '
    if (level.format === 'none') return ''
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      return spell(counts[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal')
    })
  }
}

const levelOf = (element: XmlElement): Level => ({
  format: attributeOf(element, 'w:numFmt') ?? 'decimal',
  text: attributeOf(element, 'w:lvlText') ?? '',
  start: Number(attributeOf(element, 'w:start') ?? 1),
})

const CHINESE = /chinese|japanese|ideograph|taiwanese/i

function spell(count: number, format: string): string {
  if (CHINESE.test(format) && format !== 'ideographEnclosedCircle') return chinese(count)
  if (format === 'decimalFullWidth') return String(count).replace(/\d/g, d => String.fromCharCode(0xff10 + Number(d)))
  if (/^(?:decimalEnclosedCircle|ideographEnclosedCircle)/.test(format) && count <= 20)
    return String.fromCharCode(0x245f + count)
  if (format === 'upperLetter') return String.fromCharCode(64 + ((count - 1) % 26) + 1)
  if (format === 'lowerLetter') return String.fromCharCode(96 + ((count - 1) % 26) + 1)
  return String(count)
}

const DIGITS = '〇一二三四五六七八九'

function chinese(count: number): string {
  if (count < 10) return DIGITS[count] ?? ''
  if (count >= 100) return String(count)
  const tens = Math.floor(count / 10)
  return `${tens > 1 ? DIGITS[tens] : ''}十${count % 10 ? DIGITS[count % 10] : ''}`
}

/** The list and depth that a paragraph's properties name, itself or by its style. */
export function listOf(properties: XmlElement | undefined): { id: string; depth: number } | null {
  const list = elementOf(properties, 'w:numPr')
  const id = attributeOf(list, 'w:numId')
  return id && id !== '0' ? { id, depth: Number(attributeOf(list, 'w:ilvl') ?? 0) } : null
}
