import { listOf, type Numbering } from './numbering.ts'
import type { Styles } from './styles.ts'
import { attributeOf, elementOf, elementsOf, type XmlElement } from './xml-element.ts'

/** Their text was deleted, is a field's formula, or stands a second time for older programs. */
const SKIPPED = new Set(['w:del', 'w:delText', 'w:instrText', 'mc:Fallback', 'w:moveFrom', 'w:pPr', 'w:rPr'])
/** A heading that already carries a mark needs none of ours. */
const MARKED = /^(?:第?[一二三四五六七八九十]{1,3}[、章节部]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、])/

/** The lines of a body: one a paragraph, one a table row with its cells parted by tabs. */
export function linesOf(body: XmlElement, styles: Styles, numbering: Numbering): string[] {
  const lines: string[] = []
  for (const element of elementsOf(body)) {
    if (element.name === 'w:p') lines.push(paragraph(element, styles, numbering))
    else if (element.name === 'w:tbl') lines.push(...table(element, styles, numbering))
    else if (element.name === 'w:sdt')
      lines.push(...linesOf(elementOf(element, 'w:sdtContent') ?? element, styles, numbering))
  }
  return lines
}

function paragraph(element: XmlElement, styles: Styles, numbering: Numbering): string {
  const properties = elementOf(element, 'w:pPr')
  const style = styles.of(attributeOf(properties, 'w:pStyle'))
  const list = listOf(properties) ?? style.list
  const mark = list ? numbering.next(list.id, list.depth) : ''
  const words = mark + textOf(element).trim()
  const level = Number(attributeOf(properties, 'w:outlineLvl') ?? style.outline)
  const isHeading = level >= 0 && level < 6 && words.length > 0 && words.length <= 60 && !/\n/.test(words)
  return isHeading && !MARKED.test(words) ? `${'#'.repeat(level + 1)} ${words}` : words
}

function table(element: XmlElement, styles: Styles, numbering: Numbering): string[] {
  return elementsOf(element, 'w:tr').map(row =>
    elementsOf(row, 'w:tc')
      .map(cell =>
        linesOf(cell, styles, numbering)
          .filter(Boolean)
          .join(' ')
          .replace(/[\t\n]+/g, ' '),
      )
      .join('\t'),
  )
}

/** The characters of an element, in order. */
export function textOf(element: XmlElement): string {
  if (element.name === 'w:t') return element.children.filter(child => typeof child === 'string').join('')
  if (element.name === 'w:tab') return '\t'
  if (element.name === 'w:br' || element.name === 'w:cr') return '\n'
  if (element.name === 'w:noBreakHyphen') return '-'
  let text = ''
  for (const child of element.children) if (typeof child !== 'string' && !SKIPPED.has(child.name)) text += textOf(child)
  return text
}
