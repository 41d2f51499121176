import { Button } from '../../components/Button.tsx'
import { useStrings } from '../../strings/strings.ts'
import styles from './ReportForm.module.css'
import type { FormInHand } from './ReportForm.tsx'

interface Props {
  readonly form: FormInHand
  readonly flawId: string
  readonly onLeave: (() => void) | undefined
}

/** The ways to send a form, what stands in their way, and where the draft is kept. */
export function FormFoot({ form, flawId, onLeave }: Props) {
  const { t } = useStrings()
  const { flaw, refusal, isWorking, isKept, draft, send } = form
  return (
    <footer className={styles.foot}>
      {(flaw || refusal) && (
        <p id={flawId} role="alert" className={styles.refusal}>
          {flaw ? t(`reporting.flaw.${flaw}`) : refusal}
        </p>
      )}
      <div className={styles.buttons}>
        <Button kind="primary" size="large" disabled={isWorking} onClick={() => send(true)}>
          {t(isWorking ? 'reporting.sending' : 'reporting.submit')}
        </Button>
        <Button size="large" disabled={isWorking} onClick={() => send(false)}>
          {t('reporting.save')}
        </Button>
        {onLeave && (
          <Button
            size="large"
            kind="text"
            onClick={() => {
              form.drop()
              onLeave()
            }}
          >
            {t('reporting.leave')}
          </Button>
        )}
        <span className={styles.key}>
          <kbd>Ctrl</kbd> <kbd>Enter</kbd>
        </span>
      </div>
      <p className={styles.kept} role="status">
        {draft.typedAtMs > 0 && t(isKept ? 'reporting.kept' : 'reporting.notKept', { time: timeText(draft.typedAtMs) })}
      </p>
    </footer>
  )
}

const timeText = (atMs: number): string =>
  new Date(atMs).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
