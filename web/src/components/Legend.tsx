import { useStrings } from '../strings/strings.ts'
import styles from './Legend.module.css'
import marks from './marks.module.css'

const MODALITIES = ['achieved', 'expected', 'target', 'other'] as const

/** How each sort of mark looks in the text. */
export function Legend() {
  const { t } = useStrings()
  return (
    <ul className={styles.legend}>
      {MODALITIES.map(modality => (
        <li key={modality}>
          <span className={`${marks.figure} ${marks[modality]}`}>5.2%</span> {t(`modality.${modality}`)}
        </li>
      ))}
      <li>
        <span className={`${marks.figure} ${marks.other} ${marks.doubtful}`}>5.2%</span> {t('trust.doubtful')}
      </li>
      <li>
        <span className={marks.targets}>5.2%</span> {t('panel.listedTarget')}
      </li>
      <li>
        <span className={marks.tasks}>5.2%</span> {t('layer.tasks')}
      </li>
      <li>
        <span className={marks.damage}>5.2%</span> {t('layer.damage')}
      </li>
      <li>
        <span className={marks.findings}>5.2%</span> {t('layer.findings')}
      </li>
    </ul>
  )
}
