import SearchOutlined from '@ant-design/icons/es/icons/SearchOutlined'
import { type SyntheticEvent, useEffect, useRef } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { HelpLink } from '../components/HelpLink.tsx'
import { useMedia } from '../components/useMedia.ts'
import { useStrings } from '../strings/strings.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { isTyping } from './keyboard.ts'
import { pageAt } from './pages.ts'
import styles from './TopBar.module.css'

/** Name of the application, search over all figures (`/`), help on the page, account, language. */
export function TopBar() {
  const { t, language, setLanguage } = useStrings()
  const help = pageAt(useLocation().pathname)?.help
  return (
    <header className={styles.bar}>
      <Link to="/" className={styles.brand}>
        <img src="/icon.svg" alt="" width="24" height="24" />
        <span className={styles.name}>{t('app.name')}</span>
        <span className={styles.tagline}>{t('app.tagline')}</span>
      </Link>
      <SearchBox />
      {help && <HelpLink topic={help} />}
      <AccountMenu />
      <button
        type="button"
        className={styles.language}
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        aria-label={`${t('shell.language')} (${t('shell.languageLabel')})`}
        onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
      >
        {t('shell.language')}
      </button>
    </header>
  )
}

function SearchBox() {
  const { t } = useStrings()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const input = useRef<HTMLInputElement>(null)
  const isNarrow = useMedia('(max-width: 767px)')
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping(event.target)) return
      event.preventDefault()
      input.current?.select()
    }
    addEventListener('keydown', focus)
    return () => removeEventListener('keydown', focus)
  }, [])
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    const words = input.current?.value.trim() ?? ''
    const table = pathname === '/data/targets' ? 'targets' : 'figures'
    navigate(`/data/${table}${words ? `?q=${encodeURIComponent(words)}` : ''}`)
  }
  return (
    <search className={styles.search}>
      <form onSubmit={submit}>
        <SearchOutlined aria-hidden className={styles.glass} />
        <input
          ref={input}
          type="search"
          name="q"
          aria-label={t('shell.search')}
          placeholder={t(isNarrow ? 'shell.search.short' : 'shell.search')}
          autoComplete="off"
          enterKeyHint="search"
        />
        <kbd className={styles.hint} title={t('shell.searchHint')} aria-hidden>
          /
        </kbd>
      </form>
    </search>
  )
}
