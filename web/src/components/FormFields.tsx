import { type ReactNode, useId } from 'react'
import styles from './FormFields.module.css'

interface FormFieldProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly isWide?: boolean
  readonly children: (id: string) => ReactNode
}

/** A control under its label, with a hint below; the system's own controls, which phones and screen readers handle best. */
export function FormField({ label, hint, isWide, children }: FormFieldProps) {
  const id = useId()
  return (
    <div className={styles.field} data-wide={isWide}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint && <small>{hint}</small>}
    </div>
  )
}

interface TextProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string | undefined
  readonly type?: 'text' | 'date' | 'month' | 'password'
  /** More than one makes it a field of several lines. */
  readonly rows?: number
  readonly isRequired?: boolean
  readonly isWide?: boolean
}

/** A field for words or a day. */
export function TextField({ label, value, onChange, hint, type = 'text', rows = 1, isRequired, isWide }: TextProps) {
  return (
    <FormField label={label} hint={hint} isWide={isWide ?? rows > 1}>
      {id =>
        rows > 1 ? (
          <textarea
            id={id}
            rows={rows}
            value={value}
            required={isRequired}
            onChange={event => onChange(event.target.value)}
          />
        ) : (
          <input
            id={id}
            type={type}
            value={value}
            required={isRequired}
            autoComplete="off"
            onChange={event => onChange(event.target.value)}
          />
        )
      }
    </FormField>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
  readonly hint?: string | undefined
  readonly isRequired?: boolean
  /** Stands for no choice. */
  readonly none?: string
}

/** A choice out of a list. */
export function ChoiceField({ label, value, options, onChange, hint, isRequired, none }: ChoiceProps) {
  return (
    <FormField label={label} hint={hint}>
      {id => (
        <select id={id} value={value} required={isRequired} onChange={event => onChange(event.target.value)}>
          {none !== undefined && <option value="">{none}</option>}
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FormField>
  )
}
