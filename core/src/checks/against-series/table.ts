import { identifyIndicator } from '../../lexicon/indicators.ts'
import type { Basis, FigureKind } from '../../statements/types.ts'
import { parseDecimal } from '../../values/decimal.ts'
import type { SeriesRow, SeriesStatus } from './types.ts'

/** A row of a table of series that cannot be taken, by its line (the heading is line 1 where it stands first). */
export interface SeriesTrouble {
  readonly line: number
  /** One sentence: the column, what stands there, what would do. */
  readonly reason: string
}

/** A table of series as read: rows, or the troubles of all lines that cannot be taken. */
export interface SeriesTable {
  readonly rows: readonly SeriesRow[]
  readonly troubles: readonly SeriesTrouble[]
}

type Column = 'indicator' | 'place' | 'period' | 'value' | 'unit' | 'status' | 'source' | 'rank' | 'rankScope' | 'basis'

/** Headings by which offices and programs call the columns. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  indicator: ['指标', '指标名称', 'indicator'],
  place: ['地区', '地方', '行政区划', 'place', 'region'],
  period: ['时期', '年份', '年度', 'period', 'year'],
  value: ['数值', '值', '数据', 'value'],
  unit: ['单位', '计量单位', 'unit'],
  status: ['状态', '数据状态', 'status'],
  source: ['来源', '数据来源', '出处', 'source'],
  rank: ['位次', '排名', 'rank'],
  rankScope: ['位次范围', '排名范围', 'rank_scope'],
  basis: ['比较', '对比', 'basis'],
}
const NEEDED: readonly Column[] = ['indicator', 'place', 'period', 'value', 'unit', 'status', 'source']
const STATUSES: readonly SeriesStatus[] = ['预计', '初步核算', '最终核实']
const GROWTH = /(?:同比)?(?:增长率|增长|增速|涨幅|增幅)$/
const BASES: Readonly<Record<string, Basis>> = { '': 'yoy', 同比: 'yoy', 年均: 'annual_average', 累计: 'cumulative' }
/** Titles and notes may stand above the headings. */
const HEADING_LINES = 20
const LONGEST_CELL = 200

/**
 * Reads a table of official series: cells of lines, with a line of headings. Columns 指标 地区 时期 数值 单位 状态 来源 must
 * be there; 位次, 位次范围 and 比较 (同比, 年均, 累计) may be. A growth is known by its name (工业增加值增速) at the unit %.
 */
export function readSeriesTable(lines: readonly (readonly string[])[]): SeriesTable {
  const at = lines.slice(0, HEADING_LINES).findIndex(line => line.filter(cell => columnOf(cell)).length >= 3)
  const columns = (lines[at] ?? []).map(columnOf)
  const missing = NEEDED.filter(name => !columns.includes(name)).map(name => HEADINGS[name][0])
  if (at < 0 || missing.length > 0) {
    const reason =
      at < 0 ? `没有标题行（须有${NEEDED.map(name => HEADINGS[name][0]).join('、')}）` : `缺少列：${missing.join('、')}`
    return { rows: [], troubles: [{ line: Math.max(at, 0) + 1, reason }] }
  }
  const rows: SeriesRow[] = []
  const troubles: SeriesTrouble[] = []
  const seen = new Map<string, number>()
  for (const [i, line] of lines.slice(at + 1).entries()) {
    if (line.every(cell => cell.trim() === '')) continue
    const cell = (name: Column): string => (line[columns.indexOf(name)] ?? '').trim()
    const row = readRow(cell)
    const number = at + i + 2
    const key = typeof row === 'string' ? '' : keyOf(row)
    const first = seen.get(key)
    if (typeof row === 'string') troubles.push({ line: number, reason: row })
    else if (first !== undefined)
      troubles.push({ line: number, reason: `与第 ${first} 行是同一指标、地区、时期和状态` })
    else {
      seen.set(key, number)
      rows.push(row)
    }
  }
  if (rows.length + troubles.length === 0) troubles.push({ line: at + 2, reason: '标题行之下没有数据' })
  return { rows, troubles }
}

const columnOf = (heading: string): Column | null => {
  const words = heading.trim().toLowerCase()
  const found = Object.entries(HEADINGS).find(([, names]) => names.includes(words))
  return (found?.[0] as Column | undefined) ?? null
}

const keyOf = ({ indicator, kind, basis, place, period, status }: SeriesRow): string =>
  [indicator, kind, basis, place, period, status].join('\t')

/** A row, or why it is none. */
function readRow(cell: (name: Column) => string): SeriesRow | string {
  for (const name of NEEDED) if (cell(name) === '') return `“${HEADINGS[name][0]}”是空的`
  const long = NEEDED.find(name => cell(name).length > LONGEST_CELL)
  if (long) return `“${HEADINGS[long][0]}”超过 ${LONGEST_CELL} 字`
  const value = cell('value')
    .replaceAll(',', '')
    .replace(/[%％]$/, '')
  if (parseDecimal(value) === null) return `“数值”不是数：${cell('value')}`
  const period = /^(\d{4})年?$/.exec(cell('period'))?.[1]
  if (!period) return `“时期”须是年份，如 2023：${cell('period')}`
  const status = STATUSES.find(name => name === cell('status'))
  if (!status) return `“状态”须是${STATUSES.join('、')}之一：${cell('status')}`
  const basis = BASES[cell('basis')]
  if (basis === undefined) return `“比较”须是同比、年均或累计：${cell('basis')}`
  const rank = cell('rank').replace(/^第|[位名]$/g, '')
  if (rank !== '' && !/^[1-9]\d{0,3}$/.test(rank)) return `“位次”须是正整数：${cell('rank')}`
  const unit = cell('unit').replace('％', '%')
  const { indicator, kind } = indicatorOf(cell('indicator'), unit)
  return {
    indicator,
    kind,
    basis: kind === 'growth' ? basis : '',
    place: cell('place'),
    period,
    value,
    unit,
    status,
    rank: rank === '' ? null : Number(rank),
    rankScope: rank === '' ? '' : cell('rankScope'),
    source: cell('source'),
  }
}

/** 地区生产总值增速 in % is a growth of 地区生产总值; 城镇化率 in % a rate; the rest are levels. */
function indicatorOf(words: string, unit: string): { readonly indicator: string; readonly kind: FigureKind } {
  if (unit === '个百分点') return { indicator: words, kind: 'point_change' }
  if (unit !== '%') return { indicator: words, kind: 'level' }
  const bare = words.replace(GROWTH, '')
  return bare !== words && bare !== ''
    ? { indicator: bare, kind: 'growth' }
    : { indicator: words, kind: rateOrGrowth(words) }
}

/** 居民消费价格 in % moves; it is no share of anything. */
const rateOrGrowth = (words: string): FigureKind => (identifyIndicator(words) === 'cpi' ? 'growth' : 'rate')
