import { type LintedLadder, useLadders } from '../../client/profiles.ts'
import { Failure } from '../../components/Failure.tsx'
import office from '../../components/office.module.css'
import { useStrings } from '../../strings/strings.ts'
import { SheetWord } from '../matters/StateWord.tsx'
import styles from './SettingsPage.module.css'

/** Rules of the ladder (阶梯督办) by profile: which sheet each proposes, when, and by whose practice. */
export function LadderRules() {
  const { t } = useStrings()
  const ladders = useLadders()
  if (ladders.isError) return <Failure error={ladders.error} onRetry={() => ladders.refetch()} />
  return (
    <div className={styles.stack}>
      {(ladders.data ?? []).length > 0 && (
        <p className={`${office.lead} ${office.bar}`}>{t('settings.ladders.lead')}</p>
      )}
      {ladders.data?.map(ladder => (
        <Ladder key={ladder.id} ladder={ladder} />
      ))}
    </div>
  )
}

function Ladder({ ladder: { id, name, rules, findings } }: { ladder: LintedLadder }) {
  const { t } = useStrings()
  return (
    <section className={office.card} aria-labelledby={`ladder-${id}`}>
      <h2 id={`ladder-${id}`}>
        {t('settings.ladders.title')} <span lang="zh-CN">{name}</span> <code className={styles.fine}>{id}</code>
      </h2>
      <ol className={styles.rules}>
        {rules.map((rule, i) => (
          <li key={rule.id}>
            <span className={styles.order}>{i + 1}</span>
            <div>
              <SheetWord rung={rule.rung} />
            </div>
            <div lang="zh-CN">{rule.words}</div>
            <p className={styles.fine} lang="zh-CN">
              {rule.source}
            </p>
          </li>
        ))}
      </ol>
      {findings.length === 0 ? (
        <p className={office.done}>{t('settings.ladders.sound')}</p>
      ) : (
        <ul>
          {findings.map(({ words }) => (
            <li key={words} className={styles.finding} lang="zh-CN">
              {words}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
