/** Files that people take for a text, by their first bytes. */
const SIGNATURES: readonly (readonly [kind: string, head: readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['ZIP / DOCX / XLSX', [0x50, 0x4b, 0x03, 0x04]],
  ['DOC / XLS / WPS', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['TIFF', [0x49, 0x49, 0x2a, 0x00]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['gzip', [0x1f, 0x8b]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
]

/** What the first bytes say that a file is, or null where they are of nothing known. */
export const signatureOf = (bytes: Uint8Array): string | null =>
  SIGNATURES.find(([, head]) => head.every((byte, i) => bytes[i] === byte))?.[0] ?? null

/** Share of control characters from which a "text" is none. */
const CONTROL_SHARE = 0.01

/** Whether decoded characters are no text after all: a NUL anywhere, or many control characters. */
export function isControlRich(text: string): boolean {
  if (text.includes('\0')) return true
  let controls = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x20 && !(unit >= 0x09 && unit <= 0x0d)) controls++
  }
  return controls > text.length * CONTROL_SHARE
}
