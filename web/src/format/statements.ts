import type { Comparator, Figure, FigureValue, Target } from 'duban-core'
import type { Language, Translate } from '../strings/strings.ts'
import { periodText } from './dates.ts'
import { valueText } from './values.ts'

/** What a line needs to know besides the record. */
export interface LineContext {
  readonly language: Language
  readonly t: Translate
}

/** One line of plain words for a figure: `2025年地区生产总值增长5.2%（已完成）`. */
export function figureLine(figure: Figure, { language, t }: LineContext): string {
  const subject = subjectOf(figure, language, t)
  const status = t(`modality.${figure.modality}`)
  const amount = amountText(figure.value, figure.unit, figure.comparator, language, t)
  if (language === 'en')
    return `${subject}: ${t(`kind.${figure.kind}`).toLowerCase()} ${amount} (${status.toLowerCase()})`
  return `${subject}${verbOf(figure)}${verbOf(figure) ? signless(amount) : `：${amount}`}（${status}）`
}

/** One line of plain words for a target: `2026年城镇新增就业：不低于110万人（底线）`. */
export function targetLine(target: Target, { language, t }: LineContext): string {
  const subject = subjectOf(target, language, t)
  const what =
    target.value === null
      ? target.reference
        ? t(`reference.${target.reference}`)
        : target.text
      : amountText(target.value, target.unit, target.comparator, language, t)
  const tier = target.tier
    ? language === 'zh'
      ? `（${t(`tier.${target.tier}`)}）`
      : ` (${t(`tier.${target.tier}`)})`
    : ''
  return language === 'zh' ? `${subject}：${what}${tier}` : `${subject}: ${what}${tier}`
}

/** `不低于5.5%`, `5–6%`, `约3000个`. */
export function amountText(
  value: FigureValue,
  unit: string,
  comparator: Comparator,
  language: Language,
  t: Translate,
): string {
  const written = `${valueText(value)}${unit}`
  if (comparator === 'eq' || comparator === 'between') return written
  return `${t(`comparator.${comparator}`)}${language === 'en' ? ' ' : ''}${written}`
}

function subjectOf(record: Figure | Target, language: Language, t: Translate): string {
  const period = periodText(record.period, language)
  const indicator = record.indicator || t('line.noIndicator')
  if (language === 'en') return [period, record.region, indicator].filter(Boolean).join(' · ')
  return `${period}${record.region}${indicator}`
}

/** Chinese verbs that say which kind of number follows; none where the indicator says it. */
function verbOf(figure: Figure): string {
  const falls = typeof figure.value === 'string' && figure.value.startsWith('-')
  const basis = { yoy: '同比', annual_average: '年均', cumulative: '累计', against_place: '', '': '' }[figure.basis]
  switch (figure.kind) {
    case 'growth':
      return `${basis}${falls ? '下降' : '增长'}`
    case 'change':
      return `${basis}${falls ? '减少' : '增加'}`
    case 'point_change':
      return `${basis}${falls ? '下降' : '提高'}`
    case 'rank':
      return '居'
    default:
      return ''
  }
}

/** The verb says the direction already. */
const signless = (amount: string): string => amount.replace(/-(?=\d)/, '')
