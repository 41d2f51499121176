import { isHeld, type StageState } from 'duban-core'
import { useState } from 'react'
import type { MatterFile, ShownPlan } from '../../client/matters.ts'
import { TextField } from '../../components/FormFields.tsx'
import office from '../../components/office.module.css'
import { dateText } from '../../format/dates.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './MatterPage.module.css'
import plan from './Plan.module.css'
import { PlanForm } from './PlanForm.tsx'
import { RemarkForm } from './RemarkForm.tsx'
import type { Rights } from './useRights.ts'

interface Props {
  readonly file: MatterFile
  readonly rights: Rights
  readonly onDone: () => Promise<void>
}

/** The plan of action (办理方案): by when it is due, what it says, and how its stages stand; filed by the unit's head. */
export function Plan({ file, rights, onDone }: Props) {
  const { t } = useStrings()
  const { due, current, stages } = file.plan
  const mayFile = rights.mayPlan && isHeld(file.state)
  return (
    <section className={office.card} aria-labelledby="plan">
      <h2 id="plan" className={styles.row}>
        {t('matter.plan.title')} <PlanTags plan={file.plan} />
      </h2>
      <p className={office.muted}>
        {due ? t('matter.plan.rule', { days: due.limit.days, source: due.limit.source }) : t('matter.plan.notAsked')}
      </p>
      {current ? <Words current={current} /> : due && <p className={office.muted}>{t('matter.plan.none')}</p>}
      {stages.length > 0 && <Stages file={file} rights={rights} onDone={onDone} />}
      {mayFile && <PlanForm file={file} onDone={onDone} />}
    </section>
  )
}

function PlanTags({ plan: { state, due, isLate, current, flaw } }: { plan: ShownPlan }) {
  const { t, language } = useStrings()
  const day = due ? dateText(due.day, language) : ''
  return (
    <>
      {state === 'awaited' && (
        <span className={office.tag} data-tone="warn">
          {t('matter.plan.state.awaited', { day })}
        </span>
      )}
      {state === 'missing' && (
        <span className={office.tag} data-tone="bad">
          {t('matter.plan.state.missing', { day })}
        </span>
      )}
      {current && (
        <span className={office.tag} data-tone={isLate ? 'warn' : 'good'}>
          {t('matter.plan.state.filed', { day: dateText(current.at, language) })}
        </span>
      )}
      {isLate && (
        <span className={office.tag} data-tone="warn">
          {t('matter.plan.state.late')}
        </span>
      )}
      {flaw === 'no_stages' && (
        <span className={office.tag} data-tone="bad">
          {t('matter.plan.noStages')}
        </span>
      )}
    </>
  )
}

function Words({ current }: { current: NonNullable<ShownPlan['current']> }) {
  const { t } = useStrings()
  return (
    <dl className={`${styles.said} ${plan.words}`}>
      {(['measures', 'person', 'contact'] as const).map(name => (
        <div key={name} className={plan.pair}>
          <dt>{t(`matter.need.${name}`)}</dt>
          <dd lang="zh-CN">{current[name]}</dd>
        </div>
      ))}
    </dl>
  )
}

const TONES: Readonly<Record<StageState, string>> = { reached: 'good', overdue: 'bad', next: 'blue', coming: 'none' }

function Stages({ file, rights, onDone }: Props) {
  const { t, language } = useStrings()
  return (
    <>
      <h3 className={plan.head}>{t('matter.plan.stages')}</h3>
      <ol className={styles.items}>
        {file.plan.stages.map(({ id, day, words, state, reachedOn }) => (
          <li key={id}>
            <p className={styles.row}>
              <time dateTime={day}>{dateText(day, language)}</time>
              <span className={office.tag} data-tone={TONES[state]}>
                {t(`matter.plan.stage.${state}`)}
              </span>
              <b lang="zh-CN">{words}</b>
              {reachedOn !== null && (
                <span>{t('matter.plan.stage.reachedOn', { day: dateText(reachedOn, language) })}</span>
              )}
            </p>
            {reachedOn === null && rights.mayWrite && isHeld(file.state) && (
              <ReachedForm file={file} stage={id} onDone={onDone} />
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

function ReachedForm({ file, stage, onDone }: Pick<Props, 'file' | 'onDone'> & { readonly stage: string }) {
  const { t } = useStrings()
  const [said, setSaid] = useState({ reachedOn: file.today, note: '' })
  return (
    <RemarkForm
      matter={file.id}
      path="plans/stages"
      name={t('matter.plan.reach')}
      body={() => ({ stage, ...said })}
      onDone={onDone}
    >
      <TextField
        label={t('matter.plan.reachedOn')}
        type="date"
        value={said.reachedOn}
        onChange={reachedOn => setSaid({ ...said, reachedOn })}
        isRequired
      />
      <TextField label={t('matter.need.note')} value={said.note} onChange={note => setSaid({ ...said, note })} />
    </RemarkForm>
  )
}
