import {
  AlignmentType,
  Document,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

/** Millimetres in twentieths of a point, the unit of a Word document. */
const mm = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440)

/** Sizes in half points: 二号, 三号, 四号, 小四号, 五号. */
export const sizes = { two: 44, three: 32, four: 28, smallFour: 24, five: 21 } as const

/** Fonts of official papers (GB/T 9704): titles, headings, body. Where one is missing Word takes another. */
export const fonts = { title: '方正小标宋简体', heading: '黑体', body: '仿宋_GB2312' } as const

/** Fixed line distance of 28 points. */
const line = { line: 560, lineRule: LineRuleType.EXACT }

/** A run of words in a font of official papers. */
export const run = (text: string, font: string = fonts.body, size: number = sizes.three, color?: string): TextRun =>
  new TextRun({ text, size, color, font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: font } })

/** A title: 二号小标宋, centred. */
export const title = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { ...line, line: 640, before: 240, after: 240 },
    children: [run(text, fonts.title, sizes.two)],
  })

/** A heading of the first level (一、): 三号黑体, indented by two characters. */
export const heading = (text: string): Paragraph =>
  new Paragraph({ spacing: line, indent: { firstLine: sizes.three * 20 }, children: [run(text, fonts.heading)] })

/** A paragraph of the body: 三号仿宋, indented by two characters unless `options` say otherwise. */
export const body = (text: string, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ spacing: line, indent: { firstLine: sizes.three * 20 }, ...options, children: [run(text)] })

/** A table with a line of headings that repeats on every page. `widths` in per cent. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): Table {
  const cells = (texts: readonly string[], font: string) =>
    texts.map(
      (text, i) =>
        new TableCell({
          width: { size: widths[i], type: WidthType.PERCENTAGE },
          children: [new Paragraph({ children: [run(text, font, sizes.five)] })],
        }),
    )
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: cells(headings, fonts.heading) }),
      ...rows.map(texts => new TableRow({ cantSplit: true, children: cells(texts, fonts.body) })),
    ],
  })
}

/** The document as bytes: A4 with the margins of official papers (top 37, bottom 35, left 28, right 26 mm). */
export function officialDocument(children: readonly (Paragraph | Table)[], isLandscape = false): Promise<Buffer> {
  const size = {
    width: mm(210),
    height: mm(297),
    orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  }
  const margin = { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) }
  return Packer.toBuffer(
    new Document({ sections: [{ properties: { page: { size, margin } }, children: [...children] }] }),
  )
}
