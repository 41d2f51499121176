import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useStrings } from '../strings/strings.ts'
import styles from './Dialog.module.css'

interface Props {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the foot, the one that closes first. */
  readonly actions?: ReactNode
}

/** A window over the page; the browser's own, which holds the focus and closes on Esc. */
export function Dialog({ title, onClose, children, actions }: Props) {
  const { t } = useStrings()
  const element = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const dialog = element.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog ref={element} className={styles.dialog} aria-labelledby={heading} onClose={onClose}>
      <header className={styles.head}>
        <h2 id={heading}>{title}</h2>
        <button type="button" onClick={onClose} aria-label={t('tasks.close')}>
          ✕
        </button>
      </header>
      <div className={styles.body}>{children}</div>
      {actions && <footer className={styles.foot}>{actions}</footer>}
    </dialog>
  )
}
