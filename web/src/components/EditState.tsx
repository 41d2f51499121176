import { useStrings } from '../strings/strings.ts'
import { Button } from './Button.tsx'
import styles from './EditState.module.css'
import type { RowEdit } from './useRowEdit.ts'

/** What stands beside the button of a form: why it was refused, and how to go on where somebody was quicker. */
export function EditState({ edit: { trouble, isBehind, isBusy, catchUp } }: { edit: RowEdit }) {
  const { t } = useStrings()
  return (
    <>
      <span role="alert" className={styles.trouble}>
        {trouble}
      </span>
      {isBehind && !isBusy && (
        <span className={styles.behind}>
          {t('row.behind')} <Button onClick={catchUp}>{t('row.catchUp')}</Button>
        </span>
      )}
    </>
  )
}
