import { AlignmentType, BorderStyle, Paragraph, TabStopType } from 'docx'
import { type Bulletin, type Paragraph as BulletinParagraph, bucketNames } from 'duban-core'
import { body, fonts, heading, officialDocument, run, sizes, table, title } from './official-docx.ts'

const RED = 'C00000'
/** Right edge of the text in twentieths of a point: 210 − 28 − 26 mm. */
const RIGHT_EDGE = Math.round((156 / 25.4) * 1440)

const plain = (paragraph: BulletinParagraph): string => paragraph.map(piece => piece.text).join('')

/** A day as papers write it: 2024年11月8日. */
const writtenDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** The bulletin (督查通报) as .docx: red head, number, office and day over a red line, sections, notes, annex. */
export function bulletinDocx({ issue, sections, annex, footnotes }: Bulletin): Promise<Buffer> {
  const names = new Map<string, string>(bucketNames)
  const listed = annex.map(({ row, bucket }, i) => [
    String(i + 1),
    row.text,
    row.leadUnit,
    names.get(bucket) ?? bucket,
    row.light.label,
    row.reason,
  ])
  return officialDocument([
    new Paragraph({ alignment: AlignmentType.CENTER, children: [run(issue.series, fonts.title, 72, RED)] }),
    new Paragraph({ alignment: AlignmentType.CENTER, children: [run(`第${issue.number}期`)] }),
    new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: RIGHT_EDGE }],
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: RED, space: 4 } },
      children: [run(`${issue.office}\t${writtenDay(issue.day)}`)],
    }),
    title(issue.title),
    body(`${issue.to.join('、')}：`, { indent: { firstLine: 0 } }),
    ...sections.flatMap(section => [
      heading(section.heading),
      ...section.paragraphs.map(paragraph => body(plain(paragraph))),
    ]),
    ...footnotes.map(
      (note, i) => new Paragraph({ children: [run(`注${i + 1}：${note}。`, fonts.body, sizes.smallFour)] }),
    ),
    new Paragraph({ pageBreakBefore: true, children: [run('附件', fonts.heading)] }),
    table(['序号', '事项', '牵头单位', '进度', '亮灯', '存在问题'], listed, [7, 35, 17, 11, 13, 17]),
  ])
}
