import { useQueryClient } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import type { ProgressInfo } from '../../client/progress.ts'
import { decideFinding, findEmpty, forgetReports, type ReportFound } from '../../client/reporting.ts'
import { useMay } from '../../client/session.ts'
import { Button } from '../../components/Button.tsx'
import { FindingList } from '../../components/FindingList.tsx'
import { FormButtons } from '../../components/FormButtons.tsx'
import { ChoiceField, TextField } from '../../components/FormFields.tsx'
import office from '../../components/office.module.css'
import { RefusedSentence } from '../../components/RefusedSentence.tsx'
import { useAttempt } from '../../components/useAttempt.ts'
import { monthText } from '../../format/months.ts'
import { useStrings } from '../../strings/strings.ts'
import { Card } from './Card.tsx'
import styles from './Findings.module.css'

/** What the office found of the task's reports (认定): made by the office, decided by a leader where points hang on it. */
export function Findings({ reports }: { reports: readonly ProgressInfo[] }) {
  const { t, language } = useStrings()
  const may = useMay()
  const found = reports.flatMap(report => report.findings.map(finding => ({ finding, report })))
  const taken = reports.filter(
    ({ state, findings }) =>
      (state === 'accepted' || state === 'locked') && findings.every(({ kind }) => kind !== 'empty'),
  )
  const mayFind = may('report.accept') && taken.length > 0
  if (found.length === 0 && !mayFind) return null
  const reportOf = (finding: ReportFound) => found.find(one => one.finding.id === finding.id)?.report
  return (
    <div id="findings">
      <Card title={t('finding.title')}>
        <p className={office.muted}>{t('finding.lead')}</p>
        <FindingList
          findings={found.map(({ finding }) => finding)}
          under={finding => {
            const report = reportOf(finding)
            if (!report) return null
            return (
              <>
                <p className={office.muted}>{t('tasks.storyReport', { month: monthText(report.month, language) })}</p>
                {finding.state === 'proposed' && may('finding.decide') && (
                  <Decide report={report.id} finding={finding.id} />
                )}
              </>
            )
          }}
        />
        {mayFind && <FindEmpty reports={taken} />}
      </Card>
    </div>
  )
}

function FindEmpty({ reports }: { reports: readonly ProgressInfo[] }) {
  const { t, language } = useStrings()
  const queries = useQueryClient()
  const { isWorking, refusal, attempt } = useAttempt()
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState('')
  const [reason, setReason] = useState('')
  const id = chosen || (reports[0]?.id ?? '')
  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!(await attempt(() => findEmpty(id, reason.trim())))) return
    setReason('')
    setChosen('')
    setOpen(false)
    await forgetReports(queries)
  }
  if (!isOpen)
    return (
      <div className={styles.open}>
        <Button onClick={() => setOpen(true)}>{t('finding.make')}</Button>
      </div>
    )
  return (
    <form className={styles.form} onSubmit={submit}>
      <ChoiceField
        label={t('finding.report')}
        value={id}
        options={reports.map(report => ({
          value: report.id,
          label: `${monthText(report.month, language)} · ${report.progress.slice(0, 24)}`,
        }))}
        onChange={setChosen}
      />
      <TextField label={t('finding.reason')} value={reason} onChange={setReason} rows={2} isRequired />
      <FormButtons send={t('office.submit')} isWorking={isWorking} onCancel={() => setOpen(false)} />
      <RefusedSentence sentence={refusal} />
    </form>
  )
}

function Decide({ report, finding }: { readonly report: string; readonly finding: string }) {
  const { t } = useStrings()
  const queries = useQueryClient()
  const { isWorking, refusal, attempt } = useAttempt()
  const [document, setDocument] = useState('')
  const decide = async (approved: boolean) => {
    if (await attempt(() => decideFinding(report, { of: finding, approved, document: document.trim() }))) {
      await forgetReports(queries)
      await queries.invalidateQueries({ queryKey: ['matters', 'desk'] })
    }
  }
  return (
    <div className={styles.form}>
      <TextField
        label={t('finding.document')}
        value={document}
        onChange={setDocument}
        hint={t('finding.document.hint')}
      />
      <div className={styles.buttons}>
        <Button kind="primary" disabled={isWorking || document.trim() === ''} onClick={() => decide(true)}>
          {t('finding.approve')}
        </Button>
        <Button disabled={isWorking} onClick={() => decide(false)}>
          {t('finding.reject')}
        </Button>
      </div>
      <RefusedSentence sentence={refusal} />
    </div>
  )
}
