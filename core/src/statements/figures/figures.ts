import type { Text } from '../../text/types.ts'
import type { Figure, FigureKind, Modality } from '../types.ts'

const NUMBER =
  /(\d+(?:\.\d+)?)(个百分点|%|[万亿]*(?:元|人次|人|户|家|个|亩|公里|吨|件|项|套|座|名|种|米|平方米|立方米|美元)?)/g
const INDICATOR = /[\u4e00-\u9fff]{2,20}$/

/** First version: digits with a unit, the words before them as indicator. */
export function findFigures(text: Text): Figure[] {
  const figures: Figure[] = []
  for (const sentence of text.sentences) {
    const section = text.sections[sentence.section]
    const body = text.folded.slice(sentence.start, sentence.end)
    for (const m of body.matchAll(NUMBER)) {
      if (!m[2]) continue
      const start = sentence.start + m.index
      const end = start + m[0].length
      const words = INDICATOR.exec(body.slice(0, m.index))?.[0] ?? ''
      const indicator = words.replace(/(?:增长|达到|达|为|提高|下降|超过|突破|新增)+$/, '')
      const kind: FigureKind =
        m[2] === '个百分点' ? 'point_change' : m[2] === '%' ? (/增长|下降$/.test(words) ? 'growth' : 'rate') : 'level'
      const modality: Modality = section.role === 'review' || section.role === 'opening' ? 'achieved' : 'target'
      figures.push({
        id: `f${figures.length + 1}`,
        start,
        end,
        text: text.source.slice(start, end),
        value: m[1],
        unit: m[2],
        kind,
        comparator: 'eq',
        modality,
        indicator,
        indicatorSpan: indicator ? { start: start - words.length, end: start - words.length + indicator.length } : null,
        indicatorId: '',
        period: '',
        region: '',
        basis: kind === 'growth' ? 'yoy' : '',
        cues: [],
        section: section.id,
        copyOf: null,
        trust: 'sound',
      })
    }
  }
  return figures
}
