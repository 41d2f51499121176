import PrinterOutlined from '@ant-design/icons/es/icons/PrinterOutlined'
import ProfileOutlined from '@ant-design/icons/es/icons/ProfileOutlined'
import TableOutlined from '@ant-design/icons/es/icons/TableOutlined'
import { Link } from 'react-router'
import { useMay } from '../../client/session.ts'
import { dateText } from '../../format/dates.ts'
import { printPage } from '../../printing/print-page.ts'
import { type StringKey, useStrings } from '../../strings/strings.ts'
import styles from './ReadingHeader.module.css'
import { useOpenReading } from './reading-context.ts'

interface Props {
  readonly title: string
  readonly fileName: string
  readonly documentId: string
}

/** What the report is, how much was found in it, and in what state its text is. */
export function ReadingHeader({ title, fileName, documentId }: Props) {
  const { t, language } = useStrings()
  const { reading } = useOpenReading()
  const { document: about } = reading
  const mayBreakDown = useMay()('assignment.edit')
  const facts = [
    about.issuer,
    about.date ? dateText(about.date, language) : '',
    t('reading.characters', { count: about.characters }),
    fileName,
  ]
  return (
    <header className={styles.header}>
      <p className={styles.back}>
        <Link to="/">{t('reading.back')}</Link>
      </p>
      <h1>{title}</h1>
      <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
      <div className={styles.row}>
        <Counts />
        <p className={styles.links}>
          <Link to={`/data/figures?document=${encodeURIComponent(documentId)}`}>
            <TableOutlined aria-hidden /> {t('reading.table')}
          </Link>
          {mayBreakDown && (
            <Link to={`/tasks?document=${encodeURIComponent(documentId)}`}>
              <ProfileOutlined aria-hidden /> {t('tasks.ofReport')}
            </Link>
          )}
          <button type="button" onClick={printPage}>
            <PrinterOutlined aria-hidden /> {t('print.button')}
          </button>
        </p>
      </div>
      <Health />
    </header>
  )
}

/** How many figures, targets and tasks the reading holds. */
export function Counts() {
  const { t } = useStrings()
  const { reading } = useOpenReading()
  const counts: readonly [StringKey, number][] = [
    ['layer.figures', reading.figures.length],
    ['layer.targets', reading.targets.length],
    ['layer.tasks', reading.tasks.length],
  ]
  return (
    <dl className={styles.counts}>
      {counts.map(([name, count]) => (
        <div key={name}>
          <dt>{t(name)}</dt>
          <dd>{count.toLocaleString('en-US')}</dd>
        </div>
      ))}
    </dl>
  )
}

/** In what state the text is: damage, copies, contradictions. */
export function Health() {
  const { t } = useStrings()
  const { reading } = useOpenReading()
  const { damage, figures } = reading
  // A note is worth knowing and contradicts nothing.
  const findings = reading.findings.filter(({ severity }) => severity !== 'note')
  const copies = figures.filter(figure => figure.trust === 'copy').length
  const kinds = [...new Set(damage.map(({ kind }) => t(`damage.${kind}`)))]
  const sentences = [
    damage.length > 0 ? t('reading.healthDamage', { count: damage.length, kinds: kinds.join('、') }) : '',
    copies > 0 ? t('reading.copies', { count: copies }) : '',
  ].filter(Boolean)
  if (sentences.length === 0 && findings.length === 0) return null
  return (
    <div className={styles.health}>
      {sentences.length > 0 && <p className={styles.damage}>▲ {sentences.join('')}</p>}
      {findings.length > 0 && (
        <p className={styles.findings}>
          ■ <a href={`#${findings[0]?.id}`}>{t('reading.findings', { count: findings.length })}</a>
        </p>
      )}
    </div>
  )
}
