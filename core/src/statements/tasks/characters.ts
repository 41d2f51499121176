/**
 * Classes of characters, as bits in one table: a scan asks it once a character, in place of a set or a map each.
 */
const classes = new Uint8Array(65536)

/** Opens a quotation or bracket: “ ‘ （ ( 《 「. */
export const OPENS = 1
/** Closes a clause: ， ； ： 。 ！ ？ and their half-width forms. */
export const MARKS = 2
/** Stands outside a clause at its ends: blanks, `*`, dashes, bullets. */
export const EDGES = 4
/** ASCII digit; the text is folded. */
export const DIGITS = 8
/** May begin a time limit. */
export const LIMITS = 16
/** First character of a word in the table of checkable words. */
export const THINGS = 32
/** First character of a subject in the table of departments. */
export const SUBJECTS = 64

/** Puts the first character of each of `words` into `cls`. */
export function classify(cls: number, words: Iterable<string>): void {
  for (const word of words) classes[word.charCodeAt(0)] |= cls
}

classify(OPENS, '“‘（(《「')
classify(MARKS, '，,；;：:。！？!?')
classify(EDGES, '*—―\u3000●■◆')
classify(DIGITS, '0123456789')
for (let code = 0; code <= 0x20; code++) classes[code] |= EDGES

/** The classes of a character, as bits. */
export const classOf = (code: number): number => classes[code]

/** True for an ASCII digit. */
export const isDigit = (code: number): boolean => (classes[code] & DIGITS) !== 0
