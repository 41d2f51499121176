import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined'
import { Link } from 'react-router'
import type { ArchiveItem } from '../client/documents.ts'
import { failureText } from '../components/failures.ts'
import { type Strings, useStrings } from '../strings/strings.ts'
import type { Upload } from './queue.ts'
import { useUploads } from './UploadProvider.tsx'
import styles from './uploads.module.css'

/** The uploads of this window, one line each, with what became of them. */
export function UploadTray() {
  const { t } = useStrings()
  const { uploads, repeat, clear } = useUploads()
  if (uploads.length === 0) return null
  return (
    <section className={styles.tray} aria-label={t('upload.title')}>
      <header>
        <h2>{t('upload.title')}</h2>
        <button type="button" onClick={clear} aria-label={t('upload.close')}>
          <CloseOutlined aria-hidden />
        </button>
      </header>
      <ul aria-live="polite">
        {uploads.map(upload => (
          <li key={upload.id} data-state={upload.state}>
            <p className={styles.file} title={upload.file.name}>
              {upload.file.name}
            </p>
            <p className={styles.outcome}>
              <span>{outcomeText(upload, t)}</span>
              {upload.document && (
                <Link to={`/reports/${encodeURIComponent(upload.document.id)}`}>{t('upload.open')}</Link>
              )}
              {upload.state === 'refused' && isWorthRepeating(upload.error) && (
                <button type="button" className={styles.repeat} onClick={() => repeat(upload)}>
                  {t('upload.retry')}
                </button>
              )}
            </p>
            {upload.items.length > 0 && <ArchiveItems items={upload.items} />}
            {upload.state === 'sending' && <progress value={upload.sent} max={1} aria-label={upload.file.name} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The files of an archive, each with what became of it. */
function ArchiveItems({ items }: { items: readonly ArchiveItem[] }) {
  const { t } = useStrings()
  return (
    <ul className={styles.items}>
      {items.map(({ name, isNew, document, refusal }) => (
        <li key={name}>
          <span className={styles.item}>{name}</span>
          {document ? (
            <Link to={`/reports/${encodeURIComponent(document.id)}`}>
              {t(isNew ? 'upload.item' : 'upload.itemKnown', { figures: document.counts.figures })}
            </Link>
          ) : (
            <span className={styles.refusal}>■ {refusal}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** How many files of an archive were taken in. */
const archiveText = (items: readonly ArchiveItem[], t: Strings['t']): string =>
  t('upload.archive', { total: items.length, taken: items.filter(({ document }) => document).length })

function outcomeText({ state, sent, document, error, items }: Upload, t: Strings['t']): string {
  if (items.length > 0) return archiveText(items, t)
  switch (state) {
    case 'waiting':
      return t('upload.waiting')
    case 'sending':
      return sent < 1 ? t('upload.sending', { percent: Math.round(sent * 100) }) : t('upload.reading')
    case 'done':
      return `✔ ${t('upload.done', { figures: document?.counts.figures ?? 0, targets: document?.counts.targets ?? 0 })}`
    case 'known':
      return t('upload.same')
    case 'refused':
      return `■ ${isWorthRepeating(error) ? t('upload.unreachable') : t('upload.refused', { reason: failureText(error, t) })}`
  }
}

/** A refused file is refused again; one that was never received may pass. */
const isWorthRepeating = (error: unknown): boolean => error instanceof Error && error.name === 'Unreachable'
