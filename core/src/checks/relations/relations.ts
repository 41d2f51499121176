import type { RelationFinder } from '../relation.ts'
import { contribution } from './contribution.ts'
import { countPart } from './count-part.ts'
import { fromTo } from './from-to.ts'
import { income } from './income.ts'
import { levelGrowth } from './level-growth.ts'
import { partOfWhole } from './part-of-whole.ts'
import { partsSum } from './parts-sum.ts'
import { perCapita } from './per-capita.ts'
import { pointsAgainstPlace } from './points-against-place.ts'
import { rangeOfValue } from './ranges.ts'
import { rankOrder } from './rank-order.ts'
import { regionsSum } from './regions-sum.ts'
import { saidTwice } from './said-twice.ts'
import { sameFact } from './same-fact.ts'
import { sectors } from './sectors.ts'
import { shareGrowth } from './share-growth.ts'
import { shareOfWhole } from './share-of-whole.ts'
import { shareTotal } from './share-total.ts'

/** Every sort of relation, in the order in which conflicts are told. */
export const relationFinders: readonly RelationFinder[] = [
  partsSum,
  partOfWhole,
  sectors,
  regionsSum,
  shareOfWhole,
  shareTotal,
  shareGrowth,
  levelGrowth,
  fromTo,
  pointsAgainstPlace,
  contribution,
  income,
  perCapita,
  countPart,
  sameFact,
  saidTwice,
  rankOrder,
  rangeOfValue,
]
