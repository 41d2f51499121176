import { useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { type SyntheticEvent, useState } from 'react'
import type { LivelihoodItem } from '../../client/livelihood.ts'
import { editRow } from '../../client/registers.ts'
import { failureText } from '../../components/failures.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './ItemCard.module.css'

const COUNTS = ['satisfied', 'fairly', 'dissatisfied', 'members'] as const

/** Enters the vote on an item; the result is worked out, never typed. */
export function VoteForm({ item }: { item: LivelihoodItem }) {
  const { t } = useStrings()
  const queries = useQueryClient()
  const [trouble, setTrouble] = useState('')
  const [isBusy, setBusy] = useState(false)
  const save = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const counts = COUNTS.map(name => [name, Number(form.get(name))])
    setBusy(true)
    setTrouble('')
    try {
      const votes = { ...Object.fromEntries(counts), day: String(form.get('day')) }
      await editRow(queries, '/livelihood', item, { votes })
    } catch (error) {
      setTrouble(failureText(error, t))
    } finally {
      setBusy(false)
    }
  }
  return (
    <details className={styles.enter}>
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
        <Button htmlType="submit" type="primary" loading={isBusy}>
          {t('livelihood.vote.save')}
        </Button>
        <span role="alert" className={styles.trouble}>
          {trouble}
        </span>
      </form>
    </details>
  )
}
