import { useQueryClient } from '@tanstack/react-query'
import { timeLimits } from 'duban-core'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { MATTERS_KEY, proposeMatter, useRedTasks } from '../../client/matters.ts'
import { CardForm } from '../../components/CardForm.tsx'
import { ChoiceField, TextField } from '../../components/FormFields.tsx'
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
  const tried = useAttempt()
  const [matter, setMatter] = useState({
    title: search.get('title') ?? '',
    kind: KINDS[0]?.kind ?? '',
    assignmentId: search.get('assignment') ?? '',
    reason: search.get('reason') ?? '',
  })
  const field = (name: keyof typeof matter) => (value: string) => setMatter({ ...matter, [name]: value })
  const propose = () =>
    tried.attempt(async () => {
      const { id } = await proposeMatter(matter)
      await queries.invalidateQueries({ queryKey: MATTERS_KEY })
      navigate(`/matters/${id}`)
    })
  return (
    <CardForm
      title={t('matters.new')}
      lead={t('matters.new.lead')}
      send={t('matters.new.submit')}
      attempt={tried}
      onSend={propose}
      onCancel={onClose}
    >
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
      <TaskChoice value={matter.assignmentId} onChange={field('assignmentId')} />
      <TextField
        label={t('matters.field.reason')}
        value={matter.reason}
        onChange={field('reason')}
        rows={3}
        hint={t('matters.field.reason.hint')}
      />
    </CardForm>
  )
}

/** The task that the matter presses: one with a red light, or the one that it was begun from. */
function TaskChoice({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useStrings()
  const [search] = useSearchParams()
  const known = useRedTasks().data?.items ?? []
  const isOther = value !== '' && !known.some(({ id }) => id === value)
  return (
    <ChoiceField
      label={t('matters.field.task')}
      value={value}
      none={t('matters.field.noTask')}
      options={[
        ...(isOther ? [{ value, label: search.get('title') ?? value }] : []),
        ...known.map(({ id, row }) => ({ value: id, label: row.text })),
      ]}
      onChange={onChange}
    />
  )
}
