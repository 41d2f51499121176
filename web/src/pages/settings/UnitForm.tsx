import { useState } from 'react'
import {
  addUnit,
  editUnit,
  UNIT_KINDS,
  type UnitFields,
  type UnitInfo,
  useNamedUnit,
} from '../../client/organisation.ts'
import { CardForm } from '../../components/CardForm.tsx'
import { ChoiceField, TextField } from '../../components/FormFields.tsx'
import { useAttempt } from '../../components/useAttempt.ts'
import { useStrings } from '../../strings/strings.ts'

interface Props {
  /** The unit that is changed, or null for a new one. */
  readonly unit: UnitInfo | null
  readonly all: readonly UnitInfo[]
  readonly onDone: () => Promise<void>
  readonly onClose: () => void
}

const partsOf = (text: string): string[] => text.split(/[、；;,，\n]/).flatMap(part => part.trim() || [])

const isKind = (word: string): word is UnitInfo['kind'] => UNIT_KINDS.some(kind => kind === word)

const typedOf = (unit: UnitInfo | null) => ({
  name: unit?.name ?? '',
  kind: unit?.kind ?? ('department' as UnitInfo['kind']),
  parentId: unit?.parentId ?? '',
  aliases: unit?.aliases.join('、') ?? '',
  subjects: unit?.subjects.join('、') ?? '',
})

type Typed = ReturnType<typeof typedOf>

const savedOf = (typed: Typed): UnitFields => ({
  ...typed,
  parentId: typed.parentId || null,
  aliases: partsOf(typed.aliases),
  subjects: partsOf(typed.subjects),
})

/** The first day of a new name (改名日期): today until another is chosen. Today is the service's to say. */
function useRenaming(unit: UnitInfo | null, name: string) {
  const [day, setDay] = useState('')
  const today = useNamedUnit(unit?.name ?? '', '').data?.day ?? ''
  const former = unit !== null && name !== unit.name ? unit.name : null
  const renamedOn = day || today
  return { former, renamedOn, setDay, edit: former !== null && renamedOn ? { renamedOn } : {} }
}

/** Adds a unit, or changes one; a name that it had stays, up to the day before the new one came into force. */
export function UnitForm({ unit, all, onDone, onClose }: Props) {
  const { t } = useStrings()
  const tried = useAttempt()
  const [typed, setTyped] = useState(() => typedOf(unit))
  const { former, renamedOn, setDay, edit } = useRenaming(unit, typed.name)
  const kinds = UNIT_KINDS.map(kind => ({ value: kind, label: t(`settings.units.kind.${kind}`) }))
  const field = (name: keyof Typed) => (value: string) => setTyped({ ...typed, [name]: value })
  const save = async () => {
    const whole = savedOf(typed)
    const isDone = await tried.attempt(() => (unit ? editUnit(unit.id, { ...whole, ...edit }) : addUnit(whole)))
    if (!isDone) return
    await onDone()
    onClose()
  }
  return (
    <CardForm
      title={unit ? t('settings.units.edit.title', { name: unit.name }) : t('settings.units.add')}
      send={t('office.save')}
      attempt={tried}
      onSend={save}
      onCancel={onClose}
    >
      <TextField
        label={t('settings.units.name')}
        value={typed.name}
        onChange={field('name')}
        isRequired
        hint={unit ? t('settings.units.name.hint') : undefined}
      />
      {former !== null && <RenamedOn former={former} day={renamedOn} onChange={setDay} />}
      <ChoiceField
        label={t('settings.units.kind')}
        value={typed.kind}
        options={kinds}
        onChange={kind => isKind(kind) && setTyped({ ...typed, kind })}
      />
      <ChoiceField
        label={t('settings.units.parent')}
        value={typed.parentId}
        none={t('settings.units.noParent')}
        options={all.filter(({ id }) => id !== unit?.id).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={field('parentId')}
      />
      <TextField label={t('settings.units.aliases')} value={typed.aliases} onChange={field('aliases')} rows={2} />
      <TextField
        label={t('settings.units.subjects')}
        value={typed.subjects}
        onChange={field('subjects')}
        rows={3}
        hint={t('settings.units.subjects.hint')}
      />
    </CardForm>
  )
}

interface RenamedOnProps {
  readonly former: string
  readonly day: string
  readonly onChange: (day: string) => void
}

function RenamedOn({ former, day, onChange }: RenamedOnProps) {
  const { t } = useStrings()
  const hint = t('settings.units.renamedOn.hint', { name: former })
  return (
    <TextField
      label={t('settings.units.renamedOn')}
      type="date"
      value={day}
      onChange={onChange}
      isRequired
      hint={hint}
    />
  )
}
