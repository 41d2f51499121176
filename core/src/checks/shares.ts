import { identifyIndicator } from '../lexicon/indicators.ts'
import { type Context, gapBetween, isSameFrame, leaders, type Mention } from './context.ts'
import { cue } from './cues.ts'

/** A share (比重) as the text tells it: 占 + the words of the whole + the number. */
export interface ShareClause {
  readonly share: Mention
  /** Words of the whole, or empty for a bare 占比. */
  readonly wholeWords: string
  /** The characters before 占 reach back to the figure before it with nothing but a comma between. */
  readonly isAttached: boolean
}

const REACHED = `(?:${cue('reached')})*`
const CLAUSE = new RegExp(`^(.*?)(?:所)?(?:${cue('share')})([^，。；、占]{0,24}?)(?:${cue('share_tail')})?${REACHED}$`)
const BARE = new RegExp(`^(.*?)占比(?:重)?(?:${cue('reached')})*$`)

/** The share clause of a rate, or null where it is none. */
export function shareClauseOf(share: Mention): ShareClause | null {
  if (share.figure.kind !== 'rate' || share.reach.thing !== 'percent') return null
  const bare = BARE.exec(share.before)
  const match = bare ?? CLAUSE.exec(share.before)
  if (!match) return null
  return {
    share,
    wholeWords: bare ? '' : match[2].replace(/^(?:到|了|比)/, ''),
    isAttached: /^[，、]?$/.test(match[1]),
  }
}

/** The level that is the part: it stands right before 占, in the same sentence. */
export function partBefore(context: Context, { share, isAttached }: ShareClause): Mention | null {
  const before = leaders(context, share)[0]
  if (!isAttached || !before || before.figure.kind !== 'level') return null
  return /[；。]/.test(gapBetween(context, before, share)) ? null : before
}

/** A whole that some words name, and whether they name it for certain. */
export interface NamedWhole {
  readonly whole: Mention
  readonly isCertain: boolean
}

/** The level of the whole that `words` name, in the unit of `part`: by its indicator, or by words and measure. */
export function findWhole({ mentions }: Context, words: string, part: Mention): NamedWhole | null {
  if (words.length < 2) return null
  const id = identifyIndicator(words)
  let likely: Mention | null = null
  for (const whole of mentions) {
    const { figure } = whole
    if (figure.kind !== 'level' || whole.reach.thing !== part.reach.thing || whole === part) continue
    if (!isSameFrame(figure, part.figure)) continue
    if ((id && figure.indicatorId === id) || figure.indicator === words) return { whole, isCertain: true }
    const isSameMeasure =
      measureOf(figure.indicator) !== '' && measureOf(figure.indicator) === measureOf(part.figure.indicator)
    if (!likely && isSameMeasure && (figure.indicator + whole.before).includes(words)) likely = whole
  }
  return likely && { whole: likely, isCertain: false }
}

const MEASURES = /(?:营业收入|增加值|总产值|产值|投资|销售额|零售额|面积|产量|支出|收入|利润|进出口)$/
const measureOf = (indicator: string): string => MEASURES.exec(indicator)?.[0] ?? ''
