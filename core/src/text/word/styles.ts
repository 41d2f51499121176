import { listOf } from './numbering.ts'
import { attributeOf, elementOf, elementsOf, type XmlElement } from './xml-element.ts'

/** What a paragraph style says that matters to the text. */
export interface Style {
  /** 0 for the topmost heading, -1 for text. */
  readonly outline: number
  readonly list: { readonly id: string; readonly depth: number } | null
}

const PLAIN: Style = { outline: -1, list: null }
/** A style may be based on another, that on a third. */
const LONGEST_CHAIN = 12

/** The paragraph styles of a document. */
export class Styles {
  private readonly elements = new Map<string, XmlElement>()

  constructor(styles: XmlElement | null) {
    for (const style of elementsOf(styles ?? undefined, 'w:style'))
      this.elements.set(style.attributes['w:styleId'] ?? '', style)
  }

  /** The style with this id, with what it takes over from those that it is based on. */
  of(id: string | undefined): Style {
    let outline = -1
    let list: Style['list'] = null
    let next = id
    for (let steps = 0; next !== undefined && steps < LONGEST_CHAIN; steps++) {
      const style = this.elements.get(next)
      if (!style) break
      const properties = elementOf(style, 'w:pPr')
      if (outline < 0) outline = outlineOf(style, properties)
      list ??= listOf(properties)
      next = attributeOf(style, 'w:basedOn')
    }
    return outline < 0 && !list ? PLAIN : { outline, list }
  }
}

function outlineOf(style: XmlElement, properties: XmlElement | undefined): number {
  const stated = attributeOf(properties, 'w:outlineLvl')
  if (stated !== undefined) return Number(stated)
  const named = /^(?:heading|标题)\s*(\d)$/i.exec(attributeOf(style, 'w:name') ?? '')
  return named ? Number(named[1]) - 1 : -1
}
