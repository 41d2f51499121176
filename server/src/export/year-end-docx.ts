import type { ComparisonRow, ReviewDraft, ReviewSentence } from 'duban-core'
import { body, heading, officialDocument, table, title } from './official-docx.ts'

/** The 对照表 for deputies as .docx: target against result, a landscape table. */
export function comparisonDocx(rows: readonly ComparisonRow[], name: string): Promise<Buffer> {
  const headings = ['序号', '目标', '原目标值', '调整后', '完成情况', '结论', '牵头单位', '说明']
  const cells = rows.map(row => [
    String(row.number),
    row.text,
    row.original,
    row.current,
    row.result,
    row.outcome,
    row.leadUnit,
    row.note,
  ])
  return officialDocument([title(name), table(headings, cells, [5, 26, 12, 10, 14, 8, 11, 14])], true)
}

const parts: readonly (readonly [ReviewSentence['status'], string])[] = [
  ['stated', '可以写入'],
  ['explained', '写入并须说明'],
  ['withheld', '暂不能写入'],
]

/**
 * The draft of next year's review as .docx, in three parts: what may stand, what owes a word, what cannot be claimed. Each
 * sentence names its evidence, so that a writer can go and look.
 */
export function reviewDocx(draft: ReviewDraft, name: string): Promise<Buffer> {
  const present = parts
    .map(([status, words]) => ({ words, sentences: draft.sentences.filter(sentence => sentence.status === status) }))
    .filter(({ sentences }) => sentences.length)
  const children = present.flatMap(({ words, sentences }, i) => [
    heading(`${'一二三'[i]}、${words}（${sentences.length}句）`),
    ...sentences.map(sentence => body(printSentence(sentence))),
  ])
  return officialDocument([title(name), ...children])
}

const printSentence = ({ text, promise, evidence, status }: ReviewSentence): string => {
  const said = status === 'withheld' ? `“${promise}”：${text}。` : text
  return evidence ? `${said}〔${evidence.source}，${evidence.day}〕` : said
}
