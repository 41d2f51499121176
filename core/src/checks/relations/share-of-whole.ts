import { product, term } from '../constraints.ts'
import { printed, type RelationFinder } from '../relation.ts'
import { findWhole, partBefore, shareClauseOf } from '../shares.ts'

/** part ÷ whole = share: 民生支出344.2亿元，占一般公共预算支出的80.3%. The whole, where not said, follows. */
export const shareOfWhole: RelationFinder = (context, system) => {
  for (const share of context.mentions) {
    const clause = shareClauseOf(share)
    const part = clause && partBefore(context, clause)
    if (!clause || !part || clause.wholeWords.length < 2) continue
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
        : [{ variable: whole, name: clause.wholeWords, unit: part.figure.unit, size: part.reach.size }],
    })
  }
}
