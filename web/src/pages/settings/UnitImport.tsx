import { type ChangeEvent, useState } from 'react'
import { importUnits } from '../../client/organisation.ts'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import fields from '../../components/FormFields.module.css'
import { TextField } from '../../components/FormFields.tsx'
import office from '../../components/office.module.css'
import { RefusedSentence } from '../../components/RefusedSentence.tsx'
import { useAttempt } from '../../components/useAttempt.ts'
import { useStrings } from '../../strings/strings.ts'

/** Takes in a table of units, from a file or pasted from a spreadsheet, wholly or not at all. */
export function UnitImport({ onDone, onClose }: { onDone: () => Promise<void>; onClose: () => void }) {
  const { t } = useStrings()
  const { isWorking, refusal, attempt } = useAttempt()
  const [table, setTable] = useState('')
  const [done, setDone] = useState('')
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    if (file) setTable(await file.text())
  }
  const take = () =>
    attempt(async () => {
      setDone('')
      const { added, changed } = await importUnits(table)
      setDone(t('settings.units.import.done', { added: added.length, changed: changed.length }))
      await onDone()
    })
  return (
    <section className={office.card} aria-labelledby="unit-import">
      <h2 id="unit-import">{t('settings.units.import')}</h2>
      <p className={office.lead}>{t('settings.units.import.lead')}</p>
      <div className={fields.form}>
        <Field label={t('settings.units.import.file')} isWide>
          <input type="file" accept=".tsv,.txt,text/tab-separated-values,text/plain" onChange={read} />
        </Field>
        <TextField label={t('settings.units.import.table')} value={table} onChange={setTable} rows={8} />
        <div className={fields.buttons}>
          <Button kind="primary" disabled={isWorking || !table.trim()} onClick={take}>
            {t('settings.units.import.take')}
          </Button>
          <Button onClick={onClose}>{t('office.close')}</Button>
        </div>
      </div>
      <RefusedSentence sentence={refusal} />
      {done && (
        <p role="status" className={office.done}>
          {done}
        </p>
      )}
    </section>
  )
}
