import {
  type ArrangeRefusal,
  type FindingRefusal,
  findStep,
  type MatterState,
  type PlanRefusal,
  type Refusal,
  type ReportRefusal,
  type ReportStep,
  type RevisionFlaw,
  type Role,
  type Rung,
  type StepNeed,
} from 'duban-core'
import type { Said } from '../errors.ts'

type Words<Key extends string> = Readonly<Record<Key, Said>>

const say = (zh: string, en: string): Said => ({ zh, en })
/** Words joined as each language joins them. */
const joined = (parts: readonly Said[], or = false): Said => ({
  zh: parts.map(part => part.zh).join(or ? '或' : '、'),
  en: parts.map(part => part.en).join(or ? ' or ' : ', '),
})

const STATES: Words<MatterState> = {
  none: say('未提出', 'not proposed'),
  proposed: say('拟立项', 'proposed'),
  filed: say('已立项', 'filed'),
  assigned: say('已交办', 'assigned'),
  signed: say('已签收', 'signed for'),
  reported: say('已反馈', 'reported on'),
  checking: say('核查中', 'being checked'),
  returned: say('退办', 'sent back'),
  concluded: say('办结', 'concluded'),
  cleared: say('销号', 'cleared'),
  archived: say('归档', 'archived'),
  declined: say('不予立项', 'declined'),
  withdrawn: say('撤销', 'withdrawn'),
}

const ROLES: Words<Role> = {
  public: say('公众', 'the public'),
  deputy: say('人大代表', 'a deputy'),
  unit_officer: say('责任单位经办人', 'a unit’s officer'),
  unit_head: say('责任单位负责人', 'a unit’s head'),
  supervisor: say('督查室', 'the supervision office'),
  leader: say('政府领导', 'a leader'),
  administrator: say('管理员', 'an administrator'),
}

const NEEDS: Words<StepNeed> = {
  reason: say('理由', 'the reason'),
  authority: say('批准文件', 'the approving document'),
  unit: say('承办单位', 'the unit'),
  deadline: say('办理时限', 'the deadline'),
  progress: say('办理进展', 'the progress'),
  method: say('核查方式', 'how it was checked'),
  conclusion: say('结论', 'the conclusion'),
  evidence: say('佐证材料', 'the evidence'),
}

const RUNGS: Words<Rung> = {
  remind: say('提醒', 'a reminder'),
  press: say('督办单', 'a pressing sheet'),
  blue: say('蓝单', 'a blue sheet'),
  orange: say('橙单', 'an orange sheet'),
  red: say('红单', 'a red sheet'),
}

const stepWords = (step: string): Said => say(findStep(step)?.name ?? step, `“${step}”`)

/** Why a step of a matter is refused, in one sentence; `nameOf` tells the name of a unit. */
export function sayMatterRefusal(refusal: Refusal, nameOf: (unit: string) => string): Said {
  switch (refusal.code) {
    case 'unknown_step':
      return say(`没有“${refusal.step}”这个步骤`, `there is no step “${refusal.step}”`)
    case 'wrong_state': {
      const [step, now, from] = [stepWords(refusal.step), STATES[refusal.state], refusal.allowed.map(s => STATES[s])]
      return say(
        `事项现为“${now.zh}”，${joined(from).zh}的事项才能${step.zh}`,
        `it is ${now.en}, and only one that is ${joined(from, true).en} can take the step ${step.en}`,
      )
    }
    case 'wrong_role': {
      const [step, who] = [
        stepWords(refusal.step),
        joined(
          refusal.allowed.map(role => ROLES[role]),
          true,
        ),
      ]
      return say(
        `${step.zh}由${who.zh}办理，您是${ROLES[refusal.role].zh}`,
        `the step ${step.en} is taken by ${who.en}, and you are ${ROLES[refusal.role].en}`,
      )
    }
    case 'wrong_unit': {
      const [own, lead] = [nameOf(refusal.unit), nameOf(refusal.lead)]
      return say(
        `承办单位是${lead || '（未定）'}，您属于${own || '（未定）'}`,
        `it was assigned to ${lead || 'nobody'}, and you are of ${own || 'no unit'}`,
      )
    }
    case 'missing': {
      const [step, needs] = [stepWords(refusal.step), joined(refusal.needs.map(need => NEEDS[need]))]
      return say(`${step.zh}须写明${needs.zh}`, `the step ${step.en} must tell ${needs.en}`)
    }
    case 'out_of_order':
      return say(
        `时间${refusal.at}早于上一步的${refusal.last}`,
        `its time ${refusal.at} is before ${refusal.last}, that of the last step`,
      )
  }
}

/** What else of a matter is refused, beside its steps. */
export const MATTER_REASONS = {
  noKind: (kind: string, kinds: readonly string[]) =>
    say(`没有“${kind}”这一类事项，可选：${kinds.join('、')}`, `“${kind}” is no kind of matter: ${kinds.join(', ')}`),
  nothingToAnswer: (id: string) => say(`没有 ${id} 这一条可以答复`, `there is nothing ${id} to answer`),
  answered: (id: string) => say(`${id} 已经答复过`, `${id} is answered already`),
  otherRung: (rung: Rung | null) =>
    rung
      ? say(`今天应发的是${RUNGS[rung].zh}`, `what is due today is ${RUNGS[rung].en}`)
      : say(
          '没有逾期，或上一张单仍在答复期内，今天不发单',
          'nothing is overdue, or the last sheet may still be answered: none is sent today',
        ),
  uncheckedFake: () =>
    say(
      '核查过的事项才能提出弄虚作假的认定',
      'only of a matter that was checked it can be said that something was faked',
    ),
  leaderIssues: () => say('红单须由政府领导签发', 'a red sheet is issued by a leader'),
} as const

