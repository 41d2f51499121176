import SettingOutlined from '@ant-design/icons/es/icons/SettingOutlined'
import { useId } from 'react'
import { useStrings } from '../strings/strings.ts'
import { Button } from './Button.tsx'
import styles from './ColumnChooser.module.css'
import popover from './popover.module.css'

/** What the chooser needs to know of a column. */
export interface ChoosableColumn {
  readonly name: string
  readonly head: string
  /** Stays: it names the row. */
  readonly isFixed?: boolean
}

interface Props {
  readonly columns: readonly ChoosableColumn[]
  readonly hidden: ReadonlySet<string>
  readonly onHidden: (hidden: ReadonlySet<string>) => void
}

/** Which columns are shown. The browser's own popover: it closes on Esc and on a click elsewhere, and keeps the focus. */
export function ColumnChooser({ columns, hidden, onHidden }: Props) {
  const { t } = useStrings()
  const id = useId()
  const toggle = (name: string) => {
    const next = new Set(hidden)
    if (!next.delete(name)) next.add(name)
    onHidden(next)
  }
  return (
    <div className={popover.holder}>
      <Button icon={<SettingOutlined aria-hidden />} popoverTarget={id}>
        {t('data.columns')}
      </Button>
      <fieldset id={id} popover="auto" className={`${popover.list} ${styles.list}`}>
        <legend className="visually-hidden">{t('data.columns')}</legend>
        {columns
          .filter(column => !column.isFixed)
          .map(({ name, head }) => (
            <label key={name}>
              <input type="checkbox" checked={!hidden.has(name)} onChange={() => toggle(name)} /> {head}
            </label>
          ))}
      </fieldset>
    </div>
  )
}
