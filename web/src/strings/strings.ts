import { createContext, useContext } from 'react'
import type zh from './zh.ts'

/** Languages of the interface: Chinese first, English a switch away. */
export type Language = 'zh' | 'en'

/** Name of a text in `zh/` and `en/`. */
export type StringKey = keyof typeof zh

/** All texts of one language. */
export type StringTable = Readonly<Record<StringKey, string>>

/** Looks a text up and fills its `{name}` places; numbers are written with thousands separators. */
export type Translate = (key: StringKey, values?: Readonly<Record<string, string | number>>) => string

/** What a component knows of the language: its name, its texts, and the way to change it. */
export interface Strings {
  readonly language: Language
  readonly t: Translate
  readonly setLanguage: (language: Language) => void
}

/** Provided by `StringsProvider` at the root. */
export const StringsContext = createContext<Strings | null>(null)

/** The texts of the language in use. Throws outside of `StringsProvider`. */
export function useStrings(): Strings {
  const strings = useContext(StringsContext)
  if (!strings) throw new Error('useStrings needs StringsProvider above it')
  return strings
}

/** A `Translate` over one table. */
export function translator(table: StringTable): Translate {
  return (key, values) =>
    values ? table[key].replace(/\{(\w+)\}/g, (place, name: string) => written(values[name]) ?? place) : table[key]
}

const written = (value: string | number | undefined): string | undefined =>
  typeof value === 'number' ? value.toLocaleString('en-US') : value
