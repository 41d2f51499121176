import { wordParts, wordText, type XmlElement } from 'duban-core'
import { unzipSync } from 'fflate'

/** Bytes that the parts of a Word file may unpack to: a thousand times the longest report. */
const MOST_UNPACKED = 100_000_000

/**
 * The text of a Word file, unpacked and read in the browser.
 * @throws RangeError where the file is no Word file, is damaged or unpacks to too much
 */
export function textOfWordFile(bytes: Uint8Array): string {
  let unpacked = 0
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!wordParts.includes(name)) return false
      unpacked += originalSize
      if (unpacked > MOST_UNPACKED) throw new RangeError('the file unpacks to too much')
      return true
    },
  })
  return wordText(name => {
    const part = files[name]
    return part ? elementFrom(new TextDecoder().decode(part)) : null
  })
}

/** The document element as the reader of Word files takes it. Office files declare no document type, so one is refused. */
function elementFrom(xml: string): XmlElement {
  if (xml.includes('<!DOCTYPE')) throw new RangeError('a document type is declared')
  const { documentElement } = new DOMParser().parseFromString(xml, 'application/xml')
  if (documentElement.getElementsByTagName('parsererror').length > 0) throw new RangeError('the XML is broken')
  return plain(documentElement)
}

const plain = (element: Element): XmlElement => ({
  name: element.nodeName,
  attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
  children: [...element.childNodes].flatMap((child): (XmlElement | string)[] =>
    child instanceof Element ? [plain(child)] : child.nodeType === Node.TEXT_NODE ? [child.nodeValue ?? ''] : [],
  ),
})
