import type { LightRule } from 'duban-core'
import { type LintedProfile, type ProfileFinding, useProfiles } from '../../client/profiles.ts'
import { Failure } from '../../components/Failure.tsx'
import { LightWord } from '../../components/LightWord.tsx'
import { Loading } from '../../components/Loading.tsx'
import office from '../../components/office.module.css'
import { useStrings } from '../../strings/strings.ts'
import { exampleOf, saidInputs } from './rule-example.ts'
import styles from './SettingsPage.module.css'
import { TryLight } from './TryLight.tsx'

/** Profiles of lights (亮灯规则): rules in their order with an example each, and what the lint found. */
export function RulesTab() {
  const { t } = useStrings()
  const profiles = useProfiles()
  return (
    <>
      <p className={`${office.lead} ${office.bar}`}>{t('settings.rules.lead')}</p>
      {profiles.isPending && <Loading lines={10} />}
      {profiles.isError && <Failure error={profiles.error} onRetry={() => profiles.refetch()} />}
      <div className={styles.stack}>
        {profiles.data?.map(profile => (
          <Profile key={profile.id} profile={profile} />
        ))}
      </div>
    </>
  )
}

function Profile({ profile }: { profile: LintedProfile }) {
  const { id, name, rules, findings } = profile
  return (
    <section className={office.card} aria-labelledby={`profile-${id}`}>
      <h2 id={`profile-${id}`}>
        <span lang="zh-CN">{name}</span> <code className={styles.fine}>{id}</code>
      </h2>
      <ol className={styles.rules}>
        {rules.map((rule, i) => (
          <Rule key={rule.id} profile={profile} rule={rule} order={i + 1} />
        ))}
      </ol>
      <Findings findings={findings} />
      <TryLight profile={profile} />
    </section>
  )
}

const SIGNS: Readonly<Record<string, string>> = { '<': '<', '<=': '≤', '>': '>', '>=': '≥', '=': '=' }

/** `完成率与序时进度之差 < -10 个百分点，且 …`. */
const conditionWords = ({ conditions }: LightRule): string =>
  conditions
    .map(({ input, operator, value }) =>
      input.kind === 'flag'
        ? `${value === '1' ? '' : '未'}${input.words}`
        : `${input.words} ${SIGNS[operator]} ${value} ${input.unit}`.trim(),
    )
    .join('，且')

function Rule({ profile, rule, order }: { profile: LintedProfile; rule: LightRule; order: number }) {
  const { t } = useStrings()
  const example = exampleOf(profile, rule)
  const inputs = new Map(rule.conditions.map(({ input }) => [input.name, input]))
  const said = saidInputs(example ?? {}).map(([name, value]) => {
    const input = inputs.get(name)
    return input?.kind === 'flag' ? input.words : `${input?.words ?? name} ${value} ${input?.unit ?? ''}`.trim()
  })
  return (
    <li>
      <span className={styles.order}>{order}</span>
      <LightWord colour={rule.colour} label={rule.label} />
      <div lang="zh-CN">
        {conditionWords(rule)}
        {rule.then && <p>{t('settings.rules.then', { what: rule.then })}</p>}
      </div>
      <div className={styles.fine} lang="zh-CN">
        {said.length > 0 && <p>{t('settings.rules.example', { example: said.join('，') })}</p>}
        <p>{rule.source}</p>
      </div>
    </li>
  )
}

const MARKS: Readonly<Record<ProfileFinding['severity'], string>> = { error: '✘', warning: '▲', note: '·' }
const TONES: Readonly<Record<ProfileFinding['severity'], string>> = { error: 'bad', warning: 'warn', note: 'none' }
const ORDER: readonly ProfileFinding['severity'][] = ['error', 'warning', 'note']

function Findings({ findings }: { findings: readonly ProfileFinding[] }) {
  const { t } = useStrings()
  if (findings.length === 0) return <p className={office.done}>{t('settings.rules.sound')}</p>
  const sorted = [...findings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
  const grave = findings.filter(({ severity }) => severity !== 'note').length
  return (
    <details open={grave > 0}>
      <summary>{t('settings.rules.findings', { count: findings.length, grave })}</summary>
      <ul>
        {sorted.map(({ kind, severity, words }) => (
          <li key={`${kind} ${words}`} className={styles.finding}>
            <span className={office.tag} data-tone={TONES[severity]}>
              {MARKS[severity]} {t(`settings.rules.kind.${kind}`)}
            </span>{' '}
            <span lang="zh-CN">{words}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
