import { FIGURE_SPACE } from './spaced-digits.ts'

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
/** ASCII digit, or a blank inside a number; the text is folded. */
export const DIGITS = 8
/** May begin a time limit. */
export const LIMITS = 16
/** A word on its own in a table whose words are otherwise told by their first two characters. */
export const SINGLES = 32
/** Stands in every number that counts: a digit, 十, 百, 千, 万, 亿, 成, 半, or 分 of 分之. */
export const COUNTERS = 64
/** Makes a statement of a clause: 了, 是, 已 of 已经, 正 of 正在. */
export const STATERS = 2048

/** First character of a word in the table of promises. */
export const PROMISES = 8192
/** Stands in every time limit: 年, 月, 季, 汛期, 节日, 期末, 中叶. */
export const PERIODS = 4096

/** Makes a noun or an attribute of the verb before it: 推进的, 支持力度. */
export const NOUN_TAILS = 128
/** Joins two verbs: 并 和 与 或 、. */
export const JOINERS = 256
/** Counts points: 一 to 十 and digits. */
export const NUMERALS = 512
/** May begin 一律, 全部 and the like. */
export const DECREES = 16384
/** May begin 要、必须、应当、不得、将、拟、准备、决定、计划. */
export const MODALS = 1024

/** Puts the first character of each of `words` into `cls`. */
export function classify(cls: number, words: Iterable<string>): void {
  for (const word of words) classes[word.charCodeAt(0)] |= cls
}

classify(OPENS, '“‘（(《「')
classify(MARKS, '，,；;：:。！？!?')
classify(EDGES, '*—―\u3000●■◆')
classify(DIGITS, `0123456789${FIGURE_SPACE}`)
classify(NOUN_TAILS, '的者率力费量性权型化')
classify(JOINERS, '并和与或、')
classify(NUMERALS, `一二三四五六七八九十0123456789${FIGURE_SPACE}`)
classify(MODALS, '要必应不将拟准决计')
classify(COUNTERS, `十成半百千万亿分0123456789${FIGURE_SPACE}`)
classify(DECREES, '一全悉统')
classify(STATERS, '了是正已')
classify(PERIODS, '年月季汛节庆末叶')
for (let code = 0; code <= 0x20; code++) classes[code] |= EDGES

/** The classes of a character, as bits. */
export const classOf = (code: number): number => classes[code]

/** True for an ASCII digit and for a blank inside a number. */
export const isDigit = (code: number): boolean => (classes[code] & DIGITS) !== 0

/** `char` stands at `at`. Compares codes: taking the character out of the text would make a string of it. */
export const isAt = (text: string, at: number, char: string): boolean => text.charCodeAt(at) === char.charCodeAt(0)

/**
 * One of `words` stands at `at`. A loop and no `some`: its closure over the variables of a scan would be made anew for
 * each character.
 */
export function startsAny(text: string, words: readonly string[], at: number): boolean {
  for (const word of words) if (text.startsWith(word, at)) return true
  return false
}

/** One of `words` stands right before `end`. */
export function endsAny(text: string, words: readonly string[], end: number): boolean {
  for (const word of words) if (text.startsWith(word, end - word.length)) return true
  return false
}
