import { useQueryClient } from '@tanstack/react-query'
import { timeLimits } from 'duban-core'
import { type SyntheticEvent, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { MATTERS_KEY, proposeMatter, useRedTasks } from '../../client/matters.ts'
import { Button } from '../../components/Button.tsx'
import fields from '../../components/FormFields.module.css'
import { ChoiceField, TextField } from '../../components/FormFields.tsx'
import office from '../../components/office.module.css'
import { RefusedSentence } from '../../components/RefusedSentence.tsx'
import { useAttempt } from '../../components/useAttempt.ts'
import { useStrings } from '../../strings/strings.ts'

/** Kinds of matters: those whose clock starts at the assignment, without the steps inside one. */
const KINDS = timeLimits.filter(({ kind, from }) => from === 'assign' && kind !== 'sign' && kind !== 'plan')

/** Proposes a matter (拟立项); a leader approves it. */
export function NewMatter({ onClose }: { onClose: () => void }) {
  const { t } = useStrings()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const red = useRedTasks()
  const { isWorking, refusal, attempt } = useAttempt()
  const [matter, setMatter] = useState({
    title: search.get('title') ?? '',
    kind: KINDS[0]?.kind ?? '',
    assignmentId: search.get('assignment') ?? '',
    reason: search.get('reason') ?? '',
  })
  const field = (name: keyof typeof matter) => (value: string) => setMatter({ ...matter, [name]: value })
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    return attempt(async () => {
      const { id } = await proposeMatter(matter)
      await queries.invalidateQueries({ queryKey: MATTERS_KEY })
      navigate(`/matters/${id}`)
    })
  }
  const known = red.data?.items ?? []
  const asked = matter.assignmentId && !known.some(({ id }) => id === matter.assignmentId)
  return (
    <section className={`${office.card} ${office.section}`} aria-labelledby="new-matter">
      <h2 id="new-matter">{t('matters.new')}</h2>
      <p className={office.lead}>{t('matters.new.lead')}</p>
      <form className={fields.form} onSubmit={submit}>
        <TextField label={t('matters.field.title')} value={matter.title} onChange={field('title')} isRequired isWide />
        <ChoiceField
          label={t('matters.field.kind')}
          value={matter.kind}
          options={KINDS.map(({ kind, name, days, count }) => ({
            value: kind,
            label: `${name}（${days}${count === 'working' ? '个工作日' : '日'}）`,
          }))}
          onChange={field('kind')}
          hint={KINDS.find(({ kind }) => kind === matter.kind)?.source}
        />
        <ChoiceField
          label={t('matters.field.task')}
          value={matter.assignmentId}
          none={t('matters.field.noTask')}
          options={[
            ...(asked ? [{ value: matter.assignmentId, label: matter.assignmentId }] : []),
            ...known.map(({ id, row }) => ({ value: id, label: row.text })),
          ]}
          onChange={field('assignmentId')}
        />
        <TextField
          label={t('matters.field.reason')}
          value={matter.reason}
          onChange={field('reason')}
          rows={3}
          hint={t('matters.field.reason.hint')}
        />
        <div className={fields.buttons}>
          <Button kind="primary" type="submit" disabled={isWorking}>
            {t('matters.new.submit')}
          </Button>
          <Button onClick={onClose}>{t('office.cancel')}</Button>
        </div>
      </form>
      <RefusedSentence sentence={refusal} />
    </section>
  )
}
