import type { Colour } from 'duban-core'
import { type ReactNode, useId, useState } from 'react'
import { Link } from 'react-router'
import { useStrings } from '../strings/strings.ts'
import { Light } from './Light.tsx'
import styles from './ReasonedLight.module.css'

interface Props {
  readonly colour: Colour
  readonly label?: string | undefined
  /** What the light is of, for those who do not see the row. */
  readonly name: string
  /** Its reasons, a sentence each. */
  readonly reasons: readonly string[]
  /** Page with all that it rests on. */
  readonly to: string
  /** Words of the link to it; those for a task where none are given. */
  readonly more?: string
  /** What else is to be said. */
  readonly children?: ReactNode
}

/** A light that opens why it shines as it does. The browser's own popover: Esc or a click elsewhere closes it. */
export function ReasonedLight({ colour, label, name, reasons, to, more, children }: Props) {
  const { t } = useStrings()
  const popover = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <span className={styles.holder}>
      <button type="button" className={styles.button} popoverTarget={popover} title={t('tasks.why.ask')}>
        <Light colour={colour} label={label} />
        <span className="visually-hidden">
          {t('tasks.why.ask')} {name}
        </span>
      </button>
      <div
        id={popover}
        popover="auto"
        role="dialog"
        aria-label={t('tasks.why.title')}
        className={styles.why}
        onToggle={event => setOpen(event.newState === 'open')}
      >
        {isOpen && (
          <>
            <p className={styles.title}>{t('tasks.why.title')}</p>
            <ul className={styles.reasons} lang="zh-CN">
              {reasons.map(reason => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
            {children}
            <Link to={to}>{more ?? t('tasks.why.more')}</Link>
          </>
        )}
      </div>
    </span>
  )
}
