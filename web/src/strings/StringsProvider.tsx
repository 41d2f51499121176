import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type Language, StringsContext, type StringTable, translator } from './strings.ts'
import zh from './zh.ts'

const STORED_AS = 'duban.language'

/** Gives every component below it the texts; remembers the choice and sets the page's `lang`. */
export function StringsProvider({ children }: { children: ReactNode }) {
  const [wanted, setWanted] = useState<Language>(rememberedLanguage)
  const [english, setEnglish] = useState<StringTable | null>(null)
  useEffect(() => {
    if (wanted === 'en' && !english) import('./en.ts').then(loaded => setEnglish(loaded.default))
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
  // Chinese is at hand from the start; English is waited for, so that a page does not come in the wrong one. What stands
  // already stays meanwhile: it may hold a draft that exists nowhere else.
  const isShown = useRef(false)
  if (wanted !== language && !isShown.current) return null
  isShown.current = true
  return <StringsContext value={strings}>{children}</StringsContext>
}

const rememberedLanguage = (): Language => (localStorage.getItem(STORED_AS) === 'en' ? 'en' : 'zh')
