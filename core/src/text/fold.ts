import { RADICALS } from './radicals.ts'

/**
 * Full-width forms folded to half-width, and radicals (⼯ ⻓, which programs write into a PDF for 工 长) to the characters
 * that they look like, one code unit for one, so that offsets in the folded text are offsets in the text as read.
 * Chinese punctuation (，；：（）！？) stays: it is the usual form, and its half-width twins are given the same class where
 * a stage asks (`isComma` and the like).
 */
const FOLDED = new Uint16Array(65536)
for (let code = 0; code < 65536; code++) FOLDED[code] = code
for (let code = 0xff10; code <= 0xff19; code++) FOLDED[code] = code - 0xfee0
for (let code = 0xff21; code <= 0xff3a; code++) FOLDED[code] = code - 0xfee0
for (let code = 0xff41; code <= 0xff5a; code++) FOLDED[code] = code - 0xfee0
const SINGLE: readonly (readonly [from: string, to: string])[] = [
  ['％', '%'],
  ['﹪', '%'],
  ['．', '.'],
  ['／', '/'],
  ['＋', '+'],
  ['－', '-'],
  ['～', '~'],
  ['∶', ':'],
  ['＊', '*'],
  ['＃', '#'],
  ['　', ' '],
  ['\u00a0', ' '],
]
for (const [radical, character] of RADICALS) FOLDED[radical.charCodeAt(0)] = character.charCodeAt(0)
for (const [from, to] of SINGLE) FOLDED[from.charCodeAt(0)] = to.charCodeAt(0)

/** Han characters as they are usually written stay as they are. */
const FIRST_HAN = 0x4e00
const LAST_HAN = 0x9fff

/**
 * `source` with full-width digits, letters and signs and radicals folded. It is always written anew: an engine reaches
 * the characters of a string that was put together of others by way of its parts, and each is asked for many times.
 */
export function fold(source: string): string {
  const parts: string[] = []
  let kept = 0
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i)
    // Nearly all of a text, which no table need be asked about.
    if (code >= FIRST_HAN && code <= LAST_HAN) continue
    const folded = FOLDED[code]
    if (folded === code) continue
    parts.push(source.slice(kept, i), String.fromCharCode(folded))
    kept = i + 1
  }
  const half = kept + ((source.length - kept) >> 1)
  parts.push(source.slice(kept, half), source.slice(half))
  return parts.join('')
}
