import type { ProposalKind, ProposalState } from 'duban-core'
import { useState } from 'react'
import type { MatterFile } from '../../client/matters.ts'
import { useUnits } from '../../client/organisation.ts'
import { ChoiceField, TextField } from '../../components/FormFields.tsx'
import office from '../../components/office.module.css'
import { useStrings } from '../../strings/strings.ts'
import styles from './MatterPage.module.css'
import { RemarkForm } from './RemarkForm.tsx'
import type { Rights } from './useRights.ts'

interface Props {
  readonly file: MatterFile
  readonly rights: Rights
  readonly onDone: () => Promise<void>
}

const KINDS: readonly ProposalKind[] = ['praise', 'incentive', 'criticism', 'interview', 'accountability', 'faked']
const TONES: Readonly<Record<ProposalState, string>> = {
  proposed: 'warn',
  effective: 'good',
  rejected: 'none',
  invalid: 'bad',
}

/** Proposals of praise and blame (表扬、激励、通报批评、约谈、问责、弄虚作假): nothing happens by one before a leader approves it. */
export function Proposals({ file, rights, onDone }: Props) {
  const { t } = useStrings()
  return (
    <section className={office.card} aria-labelledby="proposals">
      <h2 id="proposals">{t('matter.proposal.title')}</h2>
      <p className={office.muted}>{t('matter.proposal.rule')}</p>
      <ul className={styles.items}>
        {file.proposals.map(({ id, kind, about, reason, state }) => (
          <li key={id}>
            <p className={styles.row}>
              <b>{t(`matter.proposal.kind.${kind}`)}</b>
              <span lang="zh-CN">{about}</span>
              <span className={office.tag} data-tone={TONES[state]}>
                {t(`matter.proposal.state.${state}`)}
              </span>
            </p>
            <p lang="zh-CN">{reason}</p>
            {state === 'proposed' && rights.mayDecide && <DecisionForm file={file} proposal={id} onDone={onDone} />}
          </li>
        ))}
      </ul>
      {file.proposals.length === 0 && <p className={office.muted}>{t('matter.proposal.none')}</p>}
      {rights.mayReview && <ProposalForm file={file} onDone={onDone} />}
    </section>
  )
}

function ProposalForm({ file, onDone }: Pick<Props, 'file' | 'onDone'>) {
  const { t } = useStrings()
  const units = useUnits()
  const unit = units.data?.find(({ id }) => id === file.unit)?.name ?? ''
  const [said, setSaid] = useState({ proposal: 'criticism', about: '', reason: '' })
  const about = said.about || unit
  const isChecked = file.records.some(({ record }) => record.event?.step === 'check')
  const evidence = [file.id, ...file.sheets.map(({ id }) => id)]
  return (
    <RemarkForm
      matter={file.id}
      path="proposals"
      name={t('matter.proposal.make')}
      body={() => ({ ...said, about, evidence })}
      onDone={onDone}
    >
      <ChoiceField
        label={t('matter.proposal.kind')}
        value={said.proposal}
        options={KINDS.filter(kind => kind !== 'faked' || isChecked).map(kind => ({
          value: kind,
          label: t(`matter.proposal.kind.${kind}`),
        }))}
        onChange={proposal => setSaid({ ...said, proposal })}
      />
      <TextField
        label={t('matter.need.about')}
        value={about}
        onChange={value => setSaid({ ...said, about: value })}
        isRequired
      />
      <TextField
        label={t('matter.need.reason')}
        value={said.reason}
        onChange={reason => setSaid({ ...said, reason })}
        rows={3}
        isRequired
      />
      <p className={office.muted}>{t('matter.proposal.evidence', { count: evidence.length })}</p>
    </RemarkForm>
  )
}

function DecisionForm({ file, proposal, onDone }: Pick<Props, 'file' | 'onDone'> & { readonly proposal: string }) {
  const { t } = useStrings()
  const [decision, setDecision] = useState({ approved: 'true', document: '' })
  return (
    <RemarkForm
      matter={file.id}
      path="proposals/decisions"
      name={t('matter.proposal.decide')}
      body={() => ({ of: proposal, approved: decision.approved === 'true', document: decision.document })}
      onDone={onDone}
    >
      <ChoiceField
        label={t('matter.proposal.decision')}
        value={decision.approved}
        options={[
          { value: 'true', label: t('matter.proposal.approve') },
          { value: 'false', label: t('matter.proposal.reject') },
        ]}
        onChange={approved => setDecision({ ...decision, approved })}
      />
      <TextField
        label={t('matter.need.document')}
        value={decision.document}
        onChange={document => setDecision({ ...decision, document })}
        hint={t('matter.proposal.document.hint')}
      />
    </RemarkForm>
  )
}
