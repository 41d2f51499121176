import PaperClipOutlined from '@ant-design/icons/es/icons/PaperClipOutlined'
import { useId, useState } from 'react'
import type { NewProof, UnitReport } from '../../client/reporting.ts'
import { ProofList } from '../../components/ProofList.tsx'
import { useStrings } from '../../strings/strings.ts'
import { plainNumber } from './drafts.ts'
import styles from './ProofFields.module.css'

/** What a file may be, the usual first. */
const KINDS = ['statistics', 'document', 'photo', 'contract', 'acceptance', 'other'] as const

/** The service takes files of this size at most. */
const LARGEST_BYTES = 20_000_000

interface Props {
  readonly report: UnitReport | null
  readonly files: readonly NewProof[]
  readonly today: string
  /** The value as typed, which a new file is bound to. */
  readonly value: string
  readonly onFiles: (change: (files: readonly NewProof[]) => readonly NewProof[]) => void
}

/** Evidence (佐证材料): each file says what it is, of which day, and which number or state it proves. */
export function ProofFields({ report, files, today, value, onFiles }: Props) {
  const { t } = useStrings()
  const id = useId()
  const [tooLarge, setTooLarge] = useState('')
  const number = plainNumber(value) || null
  const add = (list: FileList | null) => {
    const chosen = [...(list ?? [])]
    setTooLarge(chosen.find(file => file.size > LARGEST_BYTES)?.name ?? '')
    const taken = chosen.filter(file => file.size <= LARGEST_BYTES)
    const proofs = taken.map(file => ({ file, kind: kindOf(file, number), day: today, value: number }))
    if (proofs.length > 0) onFiles(known => [...known, ...proofs])
  }
  const set = (at: NewProof, change: Partial<NewProof>) =>
    onFiles(known => known.map(one => (one === at ? { ...one, ...change } : one)))
  return (
    <fieldset className={styles.proofs}>
      <legend>{t('reporting.proofs')}</legend>
      {report && !report.corrects && report.evidence.length > 0 && <ProofList proofs={report.evidence} unit="" />}
      {files.map((proof, at) => (
        <FileRow
          key={`${proof.file.name}-${String(at)}`}
          proof={proof}
          number={number}
          today={today}
          onChange={change => set(proof, change)}
          onRemove={() => onFiles(known => known.filter(one => one !== proof))}
        />
      ))}
      <label htmlFor={id} className={styles.add}>
        <PaperClipOutlined aria-hidden /> {t('reporting.addProof')}
        <input
          id={id}
          type="file"
          multiple
          className="visually-hidden"
          onChange={event => {
            add(event.target.files)
            event.target.value = ''
          }}
        />
      </label>
      {tooLarge && (
        <p role="alert" className={styles.tooLarge}>
          {t('reporting.tooLarge', { name: tooLarge })}
        </p>
      )}
    </fieldset>
  )
}

const kindOf = (file: File, number: string | null): NewProof['kind'] =>
  file.type.startsWith('image/') ? 'photo' : number === null ? 'document' : 'statistics'

interface RowProps {
  readonly proof: NewProof
  readonly number: string | null
  readonly today: string
  readonly onChange: (change: Partial<NewProof>) => void
  readonly onRemove: () => void
}

function FileRow({ proof, number, today, onChange, onRemove }: RowProps) {
  const { t } = useStrings()
  const { name } = proof.file
  return (
    <div className={styles.row}>
      <span className={styles.name}>{name}</span>
      <select
        aria-label={t('reporting.proofKind', { name })}
        value={proof.kind}
        onChange={event => onChange({ kind: KINDS.find(kind => kind === event.target.value) ?? 'other' })}
      >
        {KINDS.map(kind => (
          <option key={kind} value={kind}>
            {t(`proof.${kind}`)}
          </option>
        ))}
      </select>
      <input
        type="date"
        aria-label={t('reporting.proofDay', { name })}
        max={today}
        value={proof.day}
        onChange={event => onChange({ day: event.target.value || today })}
      />
      <select
        aria-label={t('reporting.proofOf', { name })}
        value={proof.value ?? ''}
        onChange={event => onChange({ value: event.target.value || null })}
      >
        <option value="">{t('reporting.provesState')}</option>
        {[...new Set([proof.value, number])].map(
          value =>
            value && (
              <option key={value} value={value}>
                {t('reporting.provesNumber', { value })}
              </option>
            ),
        )}
      </select>
      <button type="button" onClick={onRemove} aria-label={t('reporting.removeProof', { name })}>
        {t('reporting.remove')}
      </button>
    </div>
  )
}
