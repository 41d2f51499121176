import type { MatterFile } from '../../client/matters.ts'
import { useUnits } from '../../client/organisation.ts'
import { dateText } from '../../format/dates.ts'
import { type Translate, useStrings } from '../../strings/strings.ts'
import styles from './MatterPage.module.css'
import { type StoryEntry, storyOf } from './story.ts'

/** Everything that was done and said about a matter, in order (办理经过). */
export function Story({ records }: { records: MatterFile['records'] }) {
  const { t } = useStrings()
  return (
    <section aria-labelledby="story">
      <h2 id="story">{t('matter.story')}</h2>
      <ol className={styles.story}>
        {storyOf(records).map(entry => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
    </section>
  )
}

function Entry({ entry: { at, by, what, said } }: { entry: StoryEntry }) {
  const { t, language } = useStrings()
  const units = useUnits()
  const unitName = (id: string) => units.data?.find(unit => unit.id === id)?.name ?? id
  const who = by ? [by.person, by.post || t(`role.${by.role}`)].filter(Boolean).join(' · ') : ''
  return (
    <li data-kind={what.kind}>
      <p className={styles.row}>
        <b>{titleOf(what, t, language)}</b>
        <span className={styles.when}>
          {dateText(at, language)} · {who}
        </span>
      </p>
      {said.length > 0 && (
        <dl className={styles.said}>
          {said.map(({ need, words, day }, i) => (
            <Said
              key={`${need} ${String(i)}`}
              label={t(`matter.need.${need}`)}
              words={need === 'unit' ? unitName(words) : need === 'deadline' ? dateText(words, language) : words}
              day={day && dateText(day, language)}
            />
          ))}
        </dl>
      )}
    </li>
  )
}

function Said({ label, words, day }: { label: string; words: string; day: string | undefined }) {
  return (
    <>
      <dt>{label}</dt>
      <dd lang="zh-CN">
        {day && `${day} `}
        {words}
      </dd>
    </>
  )
}

function titleOf(what: StoryEntry['what'], t: Translate, language: 'zh' | 'en'): string {
  switch (what.kind) {
    case 'step':
      return t(`matter.step.${what.step}`)
    case 'sheet':
      return t('matter.happened.sheet', { sheet: t(`matter.sheet.${what.rung}`) })
    case 'extension':
      return t('matter.happened.extension', { day: dateText(what.day, language) })
    case 'plan_stage':
      return t('matter.happened.plan_stage', { stage: what.words, day: dateText(what.day, language) })
    case 'extension_decision':
      return t(what.isYes ? 'matter.extension.granted' : 'matter.extension.refused')
    case 'objection_review':
      return t(what.isYes ? 'matter.objection.upheld' : 'matter.objection.rejected')
    case 'proposal_decision':
      return t(what.isYes ? 'matter.proposal.approved' : 'matter.proposal.notApproved')
    default:
      return t(`matter.happened.${what.kind}`)
  }
}
