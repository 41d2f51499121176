import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import { forgetAssignments } from '../../client/assignments.ts'
import { type DraftSettings, draftBreakdown, useProfileChoices } from '../../client/breakdowns.ts'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Refused } from '../../components/Refused.tsx'
import { useStrings } from '../../strings/strings.ts'
import styles from './DraftForm.module.css'
import { TableSettingFields } from './TableSettingFields.tsx'

interface Props {
  readonly document: string
  /** Year that the report says; null where it says none, and a person must. */
  readonly year: number | null
  readonly mayDraft: boolean
}

const LEVELS = ['nation', 'province', 'city', 'county', 'town'] as const
const FIRST: DraftSettings = {
  level: 'city',
  profile: 'default',
  rhythm: 'monthly',
  lagMonths: 1,
  dueDay: 5,
  ladder: 'default',
}

/** Drafts the table of a report that has none yet. */
export function DraftForm({ document, year, mayDraft }: Props) {
  const { t } = useStrings()
  const queries = useQueryClient()
  const [settings, setSettings] = useState<DraftSettings>(FIRST)
  const draft = useMutation({
    mutationFn: () => draftBreakdown(document, settings),
    onSuccess: () => forgetAssignments(queries),
  })
  if (!mayDraft) return <Notice title={t('tasks.draft.title')} text={t('tasks.none.wait')} />
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    draft.mutate()
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <h2>{t('tasks.draft.title')}</h2>
      <p>{t('tasks.draft.text')}</p>
      <Settings settings={settings} year={year} onChange={setSettings} />
      <Refused error={draft.error} />
      <div>
        <Button kind="primary" type="submit" loading={draft.isPending}>
          {t('tasks.draft.button')}
        </Button>
      </div>
    </form>
  )
}

interface SettingsProps {
  readonly settings: DraftSettings
  readonly year: number | null
  readonly onChange: (settings: DraftSettings) => void
}

function Settings({ settings, year, onChange }: SettingsProps) {
  const { t } = useStrings()
  const profiles = useProfileChoices().data ?? []
  const set = (change: Partial<DraftSettings>) => onChange({ ...settings, ...change })
  return (
    <div className={styles.settings}>
      <Field label={t('tasks.draft.year')}>
        <input
          type="number"
          required={year === null}
          min={1900}
          max={2200}
          placeholder={year === null ? '' : String(year)}
          onChange={event => {
            const { year: _, ...others } = settings
            onChange(event.target.value ? { ...others, year: Number(event.target.value) } : others)
          }}
        />
      </Field>
      <Field label={t('tasks.draft.level')}>
        <select
          value={settings.level}
          onChange={event => set({ level: LEVELS.find(level => level === event.target.value) ?? 'city' })}
        >
          {LEVELS.map(level => (
            <option key={level} value={level}>
              {t(`tasks.level.${level}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('tasks.filter.profile')}>
        <select value={settings.profile} onChange={event => set({ profile: event.target.value })}>
          {profiles.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <TableSettingFields settings={settings} onChange={set} />
    </div>
  )
}
