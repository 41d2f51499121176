import { useEffect, useState } from 'react'

interface Props {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly className: string | undefined
}

/** While one types, the field is ahead of the address. */
const SETTLED_MS = 150

/** A condition in words, passed on when one pauses. */
export function TypedFilter({ label, hint = label, value, onChange, className }: Props) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  useEffect(() => {
    if (typed === value) return
    const timer = setTimeout(() => onChange(typed), SETTLED_MS)
    return () => clearTimeout(timer)
  })
  return (
    <input
      type="search"
      className={className}
      aria-label={label}
      placeholder={hint}
      value={typed}
      onChange={event => setTyped(event.target.value)}
    />
  )
}
