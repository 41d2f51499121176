import { useHealth } from '../../client/documents.ts'
import { address } from '../../client/request.ts'
import { Legend } from '../../components/Legend.tsx'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './AboutPage.module.css'

/** What this is, how to read its marks, which keys it knows. */
export default function AboutPage() {
  const { t } = useStrings()
  const health = useHealth()
  usePageTitle(t('about.title'))
  return (
    <article className={styles.page}>
      <h1>{t('about.title')}</h1>
      <p className={styles.lead}>{t('about.lead')}</p>
      <h2>{t('about.marks')}</h2>
      <Legend />
      <h2>{t('about.keys')}</h2>
      <dl className={styles.keys}>
        <dt>
          <kbd>j</kbd> <kbd>k</kbd>
        </dt>
        <dd>{t('about.key.next')}</dd>
        <dt>
          <kbd>/</kbd>
        </dt>
        <dd>{t('about.key.search')}</dd>
        <dt>
          <kbd>Esc</kbd>
        </dt>
        <dd>{t('about.key.close')}</dd>
      </dl>
      <h2>{t('about.programs')}</h2>
      <p>{t('about.programs.text')}</p>
      <p>
        <a href={address('/openapi.json')}>{t('about.programs.link')}</a>
      </p>
      <p className={styles.foot}>
        {t('about.privacy')}
        {health.data && <> {t('about.version', { version: health.data.version })}</>}
      </p>
    </article>
  )
}
