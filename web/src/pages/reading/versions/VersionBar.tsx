import { useQueryClient } from '@tanstack/react-query'
import type { Reading } from 'duban-core'
import { useState } from 'react'
import { Link } from 'react-router'
import { useMay } from '../../../client/session.ts'
import type { DocumentSummary } from '../../../client/shapes.ts'
import {
  chooseVersion,
  joinVersion,
  leaveVersions,
  type Proposals,
  useCopies,
  useVersions,
} from '../../../client/versions.ts'
import { Button } from '../../../components/Button.tsx'
import { failureText } from '../../../components/failures.ts'
import { type Strings, useStrings } from '../../../strings/strings.ts'
import styles from './VersionBar.module.css'

interface Props {
  readonly summary: DocumentSummary
  readonly health: Reading['health']
  readonly counts: Proposals['counts'] | undefined
  readonly hasPages: boolean
  /** What is shown beside the text. */
  readonly side: string
  readonly onSide: (side: string) => void
}

/** State of the text in numbers and a sentence, its versions, and the ways to repair and to the original page. */
export function VersionBar({ summary, health, counts, hasPages, side, onSide }: Props) {
  const { t, language } = useStrings()
  const toggle = (name: string) => onSide(side === name ? '' : name)
  const decided = counts ? counts.accepted + counts.refused : 0
  return (
    <section className={styles.bar} aria-label={t('health.numbers')}>
      {health.damaged > 0 && (
        <p className={styles.numbers}>
          {[
            language === 'en' ? health.en : health.zh,
            t('health.characters', { count: health.characters }),
            t('health.damaged', { count: health.damaged }),
            health.repeated > 0 ? t('health.repeated', { count: health.repeated }) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      <p className={styles.buttons}>
        {counts && counts.total > 0 && (
          <Button aria-pressed={side === 'repair'} onClick={() => toggle('repair')}>
            {decided < counts.total
              ? t('repair.open', { open: counts.open })
              : t('repair.done', { total: counts.total })}
          </Button>
        )}
        {hasPages && (
          <Button aria-pressed={side === 'original'} onClick={() => toggle('original')}>
            {t(side === 'original' ? 'original.hide' : 'original.show')}
          </Button>
        )}
      </p>
      <Versions summary={summary} />
      <Copies summary={summary} />
    </section>
  )
}

const nameOf = ({ version, made }: DocumentSummary, t: Strings['t']): string =>
  made === 'import' ? t('version.first') : t(`version.${made}`, { number: version })

/** Runs a change, and keeps the service's sentence where it refuses. */
function useTried() {
  const { t } = useStrings()
  const [refusal, setRefusal] = useState('')
  const attempt = (work: () => Promise<unknown>) => {
    setRefusal('')
    work().catch(error => setRefusal(t('repair.failed', { reason: failureText(error, t) })))
  }
  const shown = refusal && <p role="alert">{refusal}</p>
  return { attempt, shown }
}

/** The versions of the document, one link each, and what may be done with the one on the page. */
function Versions({ summary }: { summary: DocumentSummary }) {
  const { t } = useStrings()
  const may = useMay()
  const queries = useQueryClient()
  const { attempt, shown } = useTried()
  const versions = useVersions(summary.id).data?.items ?? []
  if (versions.length < 2) return null
  const others = versions.filter(({ id }) => id !== summary.id)
  return (
    <div className={styles.versions}>
      <nav aria-label={t('version.label')}>
        <ul>
          {versions.map(version => (
            <li key={version.id}>
              <Link
                to={`/reports/${encodeURIComponent(version.id)}`}
                aria-current={version.id === summary.id ? 'page' : undefined}
              >
                {nameOf(version, t)}
              </Link>
              {version.isCurrent && <span className={styles.current}>✔ {t('version.current')}</span>}
            </li>
          ))}
        </ul>
      </nav>
      {!summary.isCurrent && <p className={styles.note}>▲ {t('version.notCurrent')}</p>}
      <p className={styles.buttons}>
        {others.map(({ id, version }) => (
          <Link key={id} to={`/reports/${encodeURIComponent(id)}/compare/${encodeURIComponent(summary.id)}`}>
            {t('version.compare', { number: version })}
          </Link>
        ))}
        {may('document.repair') && !summary.isCurrent && (
          <Button size="small" onClick={() => attempt(() => chooseVersion(queries, summary.id))}>
            {t('version.choose')}
          </Button>
        )}
        {may('document.repair') && summary.made === 'join' && (
          <Button size="small" onClick={() => attempt(() => leaveVersions(queries, summary.id))}>
            {t('version.leave')}
          </Button>
        )}
      </p>
      {shown}
    </div>
  )
}

/** Other documents that may be copies of this report: offered, never joined by themselves. */
function Copies({ summary }: { summary: DocumentSummary }) {
  const { t } = useStrings()
  const may = useMay()
  const queries = useQueryClient()
  const { attempt, shown } = useTried()
  const copies = useCopies(summary.id, may('document.repair')).data?.items ?? []
  if (copies.length === 0) return shown || null
  return (
    <ul className={styles.copies}>
      {copies.map(({ document, shared }) => (
        <li key={document.id}>
          <p>{t('version.copy', { name: document.name, percent: Math.round(shared * 100) })}</p>
          <p className={styles.buttons}>
            <Link to={`/reports/${encodeURIComponent(summary.id)}/compare/${encodeURIComponent(document.id)}`}>
              {t('version.compareCopy')}
            </Link>
            <Button size="small" onClick={() => attempt(() => joinVersion(queries, document.id, summary.id))}>
              {t('version.joinIt')}
            </Button>
          </p>
        </li>
      ))}
      {shown}
    </ul>
  )
}
