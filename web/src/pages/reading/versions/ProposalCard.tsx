import { useId } from 'react'
import type { Decision, Edit, Proposal } from '../../../client/versions.ts'
import { Button } from '../../../components/Button.tsx'
import { dateText } from '../../../format/dates.ts'
import { useStrings } from '../../../strings/strings.ts'
import panelStyles from '../panel/RecordPanel.module.css'
import { useOpenReading } from '../reading-context.ts'
import styles from './RepairPanel.module.css'

interface Props {
  readonly proposal: Proposal
  /** `3/17`. */
  readonly place: string
  readonly mayDecide: boolean
  readonly onReason: (words: string) => void
  readonly onDecide: (decision: Decision) => void
}

/** One proposal: what is wrong, the words before and after in their place, and the decision on it. */
export function ProposalCard({ proposal, place, mayDecide, onReason, onDecide }: Props) {
  const { t, language } = useStrings()
  const field = useId()
  const { decision, conflicts, by, at, reason } = proposal
  const isBlocked = decision !== 'accepted' && conflicts.length > 0
  return (
    <section aria-live="polite">
      <p className={styles.kind}>
        {t(`damage.${proposal.kind}`)} <span>{place}</span>
        <span data-decision={decision} className={styles.state}>
          {t(`repair.state.${decision}`)}
        </span>
      </p>
      <p className={panelStyles.line}>{proposal.message}</p>
      {proposal.edits.length > 1 && <p className={styles.hint}>{t('repair.moved')}</p>}
      {proposal.edits.map(edit => (
        <Change key={`${edit.start}-${edit.end}`} edit={edit} />
      ))}
      {decision !== 'open' && (
        <p className={styles.hint}>
          {[by, at && dateText(at.slice(0, 10), language), reason || t('repair.noReason')].filter(Boolean).join(' · ')}
        </p>
      )}
      {isBlocked && <p className={styles.refusal}>▲ {t('repair.conflict', { ids: conflicts.join('、') })}</p>}
      {mayDecide && decision === 'open' && (
        <>
          <label className={styles.reason} htmlFor={field}>
            {t('repair.reason')}
          </label>
          <input
            id={field}
            className={styles.field}
            type="text"
            maxLength={500}
            onChange={event => onReason(event.target.value)}
          />
        </>
      )}
      {mayDecide && (
        <p className={styles.buttons}>
          {decision === 'open' ? (
            <>
              <Button kind="primary" disabled={isBlocked} onClick={() => onDecide('accepted')}>
                {t('repair.accept')} <kbd>a</kbd>
              </Button>
              <Button onClick={() => onDecide('refused')}>
                {t('repair.refuse')} <kbd>r</kbd>
              </Button>
            </>
          ) : (
            <Button onClick={() => onDecide('open')}>
              {t('repair.undo')} <kbd>u</kbd>
            </Button>
          )}
        </p>
      )}
    </section>
  )
}

/** Characters of the text shown around a change. */
const AROUND = 14
/** Longer changes are shown by their two ends. */
const SHOWN = 120

const ends = (words: string): string =>
  words.length <= SHOWN ? words : `${words.slice(0, SHOWN / 2)}……${words.slice(-SHOWN / 2)}`

/** The words before and after a change, each in its surroundings. */
function Change({ edit: { start, end, before, after } }: { edit: Edit }) {
  const { t } = useStrings()
  const { reading } = useOpenReading()
  const left = reading.text.slice(Math.max(0, start - AROUND), start)
  const right = reading.text.slice(end, end + AROUND)
  return (
    <dl className={styles.change} lang="zh-CN">
      <div>
        <dt>{t('repair.before')}</dt>
        <dd>
          …{left}
          <del>{ends(before)}</del>
          {right}…
        </dd>
      </div>
      <div>
        <dt>{t('repair.after')}</dt>
        <dd>
          …{left}
          {after ? <ins>{ends(after)}</ins> : <span className={styles.deleted}>{t('repair.deleted')}</span>}
          {right}…
        </dd>
      </div>
    </dl>
  )
}
