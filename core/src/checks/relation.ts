import type { Interval } from '../values/interval.ts'
import type { Constraint, Statement, System, Variable } from './constraints.ts'
import type { Context, Mention } from './context.ts'

/** Names of the rules; what each says stands in `lexicons/check-rules.tsv`. */
export type RuleId =
  | 'parts_sum'
  | 'part_of_whole'
  | 'sector_sum'
  | 'sector_growth'
  | 'regions_sum'
  | 'structure_sum'
  | 'structure_share'
  | 'share_of_whole'
  | 'share_total'
  | 'share_growth'
  | 'level_growth'
  | 'level_change'
  | 'direction'
  | 'points_between'
  | 'points_against_place'
  | 'contribution'
  | 'income_ratio'
  | 'income_between'
  | 'income_gap_trend'
  | 'per_capita'
  | 'average_growth'
  | 'multiple'
  | 'rank_order'
  | 'count_part'
  | 'same_fact'
  | 'said_twice'
  | 'target_quoted'
  | 'date_order'
  | 'unit_kind'
  | 'plausible_range'
  | 'percent_range'
  | 'whole_number'

/** A value that follows from what is said and is said nowhere. */
export interface Follow {
  readonly variable: Variable
  /** What it is, for people: `全省工业投资增速`. */
  readonly name: string
  /** Unit to show it in, and its size. */
  readonly unit: string
  readonly size: Mention['reach']['size']
  /** The report says in words that it is above zero (正增长). */
  readonly isSaidPositive?: boolean
}

/** One relation found in a report: constraints between figures, and how to tell it. */
export interface Relation {
  readonly rule: RuleId
  /** strict: must hold exactly; soft: rests on a plausible band or on an identity that is likely, not certain. */
  readonly strength: 'strict' | 'soft'
  readonly constraints: readonly Constraint[]
  /** The figure that the others determine. */
  readonly subject: Mention
  /** Its quantity, where it is not that of the figure itself (one number of a:b:c). */
  readonly subjectVariable?: Variable
  /** The arithmetic that gives the subject, with the printed numbers: `812.4亿元 + 596.8亿元 + 427.1亿元`. */
  readonly formula: string
  readonly mentions: readonly Mention[]
  readonly follows?: readonly Follow[]
}

/** Gathers quantities and relations while the finders go through a report. */
export class SystemBuilder {
  readonly relations: Relation[] = []
  private readonly statements: Statement[] = []
  private readonly constraints: Constraint[] = []
  private readonly relationOf: number[] = []
  private readonly named = new Map<string, Variable>()
  private variables = 0

  /** One quantity for every figure of the report, which says what the figure can mean. */
  constructor(mentions: readonly Mention[]) {
    for (const { figure, reach } of mentions) this.state(this.fresh(), reach, figure.id)
  }

  /** The quantity of a figure. */
  of(mention: Mention): Variable {
    return mention.order
  }

  /** A quantity that no figure names. */
  fresh(): Variable {
    return this.variables++
  }

  /** A quantity with a key, the same one each time. */
  quantity(key: string): Variable {
    const known = this.named.get(key)
    if (known !== undefined) return known
    const variable = this.fresh()
    this.named.set(key, variable)
    return variable
  }

  /** A figure says that a quantity lies in an interval. */
  state(variable: Variable, said: { readonly interval: Interval; readonly wide: Interval }, figure: string): void {
    this.statements.push({ variable, interval: said.interval, wide: said.wide, figure })
  }

  relate(relation: Relation): void {
    for (const constraint of relation.constraints) {
      this.constraints.push(constraint)
      this.relationOf.push(this.relations.length)
    }
    this.relations.push(relation)
  }

  build(): System {
    const { variables, statements, constraints, relationOf } = this
    return { variables, statements, constraints, relationOf }
  }
}

/** Finds the relations of one sort in a report. */
export type RelationFinder = (context: Context, system: SystemBuilder) => void

/** A figure as printed. */
export const printed = ({ figure }: Mention): string => figure.text
