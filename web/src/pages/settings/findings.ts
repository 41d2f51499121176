import type { LintedProfile, ProfileFinding } from '../../client/profiles.ts'

/** A line of what the lint found; overlaps that one rule decides are one line. */
export interface FindingLine {
  readonly kind: ProfileFinding['kind']
  readonly severity: ProfileFinding['severity']
  /** The lint's own words; empty for overlaps, which are told by their rules. */
  readonly words: string
  /** For overlaps: the place of the rule that counts, from 1, its label, and the places of those behind it. */
  readonly overlap: { readonly first: number; readonly label: string; readonly behind: readonly number[] } | null
}

const ORDER: readonly ProfileFinding['severity'][] = ['error', 'warning', 'note']

/** What the lint of a profile found, gravest first, in as few lines as say it. */
export function findingLines({ rules, findings }: LintedProfile): FindingLine[] {
  const placeOf = (id: string): number => rules.findIndex(rule => rule.id === id) + 1
  const lines: FindingLine[] = []
  const groups = new Map<string, { line: FindingLine; behind: number[] }>()
  for (const { kind, severity, words, rules: pair } of findings) {
    if (kind !== 'overlap' || !pair) {
      lines.push({ kind, severity, words, overlap: null })
      continue
    }
    const [first, second] = pair
    const known = groups.get(`${severity} ${first}`)
    if (known) known.behind.push(placeOf(second))
    else {
      const behind = [placeOf(second)]
      const label = rules.find(rule => rule.id === first)?.label ?? first
      const line = { kind, severity, words: '', overlap: { first: placeOf(first), label, behind } }
      groups.set(`${severity} ${first}`, { line, behind })
      lines.push(line)
    }
  }
  for (const { behind } of groups.values()) behind.sort((a, b) => a - b)
  return lines.sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
}
