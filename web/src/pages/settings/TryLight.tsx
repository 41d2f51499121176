import { explainLight, type InputValues, type LightInput, type LightProfile, lightOf } from 'duban-core'
import { useState } from 'react'
import fields from '../../components/FormFields.module.css'
import { ChoiceField, TextField } from '../../components/FormFields.tsx'
import { Light } from '../../components/Light.tsx'
import { useStrings } from '../../strings/strings.ts'
import styles from './SettingsPage.module.css'

const DECIMAL = /^-?\d+(\.\d+)?$/

/** Values typed by hand, and the light that the profile gives them with its reason. */
export function TryLight({ profile }: { profile: LightProfile }) {
  const { t } = useStrings()
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const inputs = [
    ...new Map(profile.rules.flatMap(rule => rule.conditions.map(({ input }) => [input.name, input]))).values(),
  ]
  const values: InputValues = Object.fromEntries(
    inputs.map(({ name }) => [name, DECIMAL.test(typed[name]?.trim() ?? '') ? typed[name]?.trim() : undefined]),
  )
  const light = lightOf(profile, values)
  return (
    <details className={styles.try}>
      <summary>{t('settings.rules.try')}</summary>
      <div className={fields.form}>
        {inputs.map(input => (
          <InputField
            key={input.name}
            input={input}
            value={typed[input.name] ?? ''}
            onChange={value => setTyped({ ...typed, [input.name]: value })}
          />
        ))}
      </div>
      <p role="status">
        <Light colour={light.colour} label={light.label} /> <span lang="zh-CN">{explainLight(light)}</span>
      </p>
    </details>
  )
}

interface InputProps {
  readonly input: LightInput
  readonly value: string
  readonly onChange: (value: string) => void
}

function InputField({ input: { words, kind, unit }, value, onChange }: InputProps) {
  const { t } = useStrings()
  const label = unit ? `${words}（${unit}）` : words
  if (kind === 'flag')
    return (
      <ChoiceField
        label={label}
        value={value || '0'}
        options={[
          { value: '0', label: t('value.no') },
          { value: '1', label: t('value.yes') },
        ]}
        onChange={onChange}
      />
    )
  return <TextField label={label} value={value} onChange={onChange} hint={t('settings.rules.unknown')} />
}
