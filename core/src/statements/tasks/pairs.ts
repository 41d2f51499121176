import { classify, classOf, OPENS, SINGLES } from './characters.ts'

/**
 * Which tables hold a word that begins with these two characters: a scan asks it once a character and walks a trie
 * only where some bit is set. Pairs share slots, so a bit may be set for nothing; it is never missing.
 */
const pairs = new Uint8Array(65536)

/** A name of a place may begin here. */
export const PLACES = 1
/** A subject of the table of departments may begin here. */
export const SUBJECTS = 2
/** A word of the table of checkable words may begin here. */
export const THINGS = 4
/** A verb that does something to a thing may begin here. */
export const DOERS = 8
/** A time limit without digits may begin here. */
export const LIMITS = 16

const slotOf = (first: number, second: number): number => ((first << 5) ^ second) & 0xffff

/** Puts the first two characters of each of `words` under `bit`; words of one character are told by their class. */
export function pairUp(bit: number, words: Iterable<string>): void {
  for (const word of words)
    if (word.length > 1) pairs[slotOf(word.charCodeAt(0), word.charCodeAt(1))] |= bit
    else classify(SINGLES, [word])
}

/** The bits of the words that may begin at `at`. Never asks for a character behind the text: that would cost a float. */
export const pairAt = (text: string, at: number): number =>
  at + 1 < text.length ? pairs[slotOf(text.charCodeAt(at), text.charCodeAt(at + 1))] : 0

/** A quotation or bracket opens here. */
export const QUOTATIONS = 32

/**
 * For each place of a text the bits of the words that may begin there, where it was marked. Made once, as several
 * tables are asked for each task: a scan then goes along it without a look at the text.
 */
export type Marks = Uint8Array

/** Marks `text` from `start` through the character behind `end`, where an empty object may stand. */
export function mark(marks: Marks, text: string, start: number, end: number): void {
  const last = Math.min(end, text.length - 1)
  let code = last + 1 < text.length ? text.charCodeAt(last + 1) : 0
  // From behind, so that each character is looked at once.
  for (let at = last; at >= start; at--) {
    const next = code
    code = text.charCodeAt(at)
    const cls = classOf(code)
    let bits = pairs[slotOf(code, next)]
    if (cls & SINGLES) bits |= THINGS | DOERS
    if (cls & OPENS) bits |= QUOTATIONS
    marks[at] = bits
  }
}
