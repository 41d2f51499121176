import { cloneElement, type ReactElement, useId } from 'react'
import styles from './Field.module.css'

interface Props {
  readonly label: string
  readonly hint?: string | undefined
  /** Takes a whole row of a form. */
  readonly isWide?: boolean | undefined
  /** One native control. */
  readonly children: ReactElement<{ id?: string; 'aria-describedby'?: string }>
}

/** A form's control under its name; the system's own controls, which phones and screen readers handle best. */
export function Field({ label, hint, isWide, children }: Props) {
  const id = useId()
  return (
    <div className={styles.field} data-wide={isWide}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {cloneElement(children, { id, ...(hint ? { 'aria-describedby': `${id}-hint` } : {}) })}
      {hint && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
    </div>
  )
}
