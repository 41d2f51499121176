import SearchOutlined from '@ant-design/icons/es/icons/SearchOutlined'
import Input from 'antd/es/input/Input'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A field that answers as one types. */
export function SearchField({ label, value, onChange }: Props) {
  return (
    <Input
      type="search"
      allowClear
      prefix={<SearchOutlined aria-hidden />}
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={event => onChange(event.target.value)}
      style={{ maxWidth: 280 }}
    />
  )
}
