import FolderOpenOutlined from '@ant-design/icons/es/icons/FolderOpenOutlined'
import { type SyntheticEvent, useRef } from 'react'
import { Button } from '../../components/Button.tsx'
import { useStrings } from '../../strings/strings.ts'
import styles from './DraftForm.module.css'
import { checked, type Draft } from './draft-file.ts'

interface Props {
  readonly isReading: boolean
  /** Why the last draft was not read, or null. */
  readonly failure: string | null
  readonly onDraft: (draft: Draft) => void
  readonly onFiles: (files: readonly File[]) => void
  readonly onStop: () => void
}

/** Where a draft is pasted, chosen or dropped. */
export function DraftForm({ isReading, failure, onDraft, onFiles, onStop }: Props) {
  const { t } = useStrings()
  // The field keeps its text itself: millions of characters need not go through the page at every key.
  const field = useRef<HTMLTextAreaElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    onDraft(checked(field.current?.value ?? '', ''))
  }
  return (
    <form className={styles.form} onSubmit={submit} aria-busy={isReading}>
      <header className={styles.head}>
        <h1>{t('check.title')}</h1>
      </header>
      <p className={styles.lead}>{t('check.lead')}</p>
      <p className={styles.privacy}>
        <span aria-hidden>✔ </span>
        {t('check.privacy')}
      </p>
      <label className={styles.label} htmlFor="draft">
        {t('check.label')}
      </label>
      <textarea ref={field} id="draft" lang="zh-CN" rows={14} spellCheck={false} placeholder={t('check.placeholder')} />
      <p role="alert" className={failure ? styles.failure : 'visually-hidden'}>
        {failure && `■ ${failure}`}
      </p>
      <div className={styles.actions}>
        {isReading ? (
          <>
            <Button onClick={onStop}>{t('check.stop')}</Button>
            <p role="status">{t('check.reading')}</p>
          </>
        ) : (
          <Button kind="primary" type="submit">
            {t('check.start')}
          </Button>
        )}
        <Button icon={<FolderOpenOutlined aria-hidden />} disabled={isReading} onClick={() => input.current?.click()}>
          {t('check.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".txt,.md,.docx,text/plain"
          aria-label={t('check.choose')}
          onChange={event => {
            onFiles([...(event.target.files ?? [])])
            // The same file chosen again must be a change again.
            event.target.value = ''
          }}
        />
      </div>
      <p className={styles.hint}>{t('check.limits')}</p>
    </form>
  )
}
