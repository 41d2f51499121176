import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { dateText } from '../../format/dates.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './WallHead.module.css'
import { useWallKeys } from './wall-keys.ts'

/** A clock of minutes looks often enough not to be late by more than this. */
const TICK_MS = 5000

/** Hour and minute of this machine, as they pass. */
function useClock(): string {
  const [time, setTime] = useState(clockText)
  useEffect(() => {
    const timer = setInterval(() => setTime(clockText()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return time
}

const clockText = (): string => new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })

const switchFullScreen = (): void => {
  if (document.fullscreenElement) document.exitFullscreen()
  else document.documentElement.requestFullscreen()
}

/** Whose wall it is, the day that it stands for, the clock; leaves and fills the screen. */
export function WallHead({ name, asOf }: { name: string; asOf: string }) {
  const { t, language } = useStrings()
  const time = useClock()
  useWallKeys({ f: switchFullScreen })
  return (
    <header className={styles.head}>
      <h1>{t('wall.heading', { name })}</h1>
      <p className={styles.day}>{asOf && t('wall.asOf', { day: dateText(asOf, language) })}</p>
      <time className={styles.clock} title={t('wall.clock')}>
        {time}
      </time>
      <nav className={styles.tools} aria-label={t('wall.tools')}>
        <button type="button" onClick={switchFullScreen} aria-keyshortcuts="f">
          {t('wall.fullScreen')} <kbd aria-hidden>F</kbd>
        </button>
        <Link to="/projects">{t('wall.leave')}</Link>
      </nav>
    </header>
  )
}
