import { useState } from 'react'
import { addUnit, editUnit, UNIT_KINDS, type UnitInfo } from '../../client/organisation.ts'
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

/** Adds a unit, or changes one; a name that it had stays as an alias. */
export function UnitForm({ unit, all, onDone, onClose }: Props) {
  const { t } = useStrings()
  const tried = useAttempt()
  const [typed, setTyped] = useState(() => typedOf(unit))
  const kinds = UNIT_KINDS.map(kind => ({ value: kind, label: t(`settings.units.kind.${kind}`) }))
  const field = (name: keyof typeof typed) => (value: string) => setTyped({ ...typed, [name]: value })
  const save = async () => {
    const whole = {
      ...typed,
      parentId: typed.parentId || null,
      aliases: partsOf(typed.aliases),
      subjects: partsOf(typed.subjects),
    }
    const isDone = await tried.attempt(() => (unit ? editUnit(unit.id, whole) : addUnit(whole)))
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
