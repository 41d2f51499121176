import { product, term } from '../constraints.ts'
import type { Mention } from '../context.ts'
import { printed, type RelationFinder } from '../relation.ts'
import { findWhole, partBefore, shareClauseOf } from '../shares.ts'

/** part ÷ whole = share: 民生支出344.2亿元，占一般公共预算支出的80.3%. The whole, where not said, follows. */
export const shareOfWhole: RelationFinder = (context, system) => {
  for (const share of context.mentions) {
    const clause = shareClauseOf(share)
    const part = clause && partBefore(context, clause)
    if (!clause || !part || clause.wholeWords.length < 2 || /[从由]$/.test(share.before)) continue
    const named = findWhole(context, clause.wholeWords, part)
    const whole = named ? system.of(named.whole) : system.fresh()
    system.relate({
      rule: 'share_of_whole',
      strength: named && !named.isCertain ? 'soft' : 'strict',
      constraints: [product(term(whole), term(system.of(share)), term(system.of(part), 100))],
      subject: share,
      formula: named ? `${printed(part)} ÷ ${printed(named.whole)}` : `${printed(part)} ÷ ${clause.wholeWords}`,
      mentions: named ? [share, part, named.whole] : [share, part],
      follows: named
        ? []
        : [
            {
              variable: whole,
              name: nameOfWhole(clause.wholeWords.replace(/\s+/g, ''), part),
              unit: part.figure.unit,
              size: part.reach.size,
            },
          ],
    })
  }
}

/** 占全国的23.9%: of the same thing in all the country. */
const nameOfWhole = (words: string, part: Mention): string =>
  /^(?:全国|全省|全市|全区|世界|全球)/.test(words)
    ? `${words.replace(/(?:比重|的)$/, '')}${part.figure.indicator}`
    : words
