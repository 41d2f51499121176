import { useState } from 'react'
import type { FullTarget, TargetHistory } from '../../client/assignment-shapes.ts'
import { Light, lightWords } from '../../components/Light.tsx'
import { monthText } from '../../format/months.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './LightStrip.module.css'
import { WhyLight } from './WhyLight.tsx'

interface Props {
  readonly history: TargetHistory
  readonly remarks: FullTarget['remarks']
}

/** The lights of the year by month; each says why it shone as it did, the last one at first. */
export function LightStrip({ history: { lights }, remarks }: Props) {
  const { t, language } = useStrings()
  const [chosen, setChosen] = useState<string | null>(null)
  const last = lights.at(-1)
  const shown = lights.find(({ month }) => month === chosen) ?? last
  if (!shown) return null
  return (
    <section className={styles.why}>
      <h3>{t('tasks.lights')}</h3>
      <ol className={styles.strip}>
        {lights.map(({ month, light }) => (
          <li key={month}>
            <button
              type="button"
              aria-pressed={month === shown.month}
              title={t('tasks.why.ask')}
              onClick={() => setChosen(month)}
            >
              <span className={styles.month}>{t('tasks.pace.month', { month: Number(month.slice(5)) })}</span>
              <Light colour={light.colour} label={lightWords(light.colour, light.label)} />
            </button>
          </li>
        ))}
      </ol>
      <h3>{t('tasks.why.month', { month: monthText(shown.month, language) })}</h3>
      <WhyLight light={shown.light} />
      {shown === last && remarks && (
        <>
          <h3>{t('tasks.quality.title')}</h3>
          <ul className={styles.remarks} lang="zh-CN">
            {remarks.remarks.map(({ check, holds, words }) => (
              <li key={check} data-holds={holds}>
                <span aria-hidden>{holds ? '✓' : '✕'}</span>
                <span className="visually-hidden">{t(holds ? 'tasks.quality.holds' : 'tasks.quality.fails')}</span>{' '}
                {words}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
