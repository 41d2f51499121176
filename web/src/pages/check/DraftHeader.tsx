import { Button } from '../../components/Button.tsx'
import { reportName } from '../../format/report-name.ts'
import { PrintButton } from '../../printing/PrintButton.tsx'
import { useStrings } from '../../strings/strings.ts'
import readingStyles from '../reading/ReadingHeader.module.css'
import { Counts, Health } from '../reading/ReadingHeader.tsx'
import { useOpenReading } from '../reading/reading-context.ts'
import styles from './DraftHeader.module.css'
import { FindingList } from './FindingList.tsx'

/** What was checked, that it stayed here, and what was found. */
export function DraftHeader({ onAgain }: { onAgain: () => void }) {
  const { t } = useStrings()
  const { reading } = useOpenReading()
  const name = reportName(reading.document) || t('reading.untitled')
  const facts = [name, t('reading.characters', { count: reading.document.characters }), t('check.kept')]
  return (
    <header className={readingStyles.header}>
      <div className={styles.head}>
        <h1>{t('check.title')}</h1>
        <PrintButton />
        <Button onClick={onAgain}>{t('check.again')}</Button>
      </div>
      <p className={readingStyles.facts}>{facts.join(' · ')}</p>
      <div className={readingStyles.row}>
        <Counts />
      </div>
      <Health />
      <FindingList />
    </header>
  )
}
