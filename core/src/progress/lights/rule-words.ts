import type { Condition } from './rules.ts'

/** A condition as far as its words go. */
export interface WordedCondition {
  readonly input: { readonly words: string; readonly kind: string; readonly unit: string }
  readonly operator: Condition['operator']
  readonly value: string
}

const OPERATORS: Readonly<Record<Condition['operator'], string>> = {
  '<': '低于',
  '<=': '不高于',
  '>': '高于',
  '>=': '不低于',
  '=': '等于',
}

/** The conditions of a rule in words: `完成率与序时进度之差低于0个百分点，且此前连续落后不低于1个月`. */
export const ruleWords = (conditions: readonly WordedCondition[]): string =>
  conditions
    .map(({ input, operator, value }) =>
      input.kind === 'flag'
        ? value === '1'
          ? input.words
          : `不是“${input.words}”`
        : `${input.words}${OPERATORS[operator]}${value}${input.unit}`,
    )
    .join('，且')
