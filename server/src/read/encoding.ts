import type { Encoding } from './document.ts'

/** Text with the encoding that it was read by. */
export interface Decoded {
  readonly encoding: Encoding
  /** Without the byte order mark. */
  readonly text: string
}

const MARKS: readonly (readonly [encoding: Encoding, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** Characters looked at to tell one encoding from another. */
const SAMPLE = 20_000

/** Share of characters that must be ordinary for a guess to stand; true text reaches 0.97, a wrong guess 0.4. */
const ORDINARY_SHARE = 0.7

/**
 * Decodes strictly; null where the bytes are not of that encoding. A leading byte order mark is dropped.
 * `isHead`: the bytes are the head of a file, whose last character may be cut.
 */
export function decodeAs(encoding: Encoding, bytes: Uint8Array, isHead = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: isHead })
  } catch {
    return null
  }
}

let commonHan: Set<string> | null = null

/** The 3,755 characters of GB 2312 level 1 (一级汉字), which running text is made of: rows 0xB0 to 0xD7 of the code itself. */
function levelOne(): Set<string> {
  if (commonHan) return commonHan
  const bytes: number[] = []
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell)
  commonHan = new Set(new TextDecoder('gb18030').decode(Uint8Array.from(bytes)))
  return commonHan
}

/** ASCII, general and CJK punctuation, full-width forms. */
const SIGNS = /[\t\n\r\x20-\x7e\u2010-\u2027\u2030-\u205e\u2460-\u24ff\u3000-\u303f\uff00-\uffef]/

/** Share of ordinary characters in the head of a text, 0 to 1: how much it looks like Chinese that somebody wrote. */
export function ordinaryShare(text: string): number {
  const common = levelOne()
  let ordinary = 0
  let total = 0
  for (const character of text.slice(0, SAMPLE)) {
    total++
    if (common.has(character) || SIGNS.test(character)) ordinary++
  }
  return total === 0 ? 0 : ordinary / total
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte)

/**
 * Tells the encoding of a text by its content: a byte order mark decides; else strict UTF-8, which other encodings do
 * not pass by chance; else GB18030 or UTF-16, whichever reads as ordinary Chinese. Null where none does.
 * `isHead`: the bytes are the head of a file.
 */
export function decode(bytes: Uint8Array, isHead = false): Decoded | null {
  const marked = MARKS.find(([, mark]) => startsWith(bytes, mark))?.[0]
  if (marked) {
    const text = decodeAs(marked, bytes, isHead)
    return text === null ? null : { encoding: marked, text }
  }
  // Latin text in UTF-16 without a mark passes as UTF-8 full of NULs.
  const hasNul = bytes.subarray(0, SAMPLE).includes(0)
  const utf8 = hasNul ? null : decodeAs('utf-8', bytes, isHead)
  if (utf8 !== null) return { encoding: 'utf-8', text: utf8 }
  const guesses: readonly Encoding[] = hasNul ? ['utf-16le', 'utf-16be'] : ['gb18030', 'utf-16le', 'utf-16be']
  let best: { encoding: Encoding; text: string; share: number } | null = null
  for (const encoding of guesses) {
    const text = decodeAs(encoding, bytes, isHead)
    if (text === null) continue
    const share = ordinaryShare(text)
    if (share >= ORDINARY_SHARE && (best === null || share > best.share)) best = { encoding, text, share }
  }
  return best && { encoding: best.encoding, text: best.text }
}

/** Offset of the first byte that is not UTF-8; the length where all are. */
export function firstBadByte(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  const isWhole = (length: number): boolean => decodeAs('utf-8', bytes.subarray(0, length), true) !== null
  if (isWhole(high)) return high
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (isWhole(middle)) low = middle
    else high = middle
  }
  return low
}
