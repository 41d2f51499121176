import { useQuery } from '@tanstack/react-query'
import { type InputName, type LadderRule, type LightProfile, type LightRule, lightInputs, type Rung } from 'duban-core'
import * as z from 'zod/mini'
import { ask } from './request.ts'
import type { Shape } from './shapes.ts'

/** What the lint of a profile found (规则检查). */
export interface ProfileFinding {
  readonly kind: 'gap' | 'good_without_data' | 'unreachable' | 'overlap'
  readonly severity: 'error' | 'warning' | 'note'
  readonly words: string
  /** Ids of the two rules of an overlap, the one that counts first. */
  readonly rules?: readonly [string, string] | undefined
}

/** A profile of lights (亮灯规则) with what its lint found. */
export type LintedProfile = LightProfile & { readonly findings: readonly ProfileFinding[] }

const text = z.string()
const then = text
const inputShape: Shape<LightRule['conditions'][number]['input']> = z.object({
  name: z.enum(lightInputs.map(({ name }) => name) as [InputName, ...InputName[]]),
  words: text,
  kind: z.enum(['number', 'integer', 'flag']),
  unit: text,
  isMeasured: z.boolean(),
  isNullable: z.boolean(),
  min: z.nullable(text),
  says: z.object({ above: text, below: text, zero: text, up: text, down: text }),
})
const ruleShape: Shape<LightRule> = z.object({
  id: text,
  colour: z.enum(['blue', 'green', 'yellow', 'red']),
  label: text,
  when: text,
  conditions: z.array(z.object({ input: inputShape, operator: z.enum(['<', '<=', '>', '>=', '=']), value: text })),
  then,
  source: text,
})
const profileShape: Shape<LintedProfile> = z.object({
  id: text,
  name: text,
  rules: z.array(ruleShape),
  findings: z.array(
    z.object({
      kind: z.enum(['gap', 'good_without_data', 'unreachable', 'overlap']),
      severity: z.enum(['error', 'warning', 'note']),
      words: text,
      rules: z.optional(z.tuple([text, text])),
    }),
  ),
})

/** Profiles of lights; they come with the service, so they are kept. */
export function useProfiles() {
  return useQuery({
    queryKey: ['profiles'],
    queryFn: ({ signal }) => ask(z.array(profileShape), '/profiles', {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Rules of the supervision ladder (阶梯督办) with what their lint found. */
export interface LintedLadder {
  readonly id: string
  readonly name: string
  readonly rules: readonly Pick<LadderRule, 'id' | 'rung' | 'words' | 'source'>[]
  readonly findings: readonly { readonly words: string }[]
}

const RUNGS = ['remind', 'press', 'blue', 'orange', 'red'] as const satisfies readonly Rung[]

const ladderShape: Shape<LintedLadder> = z.object({
  id: text,
  name: text,
  rules: z.array(z.object({ id: text, rung: z.enum(RUNGS), words: text, source: text })),
  findings: z.array(z.object({ words: text })),
})

/** Rules of the ladder by profile; they come with the service, so they are kept. */
export function useLadders() {
  return useQuery({
    queryKey: ['ladders'],
    queryFn: ({ signal }) => ask(z.array(ladderShape), '/ladders', {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