/** Why a plan of action, or the word that a stage is reached, is not taken. */
export const PLAN_REFUSALS: Words<PlanRefusal> = {
  not_held: say(
    '签收以后、办结以前才能报办理方案和阶段完成情况',
    'a plan is filed, and its stages noted, after the matter is signed for and before it is concluded',
  ),
  no_measures: say('办理方案须写明办理措施', 'the plan must tell the measures'),
  no_person: say('办理方案须写明责任人', 'the plan must tell who is responsible'),
  no_contact: say('办理方案须写明责任科室和联系方式', 'the plan must tell the section and how to reach it'),
  stage_without_words: say('每个阶段须写明到时要达到什么', 'each stage must tell what shall be reached'),
  stage_before_assigned: say('阶段的日期早于交办日期', 'a stage is before the day on which the matter was assigned'),
  stage_after_deadline: say('阶段的日期晚于办理时限', 'a stage is after the deadline of the matter'),
  changes_reached: say('已完成的阶段须原样保留', 'a stage that is reached must stay as it is'),
  unknown_stage: say('现行方案里没有这个阶段', 'the plan has no such stage'),
  reached_already: say('这个阶段已经记为完成', 'the stage is noted as reached already'),
  reached_in_future: say('完成日期还没有到', 'the day on which it was reached is in the future'),
  reached_before_assigned: say('完成日期早于交办日期', 'it was reached before the matter was assigned'),
}

/** Why a report cannot be found empty or faked. */
export const FINDING_REFUSALS: Words<FindingRefusal> = {
  not_received: say(
    '报到督查室的填报才能认定没有实质内容',
    'only a report that reached the office can be found to be without substance',
  ),
  no_reason: say('须写明理由', 'the reason is missing'),
  found_already: say('这份填报已经认定过，只计一次', 'it was found so already, and counts once'),
  holds: say('核查属实的，不能认定弄虚作假', 'what a check found to hold was not faked'),
  no_value: say('这份填报没有数值', 'the report has no value'),
  no_evidence: say('这份填报没有佐证材料', 'the report has no evidence'),
}

/** What else of findings is refused. */
export const FINDING_REASONS = {
  onlyReturned: say('退回时才能附带认定没有实质内容', 'only what is returned can be found empty with the step'),
  none: say('没有这条待批的认定', 'there is no such finding to decide on'),
  decided: say('这条认定已经批过', 'the finding is decided on already'),
} as const

const REPORT_STEPS: Words<ReportStep> = {
  submit: say('提交', 'submit'),
  approve: say('审核通过', 'approve'),
  send_back: say('退回修改', 'send back'),
  accept: say('采用', 'accept'),
  return: say('退回', 'return'),
  lock: say('锁定', 'lock'),
}

const REPORT_REFUSALS: Words<ReportRefusal> = {
  wrong_state: say('它现在的状态不到这一步', 'it does not stand where this step begins'),
  wrong_role: say('这一步不由您的角色办理', 'this step is not your role’s'),
  missing_reason: say('须写明理由', 'the reason is missing'),
  missing_progress: say('须写明进展', 'the progress is missing'),
}

/** Why a step of a report is refused. */
export const sayReportRefusal = (step: ReportStep, refusal: ReportRefusal): Said => {
  const [name, why] = [REPORT_STEPS[step], REPORT_REFUSALS[refusal]]
  return say(`${name.zh}：${why.zh}`, `${name.en}: ${why.en}`)
}

/** A draft was not handed in: there is nothing to check yet. */
export const UNCHECKABLE_DRAFT = say('草稿还没有提交，不能核查', 'a draft was not handed in and cannot be checked')

/** Why a revision of a target does not count. */
export const REVISION_FLAWS: Words<RevisionFlaw> = {
  no_authority: say('须写明批准机关和文件', 'the body and the document that decided it are missing'),
  no_reason: say('须写明理由', 'the reason is missing'),
  stale: say('目标已被修订过，请重新读取', 'the target was revised meanwhile; read it again'),
  after_cancelled: say('目标已经取消', 'the target is cancelled'),
  not_awaited: say('目标不在等待下达任务数', 'the target does not wait for a number from above'),
  no_aim: say('须写明新的目标值', 'the new value is missing'),
}

/** Why a table cannot be arranged so. */
export function sayArrangeRefusal(refusal: ArrangeRefusal): Said {
  switch (refusal.code) {
    case 'no_row':
      return say(`没有 ${refusal.id} 这一行`, `there is no row ${refusal.id}`)
    case 'too_few':
      return say('合并至少要两行', 'at least two rows are merged')
    case 'outside':
      return say(`切分处 ${refusal.cut} 不在这一行里`, `the cut ${refusal.cut} is outside the row`)
    case 'cuts_target':
      return say(`切分处 ${refusal.cut} 落在目标里`, `the cut ${refusal.cut} goes through a target`)
    case 'edited_text':
      return say('任务表述改过，请写明每一部分的文字', 'the wording was edited: give the wording of each part')
    case 'mixed_parts':
      return say('主要预期目标和任务不能合并', 'headline targets and tasks do not mix')
  }
}
