import type { Language } from '../errors.ts'
import { en } from './en.ts'
import { type Strings, zh } from './zh.ts'

const STRINGS: Readonly<Record<Language, Strings>> = { zh, en }

/** The texts of a language. */
export const stringsOf = (language: Language): Strings => STRINGS[language]

/** The language of an environment by LC_ALL, LC_MESSAGES, LANG: English where that says so, else Chinese. */
export function languageOfEnvironment(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^en(?:[_.@-]|$)/i.test(locale) ? 'en' : 'zh'
}
