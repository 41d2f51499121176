import type { Quote } from 'duban-core'
import { useStrings } from '../../../strings/strings.ts'
import styles from './Cues.module.css'
import { Part } from './Part.tsx'

/** The words that decided a record's fields; they are marked in the quotation above as well. */
export function Cues({ cues }: { cues: readonly Quote[] }) {
  const { t } = useStrings()
  return (
    <Part title={t('panel.why')}>
      {cues.length === 0 ? (
        <p>{t('panel.noCues')}</p>
      ) : (
        <p>
          {t('panel.cueIntro')}{' '}
          {cues.map(cue => (
            <q key={`${cue.start}-${cue.end}`} className={styles.cue} lang="zh-CN">
              {cue.text}
            </q>
          ))}
        </p>
      )}
    </Part>
  )
}
