import { CHECK_CUES } from '../lexicon/generated/check-cues.ts'

/** Names of the cues in `lexicons/check-cues.tsv`. */
export type CueName =
  | 'part'
  | 'share'
  | 'share_tail'
  | 'reached'
  | 'since'
  | 'rise_to'
  | 'fall_to'
  | 'change_to'
  | 'up'
  | 'down'
  | 'above_place'
  | 'below_place'
  | 'place'
  | 'contribution_rate'
  | 'pull'
  | 'new'
  | 'total'
  | 'yearly_mean'
  | 'part_year'
  | 'all_of'

const words = new Map(
  CHECK_CUES.map(([cue, alternatives]) => [cue, alternatives.split('|').sort((a, b) => b.length - a.length)]),
)

/** The words of a cue as alternatives of a regular expression, the longest first. */
export const cue = (name: CueName): string => (words.get(name) ?? []).join('|')

/** One of the words of a cue stands in `text`. */
export const hasCue = (name: CueName, text: string): boolean =>
  (words.get(name) ?? []).some(word => text.includes(word))
