import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { type Language, StringsContext, type StringTable, translator } from './strings.ts'
import zh from './zh.json'

const STORED_AS = 'duban.language'

/** Gives every component below it the texts; remembers the choice and sets the page's `lang`. */
export function StringsProvider({ children }: { children: ReactNode }) {
  const [wanted, setWanted] = useState<Language>(rememberedLanguage)
  const [english, setEnglish] = useState<StringTable | null>(null)
  useEffect(() => {
    if (wanted === 'en' && !english) import('./en.json').then(loaded => setEnglish(loaded.default))
  }, [wanted, english])
  const language: Language = wanted === 'en' && english ? 'en' : 'zh'
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  const setLanguage = useCallback((next: Language) => {
    localStorage.setItem(STORED_AS, next)
    setWanted(next)
  }, [])
  const strings = useMemo(
    () => ({ language, t: translator(language === 'en' && english ? english : zh), setLanguage }),
    [language, english, setLanguage],
  )
  // Chinese is at hand from the start; English is waited for, so that the page does not change its language twice.
  if (wanted !== language) return null
  return <StringsContext value={strings}>{children}</StringsContext>
}

const rememberedLanguage = (): Language => (localStorage.getItem(STORED_AS) === 'en' ? 'en' : 'zh')
