/** A field of what was written, as words. */
export interface EntryField {
  readonly name: string
  readonly words: string
}

/** The fields of an entry's data; what is no object is one field without a name, and nothing is none. */
export function fieldsOf(data: unknown): EntryField[] {
  if (data === null || data === undefined) return []
  if (typeof data !== 'object' || Array.isArray(data)) return [{ name: '', words: wordsOf(data) }]
  return Object.entries(data).map(([name, value]) => ({ name, words: wordsOf(value) }))
}

const wordsOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : Array.isArray(value) && value.every(one => typeof one === 'string')
      ? value.join('、')
      : JSON.stringify(value)

/** `2024-03-28 09:00:05` from the office's time, which the service writes with its own offset. */
export const momentText = (at: string): string => at.slice(0, 19).replace('T', ' ')
