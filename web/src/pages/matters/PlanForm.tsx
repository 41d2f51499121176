import { useState } from 'react'
import type { MatterFile } from '../../client/matters.ts'
import { Button } from '../../components/Button.tsx'
import { TextField } from '../../components/FormFields.tsx'
import office from '../../components/office.module.css'
import { dateText } from '../../format/dates.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './MatterPage.module.css'
import plan from './Plan.module.css'
import { RemarkForm } from './RemarkForm.tsx'

/** A stage as it is being written; `id` where an earlier version had it. */
interface Row {
  readonly key: number
  readonly id: string | undefined
  readonly day: string
  readonly words: string
  /** Reached already: it stays as it is. */
  readonly isFixed: boolean
}

/** A plan of action as it is written; a newer version begins with what the last one said. */
export function PlanForm({ file, onDone }: { readonly file: MatterFile; readonly onDone: () => Promise<void> }) {
  const { t } = useStrings()
  const { current, stages } = file.plan
  const [said, setSaid] = useState({
    measures: current?.measures ?? '',
    person: current?.person ?? '',
    contact: current?.contact ?? '',
  })
  const [rows, setRows] = useState<readonly Row[]>(() =>
    current
      ? stages.map(({ id, day, words, reachedOn }, key) => ({ key, id, day, words, isFixed: reachedOn !== null }))
      : [{ key: 0, id: undefined, day: '', words: '', isFixed: false }],
  )
  const field = (name: keyof typeof said) => (value: string) => setSaid({ ...said, [name]: value })
  const edit = (row: Row) => setRows(rows.map(one => (one.key === row.key ? row : one)))
  const add = () =>
    setRows([
      ...rows,
      { key: Math.max(0, ...rows.map(row => row.key)) + 1, id: undefined, day: '', words: '', isFixed: false },
    ])
  // Lines that were left empty are no stages.
  const written = rows.filter(({ day, words }) => day !== '' || words.trim() !== '')
  const body = () => ({ ...said, stages: written.map(({ id, day, words }) => ({ ...(id ? { id } : {}), day, words })) })
  return (
    <RemarkForm
      matter={file.id}
      path="plans"
      name={t(current ? 'matter.plan.renew' : 'matter.plan.file')}
      body={body}
      onDone={onDone}
    >
      <TextField
        label={t('matter.need.measures')}
        value={said.measures}
        onChange={field('measures')}
        hint={t('matter.plan.measures.hint')}
        rows={4}
        isRequired
      />
      <div className={plan.two}>
        <TextField label={t('matter.need.person')} value={said.person} onChange={field('person')} isRequired />
        <TextField label={t('matter.need.contact')} value={said.contact} onChange={field('contact')} isRequired />
      </div>
      <fieldset className={plan.rows}>
        <legend>{t('matter.plan.stages')}</legend>
        <p className={office.muted}>{t('matter.plan.stages.hint')}</p>
        {rows.map((row, i) => (
          <StageRow
            key={row.key}
            row={row}
            number={i + 1}
            onEdit={edit}
            onRemove={() => setRows(rows.filter(one => one.key !== row.key))}
          />
        ))}
        <div className={styles.steps}>
          <Button size="small" onClick={add}>
            {t('matter.plan.stage.add')}
          </Button>
        </div>
      </fieldset>
    </RemarkForm>
  )
}

interface RowProps {
  readonly row: Row
  readonly number: number
  readonly onEdit: (row: Row) => void
  readonly onRemove: () => void
}

function StageRow({ row, number, onEdit, onRemove }: RowProps) {
  const { t, language } = useStrings()
  if (row.isFixed)
    return (
      <p>
        {dateText(row.day, language)} <span lang="zh-CN">{row.words}</span> {t('matter.plan.stage.reached')}
      </p>
    )
  const isStarted = row.day !== '' || row.words !== ''
  return (
    <div className={plan.stage}>
      <TextField
        label={t('matter.plan.stage.day', { number })}
        type="date"
        value={row.day}
        onChange={day => onEdit({ ...row, day })}
        isRequired={isStarted}
      />
      <TextField
        label={t('matter.plan.stage.words', { number })}
        value={row.words}
        onChange={words => onEdit({ ...row, words })}
        isRequired={isStarted}
      />
      <Button size="small" kind="text" aria-label={t('matter.plan.stage.remove', { number })} onClick={onRemove}>
        ✕
      </Button>
    </div>
  )
}
