import { DubanError, reasonOf } from '../../errors.ts'
import { decode } from '../encoding.ts'
import type { Format } from '../format.ts'
import { decodeText } from '../text-file.ts'
import { mainText } from './main-text.ts'

/** Bytes looked at to tell a page from plain text. */
const HEAD = 16_000
const DOCTYPE =
  /^[\s\ufeff]*(?:<!--[\s\S]{0,2000}?-->\s*)?(?:<\?xml[^>]*\?>\s*)?<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])/i
const TAGS = /<\/?(?:html|head|body|div|p|table|tr|td|span|br|h[1-6]|ul|li)(?:\s[^<>]*)?\/?>/gi

/** Whether a text is a page: it says so at its head, or has many tags. */
export function isHtml(text: string): boolean {
  return DOCTYPE.test(text) || (text.trimStart().startsWith('<') && (text.match(TAGS)?.length ?? 0) >= 6)
}

/** A page of a site: its main text without navigation. Offsets count in that text. */
export const html: Format = {
  recognise: bytes => {
    const head = decode(bytes.subarray(0, HEAD), bytes.length > HEAD)
    return head !== null && isHtml(head.text)
  },
  extract: source => {
    const { text, encoding } = decodeText(source)
    const main = textOf(source.name, text)
    if (!main.trim()) throw new DubanError('file_empty', { name: source.name })
    return { format: 'html', encoding, text: main }
  },
}

/** @throws DubanError `file_damaged` */
function textOf(name: string, page: string): string {
  try {
    return mainText(page)
  } catch (error) {
    throw new DubanError('file_damaged', { name, kind: 'HTML', reason: reasonOf(error) }, error)
  }
}
