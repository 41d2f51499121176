import { useState } from 'react'

/** A text that is kept in this browser under a key until it is dropped, so that a session that ends does not take it. */
export function useKeptText(key: string): readonly [text: string, set: (text: string) => void] {
  const [text, setText] = useState(() => localStorage.getItem(key) ?? '')
  const set = (next: string) => {
    setText(next)
    if (next === '') localStorage.removeItem(key)
    else
      try {
        localStorage.setItem(key, next)
      } catch {
        // A browser without room keeps it on the page.
      }
  }
  return [text, set]
}
