import { useEffect, useSyncExternalStore } from 'react'
import { Button } from '../components/Button.tsx'
import { usePrinting } from '../components/usePrinting.ts'
import { useStrings } from '../strings/strings.ts'
import styles from './PrintGuard.module.css'
import { printPage } from './print-page.ts'
import { forgetPrint, hasPartsMissing, onPrintPhase, printPhase } from './whole-print.ts'

const isPrintKey = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'p' && (ctrlKey || metaKey) && !altKey && !shiftKey

/**
 * Takes Ctrl+P where something of the page is still to come, and prints once it is there. A print from the browser's own
 * menu cannot wait: then the paper says that it is a part.
 */
export function PrintGuard() {
  const { t } = useStrings()
  const phase = useSyncExternalStore(onPrintPhase, printPhase)
  const isPrinting = usePrinting()
  useEffect(() => {
    const take = (event: KeyboardEvent) => {
      if (!isPrintKey(event) || !hasPartsMissing()) return
      event.preventDefault()
      void printPage()
    }
    addEventListener('keydown', take)
    return () => removeEventListener('keydown', take)
  }, [])
  return (
    <>
      {isPrinting && hasPartsMissing() && <p className={styles.part}>▲ {t('print.part')}</p>}
      <div role="status" className={styles.state}>
        {phase === 'reading' && <p>{t('print.reading')}</p>}
        {phase === 'failed' && (
          <p data-failed>
            ■ {t('print.failed')}{' '}
            <Button size="small" onClick={printPage}>
              {t('state.retry')}
            </Button>{' '}
            <Button size="small" onClick={forgetPrint}>
              {t('print.leave')}
            </Button>
          </p>
        )}
      </div>
    </>
  )
}
