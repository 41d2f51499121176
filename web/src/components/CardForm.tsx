import { type ReactNode, type SyntheticEvent, useEffect, useId, useRef } from 'react'
import { FormButtons } from './FormButtons.tsx'
import fields from './FormFields.module.css'
import office from './office.module.css'
import { RefusedSentence } from './RefusedSentence.tsx'
import type { Attempt } from './useAttempt.ts'

interface Props {
  readonly title: string
  /** What it means to send it, in a sentence. */
  readonly lead?: string
  /** Word on the button that sends it. */
  readonly send: string
  readonly attempt: Pick<Attempt, 'isWorking' | 'refusal'>
  readonly onSend: () => Promise<unknown>
  readonly onCancel: () => void
  /** Its fields. */
  readonly children: ReactNode
}

/** A form on a card of its page: fields, the two buttons, and the service's sentence where it refused. */
export function CardForm({ title, lead, send, attempt, onSend, onCancel, children }: Props) {
  const heading = useId()
  const form = useRef<HTMLFormElement>(null)
  // It was opened by a button that may stand far below it.
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), [])
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    void onSend()
  }
  return (
    <form ref={form} className={`${office.card} ${fields.card}`} onSubmit={submit} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {lead && <p className={office.lead}>{lead}</p>}
      <div className={fields.form}>
        {children}
        <FormButtons send={send} isWorking={attempt.isWorking} onCancel={onCancel} />
      </div>
      <RefusedSentence sentence={attempt.refusal} />
    </form>
  )
}
