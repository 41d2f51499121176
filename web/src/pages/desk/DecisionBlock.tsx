import { type AwaitedDecision, useAwaitedDecisions } from '../../client/desk.ts'
import { useUnits } from '../../client/units.ts'
import { dateText } from '../../format/dates.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './DeskBlock.module.css'
import { DeskBlock, DeskLine } from './DeskBlock.tsx'
import { SHOWN } from './TaskBlock.tsx'

/** What waits for a leader (待批): matters to file, later days, praise and blame, red sheets; the longest waiting first. */
export function DecisionBlock({ today }: { readonly today: string }) {
  const { t } = useStrings()
  const awaited = useAwaitedDecisions()
  const names = new Map(useUnits().data?.map(one => [one.id, one.name]))
  const all = awaited.data ?? []
  return (
    <DeskBlock
      title={t('desk.decisions')}
      count={all.length}
      to="/matters?open=true"
      none={t('desk.decisions.none')}
      isUrgent={all.some(one => isPressing(one, today))}
      query={awaited}
    >
      {all.slice(0, SHOWN).map(one => (
        <DecisionLine
          key={`${one.kind} ${one.of ?? one.matterId ?? ''}`}
          decision={one}
          unitName={names.get(one.unit) ?? ''}
          isPressing={isPressing(one, today)}
        />
      ))}
    </DeskBlock>
  )
}

/** A later day counts only where it is granted in time; a red sheet is due. */
const isPressing = ({ kind, before }: AwaitedDecision, today: string): boolean =>
  kind === 'red_sheet' || (before !== null && before <= today)

const PROPOSALS = ['praise', 'incentive', 'criticism', 'interview', 'accountability', 'faked'] as const

interface LineProps {
  readonly decision: AwaitedDecision
  readonly unitName: string
  readonly isPressing: boolean
}

function DecisionLine({ decision, unitName, isPressing }: LineProps) {
  const { t, language } = useStrings()
  const { kind, matterId, assignmentId, title, asks, before } = decision
  const proposal = PROPOSALS.find(name => name === asks)
  const words =
    kind === 'extension'
      ? t('desk.decisions.until', { day: dateText(asks, language) })
      : kind === 'proposal' && proposal
        ? t(`matter.proposal.kind.${proposal}`)
        : ''
  const due = before === null ? '' : t('desk.decisions.before', { day: dateText(before, language) })
  return (
    <DeskLine
      to={
        matterId === null
          ? `/tasks/${encodeURIComponent(assignmentId ?? '')}#findings`
          : `/matters/${encodeURIComponent(matterId)}`
      }
      text={title}
      mark={
        <span className={styles.tag} data-urgent={isPressing}>
          {t(`desk.decisions.${kind}`)}
        </span>
      }
      about={[words, due, unitName].filter(Boolean).join(' · ')}
    />
  )
}
