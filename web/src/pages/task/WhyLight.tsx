import { findInput, ruleWords, sayInput, sayMove } from 'duban-core'
import type { LightReason } from '../../client/assignment-shapes.ts'
import { Light } from '../../components/Light.tsx'
import { useStrings } from '../../strings/strings.ts'
import styles from './WhyLight.module.css'

/** Why a light shines as it does: the rule, what went into it, and what would change it. */
export function WhyLight({ light }: { light: LightReason }) {
  const { t } = useStrings()
  const { rule, inputs, next } = light
  const facts = inputs.flatMap(({ input: { name }, value }) => {
    const input = findInput(name)
    return (input && sayInput(input, value)) ?? []
  })
  return (
    <dl className={styles.why}>
      <div>
        <dt>{t('tasks.why.light')}</dt>
        <dd lang="zh-CN">
          <Light colour={light.colour} label={light.label} />
        </dd>
      </div>
      <div>
        <dt>{t('tasks.why.rule')}</dt>
        <dd lang="zh-CN">
          {rule ? (
            <>
              {ruleWords(rule.conditions)}
              <span className={styles.source}>{rule.source}</span>
            </>
          ) : (
            t('tasks.why.noRule')
          )}
        </dd>
      </div>
      <div>
        <dt>{t('tasks.why.inputs')}</dt>
        <dd lang="zh-CN">
          {facts.length === 0 && t('value.none')}
          <ul>
            {facts.map(fact => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </dd>
      </div>
      {next.length > 0 && (
        <div>
          <dt>{t('tasks.why.next')}</dt>
          <dd lang="zh-CN">
            <ul>
              {next.map(move => (
                <li key={move.colour}>
                  {sayMove(move)} → <Light colour={move.colour} label={move.label} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  )
}
