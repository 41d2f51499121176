import { Field } from './Field.tsx'

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
    <Field label={label} hint={hint} isWide={isWide ?? rows > 1}>
      {rows > 1 ? (
        <textarea rows={rows} value={value} required={isRequired} onChange={event => onChange(event.target.value)} />
      ) : (
        <input
          type={type}
          value={value}
          required={isRequired}
          autoComplete="off"
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
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
    <Field label={label} hint={hint}>
      <select value={value} required={isRequired} onChange={event => onChange(event.target.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
