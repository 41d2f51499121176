import type { Day, Month } from '../values/day.ts'
import { add, compare, decimal, HUNDRED, ZERO } from '../values/decimal.ts'
import { type BulletinSection, count, figure, join, type Paragraph, type Piece, plain, words } from './pieces.ts'
import { type Bucket, type BulletinRow, bucketNames, bucketOf, type LateUnit, standing } from './rows.ts'
import { printShares } from './shares.ts'

/** What the office says of the issue, beside the rows. */
export interface BulletinIssue {
  /** 刊头: 政务督查. */
  readonly series: string
  readonly number: number
  readonly office: string
  readonly day: Day
  readonly month: Month
  readonly title: string
  /** 主送. */
  readonly to: readonly string[]
  /** How it was checked: 查阅资料、电话核实、现场查看. */
  readonly method: string
  /** 下一步要求, as the office decides them; none are made up. */
  readonly demands: readonly string[]
}

/** A numbered bulletin (督查通报) as data: for the screen and for .docx alike. */
export interface Bulletin {
  readonly issue: BulletinIssue
  readonly sections: readonly BulletinSection[]
  /** 附件: rows in the order given (official order, not a ranking), with their buckets. */
  readonly annex: readonly { readonly row: BulletinRow; readonly bucket: Bucket }[]
  /** Remarks that belong under the text: why a share was moved. */
  readonly footnotes: readonly string[]
  /** What the bulletin's own check found; empty where it may be issued. */
  readonly flaws: readonly BulletinFlaw[]
}

/** Something that does not add up in a bulletin. */
export interface BulletinFlaw {
  readonly kind: 'duplicate_row' | 'count' | 'parts' | 'shares' | 'untraced'
  readonly words: string
}

/** Compiles the bulletin of a month from rows and late units, and checks it before anybody else does. */
export function compileBulletin(
  issue: BulletinIssue,
  rows: readonly BulletinRow[],
  late: readonly LateUnit[],
): Bulletin {
  const annex = rows.map(row => ({ row, bucket: bucketOf(row) }))
  const headline = rows.filter(row => row.part === 'targets')
  const tasks = rows.filter(row => row.part === 'tasks')
  const behind = annex.flatMap(({ row, bucket }) => (bucket === 'behind' ? [row] : []))
  const footnotes = new Set<string>()
  const bodies: readonly (readonly [string, readonly Paragraph[]])[] = [
    ['总体情况', [overall(issue, rows, footnotes)]],
    ['主要经济指标', headlineParagraphs(headline)],
    ['重点任务', tasks.length ? [overview('重点任务', tasks, footnotes)] : []],
    ['未达序时进度的事项', laggards(behind)],
    ['存在问题', problems(rows, behind, late)],
    ['下一步要求', issue.demands.map(demand => [words(demand)])],
  ]
  const sections = bodies
    .filter(([, paragraphs]) => paragraphs.length)
    .map(([heading, paragraphs], i) => ({ heading: `${'一二三四五六'[i]}、${heading}`, paragraphs }))
  return { issue, sections, annex, footnotes: [...footnotes], flaws: checkBulletin(sections, rows) }
}

const monthEnd = (month: Month): string => `截至${Number(month.slice(0, 4))}年${Number(month.slice(5))}月底`

const overall = (issue: BulletinIssue, rows: readonly BulletinRow[], notes: Set<string>): Paragraph => [
  words(`${monthEnd(issue.month)}，${issue.method ? `经${issue.method}，` : ''}`),
  ...overview('纳入督查的事项', rows, notes),
]

/** `纳入督查的222项：超进度10项、达进度162项……，分别占4.5%、72.9%……。` Buckets without rows are left out. */
function overview(what: string, rows: readonly BulletinRow[], notes: Set<string>): Piece[] {
  const groups = bucketNames
    .map(([bucket, name]) => ({ name, rows: rows.filter(row => bucketOf(row) === bucket) }))
    .filter(group => group.rows.length)
  const total = [words(`${what}共`), count(rows), words('项')]
  const shares = printShares(groups.map(group => group.rows.length))
  if (!shares) return [...total, words('。')]
  if (shares.why) notes.add(`${what}：${shares.why}`)
  const parts = groups.map(group => [words(group.name), count(group.rows), words('项')])
  const printed = shares.shares.map((share, i) => [
    figure(
      `${share.printed}%`,
      'share',
      groups[i].rows.map(row => row.id),
      share.isBalanced ? shares.why : null,
    ),
  ])
  const tail = groups.length > 1 ? [words('，分别占'), ...join(printed, '、')] : []
  return [...total, words('，其中'), ...join(parts, '、'), ...tail, words('。')]
}

