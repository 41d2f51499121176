import SearchOutlined from '@ant-design/icons/es/icons/SearchOutlined'
import styles from './SearchField.module.css'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A field that answers as one types. */
export function SearchField({ label, value, onChange }: Props) {
  return (
    <span className={styles.field}>
      <SearchOutlined aria-hidden className={styles.glass} />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
    </span>
  )
}
