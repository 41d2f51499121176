import PrinterOutlined from '@ant-design/icons/es/icons/PrinterOutlined'
import { useSyncExternalStore } from 'react'
import { Button } from '../components/Button.tsx'
import { useStrings } from '../strings/strings.ts'
import { printPage } from './print-page.ts'
import { onPrintPhase, printPhase } from './whole-print.ts'

/** Prints the page (打印), whole. */
export function PrintButton() {
  const { t } = useStrings()
  const phase = useSyncExternalStore(onPrintPhase, printPhase)
  return (
    <Button onClick={printPage} loading={phase === 'reading'} icon={<PrinterOutlined aria-hidden />}>
      {t('print.button')}
    </Button>
  )
}