function headlineParagraphs(rows: readonly BulletinRow[]): Paragraph[] {
  const known = rows.filter(row => row.pace.kind !== 'no_data')
  const silent = rows.filter(row => row.pace.kind === 'no_data')
  const said = known.map(row => [words(row.text), ...standing(row), words('。')])
  if (silent.length === 0) return said
  return [...said, [words('另有'), count(silent), words(`项指标数据未出：${silent.map(row => row.text).join('、')}。`)]]
}

const laggards = (rows: readonly BulletinRow[]): Paragraph[] =>
  rows.map((row, i) => [
    words(`${i + 1}. ${row.text}（${row.leadUnit || '未定牵头单位'}）：`),
    ...standing(row),
    words(row.reason ? `。原因：${endless(row.reason)}。` : '。未说明原因。'),
  ])

const endless = (text: string): string => text.trim().replace(/[。；，]+$/, '')

function problems(
  rows: readonly BulletinRow[],
  behind: readonly BulletinRow[],
  late: readonly LateUnit[],
): Paragraph[] {
  const paragraphs: Paragraph[] = []
  const unexplained = behind.filter(row => !row.reason.trim())
  if (unexplained.length) paragraphs.push([words('滞后事项中有'), count(unexplained), words('项未说明原因。')])
  const silent = rows.filter(row => bucketOf(row) === 'silent')
  if (silent.length) paragraphs.push([words('有'), count(silent), words('项没有报送数据。')])
  if (late.length) {
    const units = late.map(unit => [
      words(`${unit.unit}（${unit.reportedOn === null ? '至今未报，已逾期' : '逾期'}`),
      figure(`${unit.daysLate}天`, 'days', [unit.unit]),
      words('）'),
    ])
    paragraphs.push([words('未按时反馈的单位：'), ...join(units, '、'), words('。')])
  }
  return paragraphs
}

/**
 * The check before issue: no row counted twice, every count the number of its rows, the parts of a paragraph adding up to
 * its total, shares to 100, and no number without rows.
 */
export function checkBulletin(
  sections: readonly BulletinSection[],
  rows: readonly { readonly id: string }[],
): BulletinFlaw[] {
  const flaws: BulletinFlaw[] = []
  const ids = rows.map(row => row.id)
  const doubled = ids.find((id, i) => ids.indexOf(id) !== i)
  if (doubled !== undefined) flaws.push({ kind: 'duplicate_row', words: `${doubled}出现两次` })
  for (const paragraph of sections.flatMap(section => section.paragraphs)) flaws.push(...checkParagraph(paragraph))
  return flaws
}

type NumberPiece = Extract<Piece, { kind: 'number' }>

function checkParagraph(paragraph: Paragraph): BulletinFlaw[] {
  const flaws: BulletinFlaw[] = []
  const numbers = paragraph.filter((piece): piece is NumberPiece => piece.kind === 'number')
  const said = plain(paragraph).slice(0, 30)
  for (const { origin, text, rows } of numbers) {
    if (rows.length === 0 && text !== '0') flaws.push({ kind: 'untraced', words: `“${said}”中的${text}没有来源` })
    if (origin === 'count' && /^\d+$/.test(text) && Number(text) !== rows.length)
      flaws.push({ kind: 'count', words: `“${said}”中的${text}与其${rows.length}行来源不符` })
  }
  const [total, ...parts] = numbers.filter(piece => piece.origin === 'count' && /^\d+$/.test(piece.text))
  const sum = parts.reduce((a, piece) => a + Number(piece.text), 0)
  if (parts.length && sum !== Number(total.text))
    flaws.push({ kind: 'parts', words: `“${said}”各项合计${sum}，与总数${total.text}不符` })
  const shares = numbers.filter(piece => piece.origin === 'share').map(piece => decimal(piece.text.replace('%', '')))
  if (shares.length && compare(shares.reduce(add, ZERO), HUNDRED) !== 0)
    flaws.push({ kind: 'shares', words: `“${said}”各项占比合计不是100%` })
  return flaws
}

/** What of a bulletin is printed before its annex. */
export interface BulletinWords extends Pick<Bulletin, 'issue' | 'footnotes'> {
  readonly sections: readonly {
    readonly heading: string
    readonly paragraphs: readonly (readonly { readonly text: string }[])[]
  }[]
}

/** The bulletin as plain text, for reading and for tests. */
export function bulletinText({ issue, sections, footnotes }: BulletinWords): string {
  const head = [
    `${issue.series}　第${issue.number}期`,
    `${issue.office}　${issue.day}`,
    issue.title,
    `主送：${issue.to.join('、')}`,
  ]
  const body = sections.flatMap(section => [section.heading, ...section.paragraphs.map(plain)])
  return [...head, ...body, ...footnotes.map((note, i) => `注${i + 1}：${note}。`)].join('\n')
}
