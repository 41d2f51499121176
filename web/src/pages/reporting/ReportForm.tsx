import { useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { forgetReports, type ReportingItem } from '../../client/reporting.ts'
import { Refusal, Unreachable } from '../../client/request.ts'
import { failureText } from '../../components/failures.ts'
import { useStrings } from '../../strings/strings.ts'
import { DoneField } from './DoneField.tsx'
import { carryOver, type Draft, type DraftFlaw, flawOf } from './drafts.ts'
import { FormFoot } from './FormFoot.tsx'
import { handIn } from './hand-in.ts'
import { LastMonth } from './LastMonth.tsx'
import { ProofFields } from './ProofFields.tsx'
import styles from './ReportForm.module.css'
import { useDraft } from './useDraft.ts'
import { ValueField } from './ValueField.tsx'
import { WordField } from './WordField.tsx'

interface Props {
  readonly item: ReportingItem
  readonly month: string
  readonly today: string
  /** Id of the accepted report that this one corrects, or null. */
  readonly corrects: string | null
  readonly draftKey: string
  readonly first: Draft
  readonly onNext: () => void
  /** Where there is something to go back to. */
  readonly onLeave?: (() => void) | undefined
}

/** The form of an item's month (填报表): every key is kept in this browser; Ctrl+Enter hands it in and goes on. */
export function ReportForm(props: Props) {
  const { item, today, corrects, onLeave } = props
  const { t } = useStrings()
  const id = useId()
  const form = useHandingIn(props)
  const { draft, type } = form
  const submitByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    form.send(true)
  }
  const word = (name: 'progress' | 'problems' | 'next') => (
    <WordField
      name={name}
      value={draft[name]}
      lastMonth={draft.carried.includes(name) ? (item.last?.month ?? '') : ''}
      isWrong={name === 'progress' && (form.flaw === 'no_progress' || form.flaw === 'progress_carried')}
      flawId={`${id}-flaw`}
      onType={value => type({ [name]: value })}
    />
  )
  return (
    <form
      className={styles.form}
      aria-busy={form.isWorking}
      onKeyDown={submitByKey}
      onSubmit={event => event.preventDefault()}
    >
      {item.current?.state === 'returned' && (
        <p className={styles.returned}>
          <b>{t('reporting.returnedFor')}</b> <span lang="zh-CN">{item.current.returnedFor}</span>
        </p>
      )}
      {corrects && <p className={styles.returned}>{t('reporting.correcting')}</p>}
      {item.last && <LastMonth last={item.last} unit={item.unit} onCarry={form.carry} />}
      {item.targetId !== null && (
        <ValueField
          item={item}
          value={draft.value}
          isWrong={form.flaw === 'value_unreadable' || form.flaw === 'no_value'}
          onType={value => type({ value })}
        />
      )}
      {word('progress')}
      {word('problems')}
      {word('next')}
      {item.isState && <DoneField item={item} draft={draft} today={today} onType={type} />}
      <ProofFields report={item.current} files={form.files} today={today} value={draft.value} onFiles={form.setFiles} />
      <FormFoot form={form} flawId={`${id}-flaw`} onLeave={onLeave} />
    </form>
  )
}

/** A form in hand: its draft, and the ways to send it. */
export type FormInHand = ReturnType<typeof useHandingIn>

function useHandingIn({ item, month, corrects, draftKey, first, onNext }: Props) {
  const { t } = useStrings()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  const inHand = useDraft(draftKey, first)
  const [isWorking, setWorking] = useState(false)
  const [refusal, setRefusal] = useState('')
  const [flaw, setFlaw] = useState<DraftFlaw | null>(null)
  const { draft, files, put, setFiles, drop } = inHand
  const send = async (isSubmitted: boolean) => {
    if (isWorking) return
    const found = isSubmitted ? flawOf(draft, item.targetId !== null && !item.isState) : null
    setFlaw(found)
    setRefusal('')
    if (found) return
    setWorking(true)
    let last = draft
    try {
      await handIn(
        {
          item,
          month,
          corrects,
          draft,
          files,
          onWritten: reportId => {
            last = { ...last, reportId }
            put(last)
          },
          onProved: file => setFiles(kept => kept.filter(one => one !== file)),
        },
        isSubmitted,
      )
      if (isSubmitted) {
        drop()
        onNext()
      }
      await forgetReports(queries)
    } catch (error) {
      if (error instanceof Refusal && error.status === 401)
        return navigate(`/login?to=${encodeURIComponent(pathname + search)}`)
      setRefusal(error instanceof Unreachable ? t('reporting.unreachable') : failureText(error, t))
    } finally {
      setWorking(false)
    }
  }
  const carry = () => item.last && put(carryOver(draft, item.last, Date.now()))
  return { ...inHand, isWorking, refusal, flaw, send, carry }
}
