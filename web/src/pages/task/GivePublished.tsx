import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SyntheticEvent, useId } from 'react'
import { forgetAssignments, giveAverage, giveRank } from '../../client/assignments.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Field } from '../../components/Field.tsx'
import { Refused } from '../../components/Refused.tsx'
import { useStrings } from '../../strings/strings.ts'
import styles from './EditTask.module.css'

interface Props {
  readonly task: string
  readonly targetId: string
  /** What is given: the rank that was published, or the average that the target is held against. */
  readonly kind: 'rank' | 'average'
  readonly onClose: () => void
}

/** Enters what others published of a target, with the paper that it stands in. */
export function GivePublished({ task, targetId, kind, onClose }: Props) {
  const { t } = useStrings()
  const queries = useQueryClient()
  const formId = useId()
  const give = useMutation({
    mutationFn: (form: FormData) => {
      const cell = (name: string) => String(form.get(name) ?? '')
      const authority = { body: cell('body'), document: cell('document'), day: cell('day') }
      const about = { targetId, month: cell('month'), authority }
      return kind === 'rank'
        ? giveRank(task, { ...about, rank: Number(cell('rank')), of: Number(cell('of')) })
        : giveAverage(task, { ...about, value: cell('value') })
    },
    onSuccess: async () => {
      onClose()
      await forgetAssignments(queries)
    },
  })
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    give.mutate(new FormData(event.currentTarget))
  }
  return (
    <Dialog
      title={t(`tasks.published.${kind}`)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('tasks.cancel')}</Button>
          <Button kind="primary" type="submit" form={formId} loading={give.isPending}>
            {t('tasks.published.save')}
          </Button>
        </>
      }
    >
      <p>{t(`tasks.publishedHint.${kind}`)}</p>
      <form id={formId} onSubmit={submit} className={styles.form}>
        <Field label={t('tasks.published.month')}>
          <input name="month" type="month" required />
        </Field>
        {kind === 'rank' ? <RankFields /> : <AverageField />}
        <Field label={t('tasks.published.body')}>
          <input name="body" required />
        </Field>
        <div className={styles.pair}>
          <Field label={t('tasks.authorityDocument')}>
            <input name="document" required />
          </Field>
          <Field label={t('tasks.authorityDay')}>
            <input name="day" type="date" required />
          </Field>
        </div>
      </form>
      <Refused error={give.error} />
    </Dialog>
  )
}

function RankFields() {
  const { t } = useStrings()
  return (
    <div className={styles.pair}>
      <Field label={t('tasks.published.place')}>
        <input name="rank" type="number" min={1} required />
      </Field>
      <Field label={t('tasks.published.of')}>
        <input name="of" type="number" min={1} required />
      </Field>
    </div>
  )
}

function AverageField() {
  const { t } = useStrings()
  return (
    <Field label={t('tasks.published.value')}>
      <input name="value" inputMode="decimal" pattern="-?\d+(\.\d+)?" required />
    </Field>
  )
}
