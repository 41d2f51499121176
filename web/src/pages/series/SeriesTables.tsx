import UploadOutlined from '@ant-design/icons/es/icons/UploadOutlined'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { importSeries, removeSeries, type SeriesTable } from '../../client/series.ts'
import { useMay } from '../../client/session.ts'
import { Button } from '../../components/Button.tsx'
import { failureText } from '../../components/failures.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './SeriesTables.module.css'
import { SeriesValues } from './SeriesValues.tsx'

/** The tables of official series that were taken in; who may, takes in another or removes one. */
export function SeriesTables({ tables }: { tables: readonly SeriesTable[] }) {
  const { t } = useStrings()
  const queries = useQueryClient()
  const mayEdit = useMay()('series.edit')
  const [failure, setFailure] = useState('')
  const [asked, setAsked] = useState('')
  const [shown, setShown] = useState('')
  const tryTo = async (work: () => Promise<unknown>) => {
    setFailure('')
    setAsked('')
    await work().catch((error: unknown) => setFailure(failureText(error, t)))
  }
  return (
    <section className={styles.tables} aria-labelledby="tables">
      <h2 id="tables">{t('series.tables')}</h2>
      {tables.length === 0 && <p className={styles.none}>{t('series.empty')}</p>}
      <ul>
        {tables.map(({ id, name, rows, importedAt, importedBy }) => (
          <li key={id}>
            <span className={styles.name}>{name}</span>
            <span>{t('series.rows', { count: rows })}</span>
            <span>
              {importedAt.slice(0, 10)} {importedBy}
            </span>
            <Button
              size="small"
              aria-expanded={shown === id}
              aria-label={`${name} ${t(shown === id ? 'series.hide' : 'series.show')}`}
              onClick={() => setShown(shown === id ? '' : id)}
            >
              {t(shown === id ? 'series.hide' : 'series.show')}
            </Button>
            {mayEdit &&
              (asked === id ? (
                <span className={styles.asked}>
                  {t('series.sure')}{' '}
                  <Button size="small" danger onClick={() => tryTo(() => removeSeries(queries, id))}>
                    {t('series.remove')}
                  </Button>{' '}
                  <Button size="small" onClick={() => setAsked('')}>
                    {t('series.keep')}
                  </Button>
                </span>
              ) : (
                <Button size="small" onClick={() => setAsked(id)} aria-label={t('series.removeOne', { name })}>
                  {t('series.remove')}
                </Button>
              ))}
            {shown === id && <SeriesValues table={id} name={name} />}
          </li>
        ))}
      </ul>
      {mayEdit && <Chooser onFile={file => tryTo(() => importSeries(queries, file))} />}
      <p role="alert" className={failure ? styles.failure : 'visually-hidden'}>
        {failure && `■ ${failure}`}
      </p>
    </section>
  )
}

function Chooser({ onFile }: { onFile: (file: File) => Promise<void> }) {
  const { t } = useStrings()
  const input = useRef<HTMLInputElement>(null)
  const [isSending, setSending] = useState(false)
  const send = async (file: File) => {
    setSending(true)
    await onFile(file)
    setSending(false)
  }
  return (
    <div className={styles.chooser}>
      <Button
        kind="primary"
        icon={<UploadOutlined aria-hidden />}
        loading={isSending}
        onClick={() => input.current?.click()}
      >
        {t('series.upload')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.xlsx"
        aria-label={t('series.upload')}
        onChange={event => {
          const [file] = event.target.files ?? []
          if (file) void send(file)
          // The same file chosen again must be a change again.
          event.target.value = ''
        }}
      />
      <p>{t('series.columns')}</p>
    </div>
  )
}
