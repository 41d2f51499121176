import { findStep, type StepName, type StepNeed } from 'duban-core'
import { type SyntheticEvent, useState } from 'react'
import { type MatterFile, takeMatterStep } from '../../client/matters.ts'
import { useUnits } from '../../client/organisation.ts'
import { Button } from '../../components/Button.tsx'
import { ChoiceField, TextField } from '../../components/FormFields.tsx'
import office from '../../components/office.module.css'
import { RefusedSentence } from '../../components/RefusedSentence.tsx'
import { useAttempt } from '../../components/useAttempt.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './MatterPage.module.css'

interface Props {
  readonly file: MatterFile
  readonly onDone: () => Promise<void>
}

/** Steps that one may take now; each opens its own form, and the article that it rests on stands beside it. */
export function Steps({ file, onDone }: Props) {
  const { t } = useStrings()
  const [step, setStep] = useState<StepName | null>(null)
  const chosen = step !== null && file.may.includes(step) ? step : null
  return (
    <section className={office.card} aria-labelledby="steps">
      <h2 id="steps">{t('matter.steps')}</h2>
      {file.may.length === 0 && <p className={office.muted}>{t('matter.steps.none')}</p>}
      <div className={styles.steps}>
        {file.may.map(name => (
          <Button key={name} aria-expanded={chosen === name} onClick={() => setStep(chosen === name ? null : name)}>
            {t(`matter.step.${name}`)}
          </Button>
        ))}
      </div>
      {chosen && <StepForm key={chosen} file={file} step={chosen} onDone={onDone} />}
    </section>
  )
}

function StepForm({ file, step, onDone }: Props & { readonly step: StepName }) {
  const { t } = useStrings()
  const { isWorking, refusal, attempt } = useAttempt()
  const row = findStep(step)
  const [carried, setCarried] = useState<Partial<Record<StepNeed, string>>>(
    row?.needs.includes('deadline') ? { deadline: file.suggestedDeadline ?? '' } : {},
  )
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    return attempt(async () => {
      await takeMatterStep(file.id, step, carried)
      await onDone()
    })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      {row?.needs.map(need => (
        <Need
          key={need}
          need={need}
          value={carried[need] ?? ''}
          onChange={value => setCarried({ ...carried, [need]: value })}
        />
      ))}
      <p className={office.muted}>
        {t('matter.step.source', { source: row?.source.replace(/^733 /, '《政府督查工作条例》') ?? '' })}
      </p>
      <div className={styles.steps}>
        <Button kind="primary" type="submit" disabled={isWorking}>
          {t('matter.step.confirm', { step: t(`matter.step.${step}`) })}
        </Button>
      </div>
      <RefusedSentence sentence={refusal} />
    </form>
  )
}

const LONG: ReadonlySet<StepNeed> = new Set(['reason', 'progress', 'conclusion'])

function Need({ need, value, onChange }: { need: StepNeed; value: string; onChange: (value: string) => void }) {
  const { t } = useStrings()
  const units = useUnits()
  const label = t(`matter.need.${need}`)
  if (need === 'unit')
    return (
      <ChoiceField
        label={label}
        value={value}
        none={t('matter.unit.choose')}
        isRequired
        options={
          units.data?.filter(({ toDay }) => toDay === '').map(({ id, name }) => ({ value: id, label: name })) ?? []
        }
        onChange={onChange}
      />
    )
  return (
    <TextField
      label={label}
      value={value}
      type={need === 'deadline' ? 'date' : 'text'}
      rows={LONG.has(need) ? 3 : 1}
      hint={need === 'deadline' ? t('matter.deadline.hint') : undefined}
      isRequired
      onChange={onChange}
    />
  )
}
