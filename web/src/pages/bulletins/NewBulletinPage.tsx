import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import {
  BULLETIN_KEYS,
  type ClosedMonth,
  type Composition,
  issueBulletin,
  usePeriods,
  usePreview,
} from '../../client/bulletins.ts'
import { type TableInfo, useIssuedTables } from '../../client/tables.ts'
import { Button } from '../../components/Button.tsx'
import { Failure } from '../../components/Failure.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import office from '../../components/office.module.css'
import { RefusedSentence } from '../../components/RefusedSentence.tsx'
import { useAttempt } from '../../components/useAttempt.ts'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { useStrings } from '../../strings/strings.ts'
import { AnnexTable } from './Annex.tsx'
import styles from './BulletinPage.module.css'
import { ComposeForm, type Draft } from './ComposeForm.tsx'
import { usualTitle } from './months.ts'
import { PaperView } from './PaperView.tsx'
import { SourcePanel } from './SourcePanel.tsx'
import { SumsPanel } from './SumsPanel.tsx'
import { useChosenNumber } from './useChosenNumber.ts'
import { useSettled } from './useSettled.ts'

/** Composes a bulletin (拟通报): choose, see it as it would be issued, check, issue. */
export default function NewBulletinPage() {
  const { t } = useStrings()
  usePageTitle(t('bulletins.compose.name'))
  const navigate = useNavigate()
  const tables = useIssuedTables()
  const periods = usePeriods()
  const failed = [tables, periods].find(one => one.isError)
  const closed = periods.data ?? []
  const usable = tables.data?.filter(table => closed.some(one => one.documentId === table.documentId))
  return (
    <div className={office.page}>
      <header className={office.head}>
        <Link to="/bulletins">{t('bulletins.title')}</Link>
        <span aria-hidden>›</span>
        <h1>{t('bulletins.compose.name')}</h1>
      </header>
      {(tables.isPending || periods.isPending) && <Loading lines={10} />}
      {failed && <Failure error={failed.error} onRetry={() => failed.refetch()} />}
      {periods.data && usable?.length === 0 && (
        <Notice title={t('bulletins.compose.none')} text={t('bulletins.compose.none.text')}>
          <Button kind="primary" onClick={() => navigate('/bulletins')}>
            {t('bulletins.compose.none.button')}
          </Button>
        </Notice>
      )}
      {periods.data && usable && usable.length > 0 && <Composer tables={usable} closed={closed} />}
    </div>
  )
}

const monthsOf = (closed: readonly ClosedMonth[], document: string): string[] =>
  closed
    .filter(one => one.documentId === document)
    .map(({ month }) => month)
    .sort()
    .reverse()

function firstDraft(tables: readonly TableInfo[], closed: readonly ClosedMonth[], asked: string | null): Draft {
  const document = tables[0]?.documentId ?? ''
  const months = monthsOf(closed, document)
  const month = asked !== null && months.includes(asked) ? asked : (months[0] ?? '')
  return {
    document,
    month,
    series: '政务督查',
    office: '市政府督查室',
    title: usualTitle(month),
    to: '各县（市、区）人民政府\n市政府各部门',
    method: '查阅资料、现场核查',
    demands: '',
  }
}

const linesOf = (text: string): string[] => text.split('\n').flatMap(line => line.trim() || [])

function Composer({ tables, closed }: { tables: readonly TableInfo[]; closed: readonly ClosedMonth[] }) {
  const [search] = useSearchParams()
  const [draft, setDraft] = useState(() => firstDraft(tables, closed, search.get('month')))
  const months = monthsOf(closed, draft.document)
  const composition = useMemo(
    (): Composition => ({ ...draft, to: linesOf(draft.to), demands: linesOf(draft.demands) }),
    [draft],
  )
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part }
    const own = monthsOf(closed, next.document)
    const month = own.includes(next.month) ? next.month : (own[0] ?? '')
    // A title that nobody touched follows the month.
    const title = month !== draft.month && draft.title === usualTitle(draft.month) ? usualTitle(month) : next.title
    setDraft({ ...next, month, title })
  }
  return (
    <div className={styles.compose}>
      <section className={office.card}>
        <ComposeForm draft={draft} tables={tables} months={months} onChange={change} />
      </section>
      <Result composition={composition} />
    </div>
  )
}

function Result({ composition }: { composition: Composition }) {
  const { t } = useStrings()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { isWorking, refusal, attempt } = useAttempt()
  const settled = useSettled(composition)
  const preview = usePreview(settled.title.trim() ? settled : null)
  const paper = preview.data?.record
  const { chosen, place, close } = useChosenNumber(paper)
  const source = { ids: preview.data?.origins[place - 1] ?? [], rows: preview.data?.annex ?? [] }
  const issue = () =>
    attempt(async () => {
      const { year, number } = await issueBulletin(composition)
      for (const key of BULLETIN_KEYS) await queries.invalidateQueries({ queryKey: [key] })
      navigate(`/bulletins/${year}/${number}`)
    })
  const isFlawed = paper !== undefined && paper.flaws.length > 0
  return (
    <div className={styles.result}>
      <div className={office.head}>
        <h2>{t('bulletins.compose.preview')}</h2>
        <div className={office.tools}>
          <Button
            kind="primary"
            disabled={isWorking || isFlawed || !paper || !composition.title.trim()}
            onClick={issue}
          >
            {t('bulletins.compose.issue', { number: paper?.issue.number ?? '' })}
          </Button>
        </div>
      </div>
      {isFlawed && <RefusedSentence sentence={t('bulletins.compose.flawed')} />}
      {!composition.title.trim() && <RefusedSentence sentence={t('bulletins.compose.noTitle')} />}
      <RefusedSentence sentence={refusal} />
      {preview.isPending && composition.title.trim() && <Loading lines={10} />}
      {preview.isError && <Failure error={preview.error} onRetry={() => preview.refetch()} />}
      {paper && (
        <>
          <SumsPanel paper={paper} />
          {chosen && <SourcePanel number={chosen} source={source} onClose={close} />}
          <PaperView paper={paper} chosen={chosen} annex={<AnnexTable rows={preview.data?.annex ?? []} />} />
        </>
      )}
    </div>
  )
}
