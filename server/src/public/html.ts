/** Markup that may stand in a page as it is; everything else is escaped. */
export interface Html {
  readonly markup: string
}

type Part = Html | string | number | null | readonly Html[]

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => ESCAPES[sign] ?? sign)

function written(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'string') return escaped(part)
  if (typeof part === 'number') return String(part)
  return 'markup' in part ? part.markup : part.map(one => one.markup).join('')
}

/** Builds markup from a template: what stands between the braces is text, whatever it holds, unless it is markup itself. */
export const html = (pieces: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  markup: pieces.map((piece, i) => piece + (i < parts.length ? written(parts[i] ?? null) : '')).join(''),
})
