/**
 * Classes of characters, as bits in one table: a scan asks it once a character, in place of a set or a map each.
 */
const classes = new Uint16Array(65536)

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

/** Makes a noun or an attribute of the verb before it: 推进的, 支持力度. */
export const NOUN_TAILS = 128
/** Joins two verbs: 并 和 与 或 、. */
export const JOINERS = 256
/** Counts points: 一 to 十 and digits. */
export const NUMERALS = 512
/** May begin 要、必须、将、拟、准备. */
export const MODALS = 1024

/** Puts the first character of each of `words` into `cls`. */
export function classify(cls: number, words: Iterable<string>): void {
  for (const word of words) classes[word.charCodeAt(0)] |= cls
}

classify(OPENS, '“‘（(《「')
classify(MARKS, '，,；;：:。！？!?')
classify(EDGES, '*—―\u3000●■◆')
classify(DIGITS, '0123456789')
classify(NOUN_TAILS, '的者率力费量性权型化')
classify(JOINERS, '并和与或、')
classify(NUMERALS, '一二三四五六七八九十0123456789')
classify(MODALS, '要必将拟准')
for (let code = 0; code <= 0x20; code++) classes[code] |= EDGES

/** The classes of a character, as bits. */
export const classOf = (code: number): number => classes[code]

/** True for an ASCII digit. */
export const isDigit = (code: number): boolean => (classes[code] & DIGITS) !== 0

/** `char` stands at `at`. Compares codes: taking the character out of the text would make a string of it. */
export const isAt = (text: string, at: number, char: string): boolean => text.charCodeAt(at) === char.charCodeAt(0)
