import { decode } from './encoding.ts'
import type { Format } from './format.ts'
import { decodeText } from './text-file.ts'

/** Bytes looked at to tell Markdown from plain text. */
const HEAD = 64_000

/** A heading with number signs, a line wholly in bold, a link, a quotation, a rule. */
const MARKS = /^(?:#{1,6}[ \t]+\S.*|\*\*[^*\n]+\*\*[ \t]*|>[ \t]+\S.*|(?:[-*_][ \t]*){3,})$|\[[^\]\n]+\]\([^)\n]+\)/gm

/** Whether a text is written in Markdown: a `#` heading, or at least two other marks. */
export function isMarkdown(text: string): boolean {
  const marks = text.match(MARKS) ?? []
  return marks.length >= 2 || marks.some(mark => /^#{1,6}[ \t]/.test(mark))
}

/** Markdown: the text stays as it is written, marks included, so that offsets lead to the file. */
export const markdown: Format = {
  recognise: bytes => {
    const head = decode(bytes.subarray(0, HEAD), bytes.length > HEAD)
    return head !== null && isMarkdown(head.text.replaceAll('\r\n', '\n'))
  },
  extract: source => ({ format: 'markdown', ...decodeText(source) }),
}
