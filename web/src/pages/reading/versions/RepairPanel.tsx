import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined'
import DownOutlined from '@ant-design/icons/es/icons/DownOutlined'
import UpOutlined from '@ant-design/icons/es/icons/UpOutlined'
import { useEffect } from 'react'
import { useSession } from '../../../client/session.ts'
import type { Proposal, Proposals } from '../../../client/versions.ts'
import { useStrings } from '../../../strings/strings.ts'
import panelStyles from '../panel/RecordPanel.module.css'
import { useOpenReading } from '../reading-context.ts'
import { DecisionLog } from './DecisionLog.tsx'
import { NewVersion } from './NewVersion.tsx'
import { ProposalCard } from './ProposalCard.tsx'
import styles from './RepairPanel.module.css'
import { useRepairKeys } from './useRepairKeys.ts'
import { useRepairSteps } from './useRepairSteps.ts'

interface Props {
  readonly id: string
  readonly proposals: Proposals
  readonly onClose: () => void
}

/** The repair of a document (修复): its proposals one by one, each shown in the text, accepted or refused with a reason. */
export function RepairPanel({ id, proposals: { items, counts }, onClose }: Props) {
  const { t } = useStrings()
  const { selected, select } = useOpenReading()
  const session = useSession().data
  const mayDecide = session !== undefined && (session.open || session.actions.includes('document.repair'))
  const { index, current, refusal, step, settle, onReason } = useRepairSteps(id, items, mayDecide)
  useRepairKeys({ step, decide: settle, close: onClose })
  const isShown = current?.id === selected
  const first = current?.id ?? ''
  useEffect(() => {
    if (!isShown && first) select(first)
  }, [isShown, first, select])
  return (
    <aside className={panelStyles.panel} aria-label={t('repair.title')}>
      <header className={panelStyles.head}>
        <p>
          {t('repair.title')} <Progress done={counts.total - counts.open} total={counts.total} />
        </p>
        <button type="button" onClick={() => step(-1)} aria-label={t('repair.previous')} title={t('repair.previous')}>
          <UpOutlined aria-hidden />
        </button>
        <button type="button" onClick={() => step(1)} aria-label={t('repair.next')} title={t('repair.next')}>
          <DownOutlined aria-hidden />
        </button>
        <button type="button" onClick={onClose} aria-label={t('repair.close')} title={t('repair.close')}>
          <CloseOutlined aria-hidden />
        </button>
      </header>
      <div className={panelStyles.body}>
        {!current && <p>{t('repair.none')}</p>}
        {current && (
          <ProposalCard
            key={`${current.id}-${current.decision}`}
            proposal={current}
            place={`${index + 1}/${items.length}`}
            mayDecide={mayDecide}
            onReason={onReason}
            onDecide={settle}
          />
        )}
        {refusal && (
          <p role="alert" className={styles.refusal}>
            ■ {refusal}
          </p>
        )}
        {current && <p className={styles.hint}>{t(mayDecide ? 'repair.keys' : 'repair.readOnly')}</p>}
        {mayDecide && <NewVersion id={id} accepted={counts.accepted} />}
        <AllProposals items={items} current={current?.id ?? ''} />
        <DecisionLog
          id={id}
          isAllowed={session?.open === true || session?.actions.includes('decision.read') === true}
        />
      </div>
    </aside>
  )
}

function Progress({ done, total }: { done: number; total: number }) {
  const { t } = useStrings()
  return (
    <>
      <progress
        className={styles.progress}
        value={done}
        max={total}
        aria-label={t('repair.progressLabel', { done, total })}
      />
      <strong>{t('repair.progress', { done, total })}</strong>
    </>
  )
}

/** All proposals in order, each with what stands decided. */
function AllProposals({ items, current }: { items: readonly Proposal[]; current: string }) {
  const { t } = useStrings()
  const { select } = useOpenReading()
  return (
    <section className={styles.part}>
      <h3>{t('repair.list')}</h3>
      <ol className={styles.list}>
        {items.map((proposal, index) => (
          <li key={proposal.id}>
            <button
              type="button"
              aria-current={proposal.id === current ? 'true' : undefined}
              onClick={() => select(proposal.id)}
            >
              <span>
                {index + 1} {t(`damage.${proposal.kind}`)}
              </span>
              <span className={styles.quote} lang="zh-CN">
                {proposal.edits[0]?.before.trim() || proposal.edits[0]?.after.trim()}
              </span>
              <span data-decision={proposal.decision} className={styles.state}>
                {t(`repair.state.${proposal.decision}`)}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
