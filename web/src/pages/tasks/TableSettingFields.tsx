import type { Rhythm } from 'duban-core'
import { type TableSettings, useLadderChoices } from '../../client/breakdowns.ts'
import { Field } from '../../components/Field.tsx'
import { useStrings } from '../../strings/strings.ts'

/** Rhythms, with what goes with each until the office says otherwise: 武汉 has the 20th after a quarter. */
const RHYTHMS: readonly Pick<TableSettings, 'rhythm' | 'dueDay' | 'lagMonths'>[] = [
  { rhythm: 'monthly', dueDay: 5, lagMonths: 1 },
  { rhythm: 'quarterly', dueDay: 20, lagMonths: 3 },
  { rhythm: 'nodes', dueDay: 5, lagMonths: 1 },
]

/** The settings that go with a rhythm. */
const withRhythm = (word: string): Partial<TableSettings> => RHYTHMS.find(({ rhythm }) => rhythm === word) ?? {}

interface Props {
  readonly settings: TableSettings
  readonly onChange: (change: Partial<TableSettings>) => void
}

/** How often a table is reported on and by when, how late its data may be, and by which ladder it is pressed. */
export function TableSettingFields({ settings, onChange }: Props) {
  const { t } = useStrings()
  const ladders = useLadderChoices().data ?? []
  const rhythmName = (rhythm: Rhythm) => t(`tasks.rhythm.${rhythm}`)
  return (
    <>
      <Field label={t('tasks.rhythm')} hint={t(`tasks.rhythmHint.${settings.rhythm}`)}>
        <select value={settings.rhythm} onChange={event => onChange(withRhythm(event.target.value))}>
          {RHYTHMS.map(({ rhythm }) => (
            <option key={rhythm} value={rhythm}>
              {rhythmName(rhythm)}
            </option>
          ))}
        </select>
      </Field>
      <WholeNumber
        label={t('tasks.draft.due')}
        value={settings.dueDay}
        min={1}
        max={28}
        onChange={dueDay => onChange({ dueDay })}
      />
      <WholeNumber
        label={t('tasks.draft.lag')}
        value={settings.lagMonths}
        min={0}
        max={3}
        onChange={lagMonths => onChange({ lagMonths })}
      />
      <Field label={t('tasks.ladder')}>
        <select value={settings.ladder} onChange={event => onChange({ ladder: event.target.value })}>
          {ladders.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
    </>
  )
}

interface WholeNumberProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly onChange: (value: number) => void
}

function WholeNumber({ label, value, min, max, onChange }: WholeNumberProps) {
  return (
    <Field label={label}>
      <input
        type="number"
        min={min}
        max={max}
        required
        value={value}
        onChange={event => onChange(Number(event.target.value))}
      />
    </Field>
  )
}
