// For tests: texts as bytes of every encoding that is read. GB18030 has no encoder in the platform, so it is looked up.
import type { Encoding } from './document.ts'

const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), isLittle)
  return bytes
}

let table: Map<string, readonly number[]> | null = null

/** Every two-byte code of GB18030, by the character that the decoder gives for it. */
function twoByteCodes(): Map<string, readonly number[]> {
  if (table) return table
  table = new Map()
  const decoder = new TextDecoder('gb18030')
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
    }
  return table
}

/** The four-byte code of a character outside the basic plane: a linear count from U+10000. */
function fourByteCode(codePoint: number): number[] {
  const linear = codePoint - 0x10000 + 189_000
  return [
    0x81 + Math.floor(linear / 12_600),
    0x30 + (Math.floor(linear / 1260) % 10),
    0x81 + (Math.floor(linear / 10) % 126),
    0x30 + (linear % 10),
  ]
}

function gb18030(text: string): Uint8Array {
  const codes = twoByteCodes()
  return Uint8Array.from(
    [...text].flatMap(character => {
      const codePoint = character.codePointAt(0) ?? 0
      if (codePoint < 0x80) return [codePoint]
      return codes.get(character) ?? fourByteCode(codePoint)
    }),
  )
}

const concat = (mark: readonly number[], bytes: Uint8Array): Uint8Array => Uint8Array.from([...mark, ...bytes])

/** Each way to write a text: its name, the encoding that is to be recognised, the bytes. */
export const ENCODERS: readonly (readonly [name: string, encoding: Encoding, encode: (text: string) => Uint8Array])[] =
  [
    ['UTF-8', 'utf-8', text => new TextEncoder().encode(text)],
    ['UTF-8 with BOM', 'utf-8', text => concat([0xef, 0xbb, 0xbf], new TextEncoder().encode(text))],
    ['UTF-16 LE with BOM', 'utf-16le', text => concat([0xff, 0xfe], utf16(text, true))],
    ['UTF-16 BE with BOM', 'utf-16be', text => concat([0xfe, 0xff], utf16(text, false))],
    ['UTF-16 LE', 'utf-16le', text => utf16(text, true)],
    ['UTF-16 BE', 'utf-16be', text => utf16(text, false)],
    ['GB18030', 'gb18030', gb18030],
  ]
