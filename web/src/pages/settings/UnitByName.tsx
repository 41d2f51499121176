import { useState } from 'react'
import { useNamedUnit } from '../../client/organisation.ts'
import { Failure } from '../../components/Failure.tsx'
import fields from '../../components/FormFields.module.css'
import { TextField } from '../../components/FormFields.tsx'
import { dateText } from '../../format/dates.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './SettingsPage.module.css'

/** Which unit a name in a paper of a day means, and why (单位名称核对): units are renamed, and papers are not. */
export function UnitByName() {
  const { t, language } = useStrings()
  const [name, setName] = useState('')
  const [day, setDay] = useState('')
  const named = useNamedUnit(name.trim(), day)
  const found = named.data
  return (
    <details className={styles.lookup}>
      <summary>{t('settings.units.byName')}</summary>
      <div className={fields.form}>
        <TextField label={t('settings.units.byName.name')} value={name} onChange={setName} />
        <TextField
          label={t('settings.units.byName.day')}
          type="date"
          value={day}
          onChange={setDay}
          hint={t('settings.units.byName.dayHint')}
        />
      </div>
      <div role="status">
        {named.isError && <Failure error={named.error} onRetry={() => named.refetch()} />}
        {found?.unit && found.rule && (
          <p>
            <b lang="zh-CN">{found.unit.name}</b> · {t(`settings.units.rule.${found.rule}`)}
          </p>
        )}
        {found && !found.unit && (
          <p>{t('settings.units.byName.none', { name: name.trim(), day: dateText(found.day, language) })}</p>
        )}
      </div>
    </details>
  )
}
