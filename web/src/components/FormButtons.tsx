import { useStrings } from '../strings/strings.ts'
import { Button } from './Button.tsx'
import fields from './FormFields.module.css'

interface Props {
  /** Word on the button that sends the form. */
  readonly send: string
  readonly isWorking: boolean
  readonly onCancel: () => void
}

/** The two buttons that end a form: send it, or close it. */
export function FormButtons({ send, isWorking, onCancel }: Props) {
  const { t } = useStrings()
  return (
    <div className={fields.buttons}>
      <Button kind="primary" type="submit" disabled={isWorking}>
        {send}
      </Button>
      <Button onClick={onCancel}>{t('office.cancel')}</Button>
    </div>
  )
}
