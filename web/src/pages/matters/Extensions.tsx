import { useState } from 'react'
import type { MatterFile } from '../../client/matters.ts'
import { TextField } from '../../components/FormFields.tsx'
import office from '../../components/office.module.css'
import { dateText } from '../../format/dates.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './MatterPage.module.css'
import { Decision, RemarkForm } from './RemarkForm.tsx'
import type { Rights } from './useRights.ts'

interface Props {
  readonly file: MatterFile
  readonly rights: Rights
  readonly onDone: () => Promise<void>
}

/** Requests for a later day (延期): whether each counts, why not, and the decision where it is open. */
export function Extensions({ file, rights, onDone }: Props) {
  const { t, language } = useStrings()
  const isOwed = file.workingDaysLeft !== null
  const flaws = new Map(file.effective?.ignored.map(({ id, flaw }) => [id, flaw]))
  const [asked, setAsked] = useState({ newDeadline: '', reason: '', progress: '' })
  const field = (name: keyof typeof asked) => (value: string) => setAsked({ ...asked, [name]: value })
  return (
    <section className={office.card} aria-labelledby="extensions">
      <h2 id="extensions">{t('matter.extension.title')}</h2>
      <p className={office.muted}>{t('matter.extension.rule')}</p>
      <ul className={styles.items}>
        {file.extensions.map(({ id, newDeadline, reason, progress, decision }) => {
          const flaw = flaws.get(id)
          return (
            <li key={id}>
              <p className={styles.row}>
                {t('matter.extension.to', { day: dateText(newDeadline, language) })}
                <span className={office.tag} data-tone={flaw ? 'warn' : 'good'}>
                  {flaw ? t(`matter.extension.flaw.${flaw}`) : t('matter.extension.counts')}
                </span>
              </p>
              <p lang="zh-CN">{[reason, progress].filter(Boolean).join('；')}</p>
              {decision === null && rights.mayDecide && (
                <Decision
                  matter={file.id}
                  path="extensions/decisions"
                  choices={[
                    { name: t('matter.extension.grant'), body: { of: id, granted: true } },
                    { name: t('matter.extension.refuse'), body: { of: id, granted: false } },
                  ]}
                  onDone={onDone}
                />
              )}
            </li>
          )
        })}
      </ul>
      {file.extensions.length === 0 && <p className={office.muted}>{t('matter.extension.none')}</p>}
      {rights.mayWrite && isOwed && (
        <RemarkForm
          matter={file.id}
          path="extensions"
          name={t('matter.extension.ask')}
          body={() => asked}
          onDone={onDone}
        >
          <TextField
            label={t('matter.extension.newDeadline')}
            type="date"
            value={asked.newDeadline}
            onChange={field('newDeadline')}
            isRequired
          />
          <TextField
            label={t('matter.need.reason')}
            value={asked.reason}
            onChange={field('reason')}
            rows={3}
            isRequired
          />
          <TextField label={t('matter.need.progress')} value={asked.progress} onChange={field('progress')} rows={3} />
        </RemarkForm>
      )}
    </section>
  )
}
