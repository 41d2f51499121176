import { TARGET_WORDING } from '../../lexicon/generated/target-wording.ts'

/**
 * How a target is judged: floor 不少于; above 须超过; ceiling 不超过; below 须低于; centre 左右; range 区间; hold 不低于上年;
 * positive 大于零; nonnegative 不小于零; economic_growth 与经济增长同步; upper_level_average 高于上级平均; assigned 完成下达任务;
 * rank 位次; milestone 建成开工等节点; direction 推动加快等无数量门槛.
 */
export type TargetForm =
  | 'floor'
  | 'above'
  | 'ceiling'
  | 'below'
  | 'centre'
  | 'range'
  | 'hold'
  | 'positive'
  | 'nonnegative'
  | 'economic_growth'
  | 'upper_level_average'
  | 'assigned'
  | 'rank'
  | 'milestone'
  | 'direction'

/** hard 确保; expected 一般; stretch 力争, which is no failure when missed. */
export type TargetStrength = 'hard' | 'expected' | 'stretch'

/** What the wording of a target says, with the words that say it. */
export interface Wording {
  readonly form: TargetForm | null
  readonly strength: TargetStrength
  /** The words that decided, in the order form, strength. */
  readonly cues: readonly string[]
}

const byLength = [...TARGET_WORDING].sort((a, b) => b[0].length - a[0].length)
const rowsOf = (sets: string) => byLength.filter(row => row[1] === sets)
const forms = rowsOf('form')
const strengths = rowsOf('strength')

/**
 * Reads the wording of a target. A word inside a longer one does not count (`低于` in `不低于`), 控制在…左右 is a ceiling,
 * and 力争 speaks only for what comes after it: pass the words of one tier.
 */
export function readWording(text: string): Wording {
  const cap = forms.find(([words]) => words === '控制在' && text.includes(words))
  const form = cap ?? forms.find(([words]) => text.includes(words))
  const strength = strengths.find(([words]) => text.includes(words))
  return {
    form: form ? (form[2] as TargetForm) : null,
    strength: strength ? (strength[2] as TargetStrength) : 'expected',
    cues: [form, strength].flatMap(row => (row ? [row[0]] : [])),
  }
}
