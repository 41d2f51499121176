import styles from './FilterSelect.module.css'

interface Props {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

/**
 * One condition out of a short list; the first choice is none. The system's own control, which phones and screen
 * readers handle best.
 */
export function FilterSelect({ label, value, options, onChange }: Props) {
  return (
    <select
      className={styles.select}
      aria-label={label}
      value={value}
      data-set={value !== ''}
      onChange={event => onChange(event.target.value)}
    >
      <option value="">{label}</option>
      {options.map(option => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
