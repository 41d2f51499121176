import { ruleWords } from 'duban-core'
import type { LightReason } from '../../client/assignment-shapes.ts'
import { Light } from '../../components/Light.tsx'
import { useStrings } from '../../strings/strings.ts'
import { shown } from './pace-rows.ts'
import styles from './WhyLight.module.css'

/** Why a light shines as it does: the rule, what went into it, and what would change it. */
export function WhyLight({ light }: { light: LightReason }) {
  const { t } = useStrings()
  const { rule, inputs, next } = light
  const known = inputs.filter(({ value }) => value !== null)
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
          {known.length === 0 && t('value.none')}
          <ul>
            {known.map(({ input, value }) => (
              <li key={input.name}>
                {input.words}：
                {input.kind === 'flag' ? t(value === '1' ? 'value.yes' : 'value.no') : `${shown(value)}${input.unit}`}
              </li>
            ))}
          </ul>
        </dd>
      </div>
      {next.length > 0 && (
        <div>
          <dt>{t('tasks.why.next')}</dt>
          <dd lang="zh-CN">
            <ul>
              {next.map(({ colour, label, words, distance, direction, unit, isReached }) => (
                <li key={colour}>
                  {t(`tasks.why.${direction}`, { words, distance: `${shown(distance)}${unit}` })}
                  {isReached ? '' : t('tasks.why.beyond')} → <Light colour={colour} label={label} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  )
}
