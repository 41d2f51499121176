import type { Finding, Span } from 'duban-core'
import { type ReactNode, useState } from 'react'
import markStyles from '../../components/marks.module.css'
import { quotesOf } from '../../reading/sentence.ts'
import { useStrings } from '../../strings/strings.ts'
import { QuoteView } from '../reading/panel/QuoteView.tsx'
import { useOpenReading } from '../reading/reading-context.ts'
import styles from './FindingList.module.css'

type Severity = Finding['severity']

/** Worst first; each has its shape, for eyes and printers without colour. */
const SEVERITIES: readonly { readonly severity: Severity; readonly shape: string }[] = [
  { severity: 'error', shape: '■' },
  { severity: 'warning', shape: '▲' },
  { severity: 'note', shape: '○' },
]

/** What was found in the draft, by severity; then the injuries of its text. On paper all of it is shown. */
export function FindingList() {
  const { t } = useStrings()
  const { reading } = useOpenReading()
  const { findings, damage } = reading
  if (findings.length === 0 && damage.length === 0) return <p className={styles.none}>✔ {t('check.nothing')}</p>
  return (
    <section className={styles.findings} aria-label={t('check.findings')}>
      {SEVERITIES.map(({ severity, shape }) => {
        const own = findings.filter(finding => finding.severity === severity)
        const head = `${shape} ${t(`severity.${severity}`)}`
        return (
          <Group
            key={severity}
            className={styles[severity]}
            head={head}
            count={own.length}
            isOpenFirst={severity !== 'note'}
          >
            {own.map(finding => (
              <FindingItem key={finding.id} finding={finding} />
            ))}
          </Group>
        )
      })}
      <Group
        className={styles.damage}
        head={`◇ ${t('layer.damage')}`}
        count={damage.length}
        isOpenFirst={findings.length === 0}
      >
        {damage.map(({ id, kind, message, start, end }) => (
          <li key={id}>
            <Item
              id={id}
              title={t(`damage.${kind}`)}
              words={message}
              spans={[{ start, end }]}
              mark={markStyles.damage}
            />
          </li>
        ))}
      </Group>
    </section>
  )
}

interface GroupProps {
  readonly head: string
  readonly count: number
  readonly isOpenFirst: boolean
  readonly className: string | undefined
  readonly children: readonly ReactNode[]
}

function Group({ head, count, isOpenFirst, className, children }: GroupProps) {
  const [isOpen, setOpen] = useState(isOpenFirst)
  if (count === 0) return null
  return (
    <div className={className}>
      <h2>
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {head} <span>{count}</span>
        </button>
      </h2>
      <ol className={isOpen ? styles.list : styles.closed}>{children}</ol>
    </div>
  )
}

function FindingItem({ finding }: { finding: Finding }) {
  const { t } = useStrings()
  const { id, message, arithmetic, settles, spans } = finding
  return (
    <li>
      <Item id={id} title={message} words="" spans={spans} mark={markStyles.findings}>
        {arithmetic && (
          <p className={styles.arithmetic} lang="zh-CN">
            {arithmetic}
          </p>
        )}
        {settles && <p className={styles.settles}>{t('check.settles', { what: settles })}</p>}
      </Item>
    </li>
  )
}

interface ItemProps {
  readonly id: string
  readonly title: string
  readonly words: string
  readonly spans: readonly Span[]
  readonly mark: string | undefined
  readonly children?: ReactNode
}

/** Quotations beyond these say little more; the record panel shows all of them. */
const MOST_QUOTES = 4

function Item({ id, title, words, spans, mark, children }: ItemProps) {
  const { t } = useStrings()
  const { reading, select } = useOpenReading()
  const quotes = quotesOf(reading.text, spans)
  return (
    <>
      <p className={styles.title} lang="zh-CN">
        <a
          href={`#${id}`}
          onClick={event => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return
            event.preventDefault()
            select(id)
          }}
        >
          {title}
        </a>{' '}
        {words}
      </p>
      {children}
      {quotes.slice(0, MOST_QUOTES).map(({ first, others }) => (
        <QuoteView key={first.start} span={first} others={others} className={mark ?? ''} />
      ))}
      {quotes.length > MOST_QUOTES && (
        <p className={styles.settles}>{t('check.moreQuotes', { count: quotes.length - MOST_QUOTES })}</p>
      )}
    </>
  )
}
