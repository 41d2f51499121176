// The supervised matter of the scripted year, through the public API, and what units are marked down for on the way.
import type { Client } from './sample-registers.ts'

/** Who acts on the matter. */
export interface Hands {
  readonly supervisor: Client
  readonly leader: Client
  /** Of the unit that has it. */
  readonly officer: Client
  readonly head: Client
}

/** What the matter is about. */
export interface Pressed {
  readonly unit: string
  readonly assignment: string
  /** Id of the matter; empty before it is proposed. */
  readonly matter: string
}

/** The plan of the unit that builds the hospital (办理方案); its stages are the two that hold it up. */
const planOf = (year: number) => ({
  measures: '重新招标主体施工单位，增加班组，倒排工期，每周调度',
  person: '分管副主任',
  contact: '规划建设科，8126',
  stages: [
    { day: `${year}-10-25`, words: '完成重新招标' },
    { day: `${year}-11-08`, words: '主体完成七成' },
  ],
})

interface PlannedMatter {
  readonly plan: { readonly stages: readonly { readonly id: string; readonly words: string; readonly state: string }[] }
}

const matterOf = (client: Client, id: string): Promise<PlannedMatter> => client.ask('GET', `/matters/${id}`)

/** The unit notes a stage of its plan as reached, by its place in it. */
async function reach(unit: Client, matter: string, place: number, reachedOn: string): Promise<void> {
  const { plan } = await matterOf(unit, matter)
  await unit.ask('POST', `/matters/${matter}/plans/stages`, { stage: plan.stages[place]?.id, reachedOn })
}

async function begin(
  { supervisor, leader, head }: Hands,
  { unit, assignment }: Pressed,
  year: number,
): Promise<string> {
  const proposed = {
    title: '市中心医院新院区建设滞后',
    kind: 'instruction',
    assignmentId: assignment,
    reason: '主体工程滞后',
  }
  const { id } = await supervisor.ask<{ id: string }>('POST', '/matters', proposed)
  await leader.ask('POST', `/matters/${id}/steps/approve`, { authority: '市领导批示第18号' })
  await supervisor.ask('POST', `/matters/${id}/steps/assign`, { unit, deadline: `${year}-11-15` })
  await head.ask('POST', `/matters/${id}/steps/sign`, {})
  await head.ask('POST', `/matters/${id}/plans`, planOf(year))
  return id
}

/**
 * The hospital falls behind: in the months from September a matter is filed, assigned, planned, reported on, sent back and
 * concluded. Gives the id of the matter.
 */
export async function superviseHospital(hands: Hands, pressed: Pressed, year: number, month: number): Promise<string> {
  const { supervisor, officer, head } = hands
  const { matter } = pressed
  const step = (client: Client, name: string, body: object) =>
    client.ask('POST', `/matters/${matter}/steps/${name}`, body)
  if (month === 9) return begin(hands, pressed, year)
  if (month === 10) await reach(officer, matter, 0, `${year}-10-30`)
  if (month === 11) {
    await reach(officer, matter, 1, `${year}-11-29`)
    await step(head, 'report', { progress: '已重新招标，主体完成七成' })
    await step(supervisor, 'check', { method: '现场' })
    await step(supervisor, 'return', { reason: '未说明赶工措施' })
  }
  if (month === 12) {
    await step(head, 'report', { progress: '主体完成八成，节后赶工' })
    await step(supervisor, 'check', { method: '现场' })
    await step(supervisor, 'conclude', { conclusion: '未能按期封顶', evidence: '现场照片' })
  }
  return matter
}

interface Scored {
  readonly unit: string
  readonly process: { readonly lines: readonly { readonly rules: readonly { readonly words: string }[] }[] }
}

/** What units were marked down for (过程考核), by unit; those without a deduction are left out. */
export async function deductionsOf(client: Client, document: string): Promise<Record<string, string[]>> {
  const scores = await client.ask<Scored[]>('GET', `/documents/${document}/scores?profile=hit`)
  const told = scores.map(({ unit, process }) => {
    const words = process.lines.flatMap(({ rules }) => rules.map(rule => rule.words))
    return [unit, words] as const
  })
  return Object.fromEntries(told.filter(([, words]) => words.length > 0).map(([unit, words]) => [unit, [...words]]))
}

/** The stages of a matter's plan with how each stands; none where there is no matter. */
export async function stagesOf(client: Client, matter: string): Promise<string[]> {
  if (matter === '') return []
  return (await matterOf(client, matter)).plan.stages.map(({ words, state }) => `${words} ${state}`)
}
