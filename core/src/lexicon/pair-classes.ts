const DIGIT = 0x30
const LETTER = 0x41
const MARK = 0x3002
const MARKS = new Set([...'，。；：、！？（）“”《》,;:!?()…'].map(char => char.charCodeAt(0)))

/** The class by which a code unit is counted: itself for a Han character, one for all digits, letters, marks; else 0. */
export function classOf(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) return code
  if ((code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)) return DIGIT
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return LETTER
  return MARKS.has(code) ? MARK : 0
}
