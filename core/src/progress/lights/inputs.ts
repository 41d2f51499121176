import { LIGHT_INPUTS } from '../../lexicon/generated/light-inputs.ts'

/** What a rule may ask about; see lexicons/light-inputs.tsv. */
export type InputName =
  | 'gap'
  | 'growth_gap'
  | 'relative_gap'
  | 'completion'
  | 'node_days_late'
  | 'days_left'
  | 'behind_before'
  | 'from_bottom'
  | 'months_unstarted'
  | 'months_unlisted'
  | 'made_good'
  | 'done'

/** An input as the table describes it (输入项). */
export interface LightInput {
  readonly name: InputName
  readonly words: string
  readonly kind: 'number' | 'integer' | 'flag'
  readonly unit: string
  /** It comes from reported data: where all of these are unknown there is no data. */
  readonly isMeasured: boolean
  readonly isNullable: boolean
  readonly min: string | null
  /** How values over, under and at 0 and moves up and down are said, `{}` standing for the size; '' for nothing to say. */
  readonly says: {
    readonly above: string
    readonly below: string
    readonly zero: string
    readonly up: string
    readonly down: string
  }
}

/** Values of inputs: decimal strings, flags as `"1"` and `"0"`, null where unknown. An absent flag or count is 0. */
export type InputValues = Readonly<Partial<Record<InputName, string | null>>>

/** All inputs, in the order of the table. */
export const lightInputs: readonly LightInput[] = LIGHT_INPUTS.map(
  ([name, words, kind, unit, measured, nullable, min, above, below, zero, up, down]) => ({
    name: name as InputName,
    words,
    kind: kind as LightInput['kind'],
    unit,
    isMeasured: measured === 'yes',
    isNullable: nullable === 'yes',
    min: min || null,
    says: { above, below, zero, up, down },
  }),
)

const byName = new Map<string, LightInput>(lightInputs.map(input => [input.name, input]))

/** The input of that name, or null. */
export const findInput = (name: string): LightInput | null => byName.get(name) ?? null

/** Its value; what cannot be unknown is 0 where nobody gave it. */
export const inputValue = (values: InputValues, input: LightInput): string | null =>
  values[input.name] ?? (input.isNullable ? null : '0')
