/** Votes of deputies on a livelihood item (民生实事满意度测评). */
export interface SatisfactionVotes {
  readonly satisfied: number
  readonly fairly: number
  readonly dissatisfied: number
  /** All members who may vote, present or not: the rule counts against these. */
  readonly members: number
}

/** 满意, 基本满意, 不满意. */
export type Satisfaction = 'satisfied' | 'fairly_satisfied' | 'dissatisfied'

/**
 * The result of a satisfaction vote by the rule of 镇海: 满意 votes of at least half of all members make 满意; 满意 and 基本满意
 * of more than half make 基本满意; else 不满意. Throws a RangeError where the votes are not whole or more than the members.
 */
export function satisfactionOf({ satisfied, fairly, dissatisfied, members }: SatisfactionVotes): Satisfaction {
  const votes = [satisfied, fairly, dissatisfied]
  const isWhole = [...votes, members].every(n => Number.isInteger(n) && n >= 0)
  if (!isWhole || members === 0 || satisfied + fairly + dissatisfied > members)
    throw new RangeError('votes do not fit the members')
  if (satisfied * 2 >= members) return 'satisfied'
  return (satisfied + fairly) * 2 > members ? 'fairly_satisfied' : 'dissatisfied'
}
