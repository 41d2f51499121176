import { type SyntheticEvent, useState } from 'react'
import { addUnit, editUnit, UNIT_KINDS, type UnitInfo } from '../../client/organisation.ts'
import { Button } from '../../components/Button.tsx'
import fields from '../../components/FormFields.module.css'
import { ChoiceField, TextField } from '../../components/FormFields.tsx'
import office from '../../components/office.module.css'
import { RefusedSentence } from '../../components/RefusedSentence.tsx'
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

/** Adds a unit, or changes one; a name that it had stays as an alias. */
export function UnitForm({ unit, all, onDone, onClose }: Props) {
  const { t } = useStrings()
  const { isWorking, refusal, attempt } = useAttempt()
  const [typed, setTyped] = useState({
    name: unit?.name ?? '',
    kind: unit?.kind ?? ('department' as UnitInfo['kind']),
    parentId: unit?.parentId ?? '',
    aliases: unit?.aliases.join('、') ?? '',
    subjects: unit?.subjects.join('、') ?? '',
  })
  const field = (name: keyof typeof typed) => (value: string) => setTyped({ ...typed, [name]: value })
  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    const whole = {
      ...typed,
      parentId: typed.parentId || null,
      aliases: partsOf(typed.aliases),
      subjects: partsOf(typed.subjects),
    }
    const isDone = await attempt(() => (unit ? editUnit(unit.id, whole) : addUnit(whole)))
    if (!isDone) return
    await onDone()
    onClose()
  }
  return (
    <section className={office.card} aria-labelledby="unit-form">
      <h2 id="unit-form">{unit ? t('settings.units.edit.title', { name: unit.name }) : t('settings.units.add')}</h2>
      <form className={`${fields.form} ${office.bar}`} onSubmit={submit} style={{ display: 'grid' }}>
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
          options={UNIT_KINDS.map(kind => ({ value: kind, label: t(`settings.units.kind.${kind}`) }))}
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
        <div className={fields.buttons}>
          <Button kind="primary" type="submit" disabled={isWorking}>
            {t('office.save')}
          </Button>
          <Button onClick={onClose}>{t('office.cancel')}</Button>
        </div>
      </form>
      <RefusedSentence sentence={refusal} />
    </section>
  )
}
