import type { SyntheticEvent } from 'react'
import type { LivelihoodItem } from '../../client/livelihood.ts'
import { Button } from '../../components/Button.tsx'
import { EditState } from '../../components/EditState.tsx'
import { useRowEdit } from '../../components/useRowEdit.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './ItemCard.module.css'

const COUNTS = ['satisfied', 'fairly', 'dissatisfied', 'members'] as const

/** Enters the vote on an item; the result is worked out, never typed. */
export function VoteForm({ item }: { item: LivelihoodItem }) {
  const { t } = useStrings()
  const edit = useRowEdit('/livelihood', item)
  const save = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const counts = Object.fromEntries(COUNTS.map(name => [name, Number(form.get(name))]))
    edit.save({ votes: { ...counts, day: String(form.get('day')) } })
  }
  return (
    <details className={styles.voteForm}>
      <summary>{t(item.votes === null ? 'livelihood.enterVote' : 'livelihood.mendVote')}</summary>
      <form onSubmit={save}>
        {COUNTS.map(name => (
          <label key={name}>
            {t(`livelihood.vote.${name}`)}
            <input name={name} type="number" min={0} required defaultValue={item.votes?.[name]} />
          </label>
        ))}
        <label>
          {t('livelihood.vote.day')}
          <input name="day" type="date" required defaultValue={item.votes?.day} />
        </label>
        <Button type="submit" kind="primary" loading={edit.isBusy}>
          {t('livelihood.vote.save')}
        </Button>
        <EditState edit={edit} />
      </form>
    </details>
  )
}
