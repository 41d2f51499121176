import type { Span } from '../../values/span.ts'
import type { Damage, DamageKind } from './types.ts'

/** How whole a document is (文本状况), to stand at its top. */
export interface Health {
  readonly characters: number
  /** Characters inside a later copy of an earlier passage. */
  readonly repeated: number
  /** Characters under any damage, each counted once. */
  readonly damaged: number
  /** How many injuries of each kind. */
  readonly counts: Readonly<Record<DamageKind, number>>
  /** One sentence, in Chinese and in English. */
  readonly zh: string
  readonly en: string
}

const NAMES: readonly (readonly [DamageKind, zh: string, one: string, many: string])[] = [
  ['repeat', '处重复', 'repeated passage', 'repeated passages'],
  ['splice', '处错接', 'misplaced passage', 'misplaced passages'],
  ['cut', '处残句', 'broken sentence', 'broken sentences'],
  ['tense', '段时态与标题不合', 'passage of the past under a plan', 'passages of the past under a plan'],
  ['number', '个可疑数字', 'doubtful number', 'doubtful numbers'],
  ['doubled', '处叠字', 'doubled word', 'doubled words'],
  ['foreign', '处外文', 'foreign word', 'foreign words'],
  ['furniture', '处网页或页面杂质', 'piece of page furniture', 'pieces of page furniture'],
]

/** The health of a text of `characters` code units with this damage. */
export function healthOf(characters: number, damage: readonly Damage[]): Health {
  const counts = Object.fromEntries(NAMES.map(([kind]) => [kind, 0])) as Record<DamageKind, number>
  for (const { kind } of damage) counts[kind]++
  const repeated = covered(damage.filter(({ kind }) => kind === 'repeat'))
  const found = NAMES.filter(([kind]) => counts[kind])
  const share = characters ? Math.round((repeated / characters) * 100) : 0
  return {
    characters,
    repeated,
    damaged: covered(damage),
    counts,
    zh: found.length
      ? `发现${found.map(([kind, zh]) => `${counts[kind]}${zh}`).join('、')}${share ? `，${share}%的文字是重复的` : ''}`
      : '未发现文本损伤',
    en: found.length
      ? `Found ${found.map(([kind, , one, many]) => `${counts[kind]} ${counts[kind] === 1 ? one : many}`).join(', ')}${share ? `; ${share}% of the text is repeated` : ''}`
      : 'No damage found',
  }
}

/** Characters under at least one of the spans. */
function covered(spans: readonly Span[]): number {
  let total = 0
  let reached = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    total += Math.max(0, end - Math.max(start, reached))
    reached = Math.max(reached, end)
  }
  return total
}
