import type { MatterState, Rung } from 'duban-core'
import office from '../../components/office.module.css'
import { useStrings } from '../../strings/strings.ts'

const TONES: Readonly<Partial<Record<MatterState, string>>> = {
  assigned: 'blue',
  signed: 'blue',
  reported: 'blue',
  checking: 'blue',
  returned: 'warn',
  concluded: 'good',
  cleared: 'good',
  archived: 'good',
}

/** Where a matter stands (状态). */
export function StateWord({ state }: { state: MatterState }) {
  const { t } = useStrings()
  return (
    <span className={office.tag} data-tone={TONES[state] ?? 'none'}>
      {t(`matter.state.${state}`)}
    </span>
  )
}

const SHEET_TONES: Readonly<Record<Rung, string>> = {
  remind: 'none',
  press: 'none',
  blue: 'blue',
  orange: 'warn',
  red: 'bad',
}

/** A sheet of the ladder (督查单), by its name and its colour. */
export function SheetWord({ rung }: { rung: Rung }) {
  const { t } = useStrings()
  return (
    <span className={office.tag} data-tone={SHEET_TONES[rung]}>
      {t(`matter.sheet.${rung}`)}
    </span>
  )
}
