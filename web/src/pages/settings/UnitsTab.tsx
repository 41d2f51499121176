import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { UNITS_KEY, type UnitInfo, useUnits } from '../../client/organisation.ts'
import { useMay } from '../../client/session.ts'
import { Button } from '../../components/Button.tsx'
import { Failure } from '../../components/Failure.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { RecordTable } from '../../components/RecordTable.tsx'
import { dateText } from '../../format/dates.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './SettingsPage.module.css'
import { UnitByName } from './UnitByName.tsx'
import { UnitForm } from './UnitForm.tsx'
import { UnitImport } from './UnitImport.tsx'

/** What is open above the list: the form of a unit, of a new one, or the import. */
type Open = UnitInfo | 'new' | 'import' | null

/** Units (单位) in official order: add, rename, take in a table. */
export function UnitsTab() {
  const { t } = useStrings()
  const may = useMay()
  const queries = useQueryClient()
  const units = useUnits()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const onDone = () => queries.invalidateQueries({ queryKey: UNITS_KEY })
  const mayEdit = may('unit.edit')
  const all = units.data ?? []
  return (
    <div className={styles.stack}>
      {mayEdit && (
        <div className={styles.buttons}>
          <Button kind="primary" onClick={() => setOpen('new')}>
            {t('settings.units.add')}
          </Button>
          <Button onClick={() => setOpen('import')}>{t('settings.units.import')}</Button>
        </div>
      )}
      {open === 'import' && <UnitImport onDone={onDone} onClose={close} />}
      {open === 'new' && <UnitForm key="new" unit={null} all={all} onDone={onDone} onClose={close} />}
      {open !== null && typeof open !== 'string' && (
        <UnitForm key={open.id} unit={open} all={all} onDone={onDone} onClose={close} />
      )}
      {all.length > 0 && <UnitByName />}
      {units.isPending && <Loading lines={10} />}
      {units.isError && <Failure error={units.error} onRetry={() => units.refetch()} />}
      {units.data?.length === 0 && <Notice title={t('settings.units.none')} text={t('settings.units.none.text')} />}
      {all.length > 0 && <List units={all} onEdit={mayEdit ? setOpen : null} />}
    </div>
  )
}

/** What a unit is called in short, and what it was called until when. */
function OtherNames({ unit: { aliases, datedNames } }: { unit: UnitInfo }) {
  const { t, language } = useStrings()
  return (
    <>
      {aliases.join('、')}
      {datedNames.map(({ name, fromDay, toDay }) => (
        <span key={`${name}${fromDay}`} className={styles.former}>
          {t('settings.units.former', {
            name,
            from: fromDay ? dateText(fromDay, language) : '',
            to: toDay ? dateText(toDay, language) : t('settings.units.now'),
          })}
        </span>
      ))}
    </>
  )
}

function List({ units, onEdit }: { units: readonly UnitInfo[]; onEdit: ((unit: UnitInfo) => void) | null }) {
  const { t } = useStrings()
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const edit = {
    name: 'edit',
    head: t('field.actions'),
    isNarrow: true,
    cell: (unit: UnitInfo) => (
      <Button
        size="small"
        onClick={() => onEdit?.(unit)}
        aria-label={t('settings.units.edit.title', { name: unit.name })}
      >
        {t('office.edit')}
      </Button>
    ),
  }
  return (
    <RecordTable
      label={t('settings.tab.units')}
      rows={units}
      rowKey={unit => unit.id}
      columns={[
        { name: 'name', head: t('settings.units.name'), isHead: true, isNarrow: true, cell: unit => unit.name },
        {
          name: 'kind',
          head: t('settings.units.kind'),
          isNarrow: true,
          cell: unit => t(`settings.units.kind.${unit.kind}`),
        },
        { name: 'aliases', head: t('settings.units.aliases'), cell: unit => <OtherNames unit={unit} /> },
        {
          name: 'parent',
          head: t('settings.units.parent'),
          cell: unit => (unit.parentId ? (names.get(unit.parentId) ?? '') : ''),
        },
        { name: 'subjects', head: t('settings.units.subjects'), width: '38%', cell: unit => unit.subjects.join('、') },
        ...(onEdit ? [edit] : []),
      ]}
    />
  )
}
