import type { XmlElement } from 'duban-core'
import { Parser } from 'htmlparser2'

/** Office files nest some thirty deep; what nests deeper is made to break its reader. */
const DEEPEST = 400

/**
 * The document element of an XML file. Entities other than the five of XML are left as they are written, so none can
 * grow.
 * @throws RangeError where elements nest too deep or the file has no element
 */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length > DEEPEST) throw new RangeError(`XML elements nest over ${DEEPEST} deep`)
        const element: XmlElement = { name, attributes, children: [] }
        open[open.length - 1].children.push(element)
        open.push(element)
      },
      ontext(text) {
        open[open.length - 1].children.push(text)
      },
      onclosetag() {
        if (open.length > 1) open.pop()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  const first = root.children.find(child => typeof child !== 'string')
  if (!first || typeof first === 'string') throw new RangeError('no XML element')
  return first
}
