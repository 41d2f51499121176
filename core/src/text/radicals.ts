/** The Kangxi radicals (U+2F00 to U+2FD5), each with the character that Unicode says it stands for. */
const kangxi = Array.from({ length: 214 }, (_, i) => String.fromCharCode(0x2f00 + i)).map(
  radical => [radical, radical.normalize('NFKC')] as const,
)

/** What Unicode folds to the traditional form; and a rare character that shares its glyph with a common one. */
const SHARED_GLYPHS = '⼾户㬵胶'

/** Radicals of the supplement that look like whole characters; Unicode itself folds but two of them. */
const SUPPLEMENT =
  '⺟母⺠民⺒巳⺓幺⺎兀⺏尣⺐尢⻁虎⻄西⻅见⻆角⻉贝⻋车⻒镸⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺝月⺫罒⺬示⻑長⻪黾'

/** Radicals (部首) that programs write into a PDF for the characters that they look like: ⼯ for 工, ⻓ for 长. */
export const RADICALS: ReadonlyMap<string, string> = new Map([
  ...kangxi,
  ...((SHARED_GLYPHS + SUPPLEMENT).match(/../gs) ?? []).map(([radical, character]) => [radical, character] as const),
])

/** `text` with radicals as characters, one code unit for one. */
export const foldRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2fd5\u3b35]/g, radical => RADICALS.get(radical) ?? radical)
