import { type SyntheticEvent, useState } from 'react'
import { type LogState, useLogState } from '../../client/log.ts'
import { Button } from '../../components/Button.tsx'
import { failureText } from '../../components/failures.ts'
import office from '../../components/office.module.css'
import { useStrings } from '../../strings/strings.ts'
import styles from './LogPage.module.css'

/** Whether the chain of hashes holds from the first entry on, and whether a hash noted down earlier is still in it. */
export function ChainState() {
  const { t } = useStrings()
  const [head, setHead] = useState('')
  const [typed, setTyped] = useState('')
  const state = useLogState(head)
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    setHead(typed.trim().toLowerCase())
  }
  return (
    <section className={`${office.card} ${styles.state}`} aria-label={t('log.chain')}>
      {state.isPending && <span className={office.muted}>{t('log.chain.checking')}</span>}
      {state.data && <Found state={state.data} asked={head} />}
      <details>
        <summary>{t('log.chain.compare')}</summary>
        <p className={styles.fine}>{t('log.chain.compare.hint')}</p>
        <form onSubmit={submit}>
          <input
            value={typed}
            onChange={event => setTyped(event.target.value)}
            aria-label={t('log.chain.head')}
            placeholder={t('log.chain.head')}
            autoComplete="off"
          />
          <Button type="submit">{t('log.chain.ask')}</Button>
        </form>
      </details>
      {state.isError && (
        <p role="alert" className={office.refusal}>
          {failureText(state.error, t)}
        </p>
      )}
    </section>
  )
}

function Found({ state: { entries, head, flaw, hasHead }, asked }: { state: LogState; asked: string }) {
  const { t } = useStrings()
  return (
    <>
      <span className={office.tag} data-tone={flaw ? 'bad' : 'good'} role="status">
        {flaw ? `✘ ${t(`log.flaw.${flaw.kind}`, { number: flaw.number })}` : `✔ ${t('log.chain.holds', { entries })}`}
      </span>
      {asked !== '' && (
        <span className={office.tag} data-tone={hasHead ? 'good' : 'bad'}>
          {hasHead ? `✔ ${t('log.chain.hasHead')}` : `✘ ${t('log.chain.noHead')}`}
        </span>
      )}
      <span className={styles.fine}>
        {t('log.chain.last')} <code>{head}</code>
      </span>
    </>
  )
}
