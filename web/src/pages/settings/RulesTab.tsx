import type { LightRule } from 'duban-core'
import { type LintedProfile, type ProfileFinding, useProfiles } from '../../client/profiles.ts'
import { Failure } from '../../components/Failure.tsx'
import { Light } from '../../components/Light.tsx'
import { Loading } from '../../components/Loading.tsx'
import office from '../../components/office.module.css'
import { useStrings } from '../../strings/strings.ts'
import { findingLines } from './findings.ts'
import { LadderRules } from './LadderRules.tsx'
import { exampleOf, saidInputs } from './rule-example.ts'
import styles from './SettingsPage.module.css'
import { TryLight } from './TryLight.tsx'

/** Profiles of lights (亮灯规则) with an example of each rule, and of the ladder; both with what the lint found. */
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
      {profiles.data && <LadderRules />}
    </>
  )
}

function Profile({ profile }: { profile: LintedProfile }) {
  const { id, name, rules } = profile
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
      <Findings profile={profile} />
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
      <Light colour={rule.colour} label={rule.label} />
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

function Findings({ profile }: { profile: LintedProfile }) {
  const { t } = useStrings()
  const lines = findingLines(profile)
  if (lines.length === 0) return <p className={office.done}>{t('settings.rules.sound')}</p>
  const wrong = lines.filter(({ severity }) => severity === 'error').length
  return (
    <details open={wrong > 0}>
      <summary>
        {wrong > 0
          ? t('settings.rules.wrong', { count: wrong })
          : t('settings.rules.overlaps', { count: lines.length })}
      </summary>
      <ul>
        {lines.map(({ kind, severity, words, overlap }) => (
          <li key={overlap ? `${severity} ${overlap.first}` : words} className={styles.finding}>
            <span className={office.tag} data-tone={TONES[severity]}>
              {MARKS[severity]} {t(`settings.rules.kind.${kind}`)}
            </span>{' '}
            <span lang={overlap ? undefined : 'zh-CN'}>
              {overlap
                ? t('settings.rules.overlap', {
                    first: overlap.first,
                    label: overlap.label,
                    behind: overlap.behind.join('、'),
                  })
                : words}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
