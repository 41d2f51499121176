import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router'
import { useMay } from '../../client/session.ts'
import { tableName, useIssuedTables } from '../../client/tables.ts'
import { Button } from '../../components/Button.tsx'
import { Failure } from '../../components/Failure.tsx'
import { FilterSelect } from '../../components/FilterSelect.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import office from '../../components/office.module.css'
import { Tabs } from '../../components/Tabs.tsx'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { useStrings } from '../../strings/strings.ts'
import { Comparison } from './Comparison.tsx'
import { Review } from './Review.tsx'
import { Scores } from './Scores.tsx'
import { Verdicts } from './Verdicts.tsx'

const PARTS = { verdicts: Verdicts, scores: Scores, comparison: Comparison, review: Review } as const
type Part = keyof typeof PARTS
/** Parts that the office alone sees. */
const INSIDE: ReadonlySet<Part> = new Set(['scores', 'review'])

const isPart = (name: string): name is Part => name in PARTS

/** The year's end (考核): verdicts, scores, the table of target against result, the draft of the next review. */
export default function AssessmentPage() {
  const { t } = useStrings()
  usePageTitle(t('assessment.title'))
  const may = useMay()
  const navigate = useNavigate()
  const { part = 'verdicts' } = useParams()
  const [search, setSearch] = useSearchParams()
  const tables = useIssuedTables()
  if (!isPart(part)) return <Navigate to="/assessment/verdicts" replace />
  const asked = search.get('document')
  const table = tables.data?.find(one => one.documentId === asked) ?? tables.data?.[0]
  const shown = (Object.keys(PARTS) as Part[]).filter(name => !INSIDE.has(name) || may('score.read'))
  const tail = asked === null ? '' : `?document=${encodeURIComponent(asked)}`
  const Shown = PARTS[part]
  return (
    <div className={office.page}>
      <header className={office.head}>
        <h1>{table ? t('assessment.of', { table: tableName(table) }) : t('assessment.title')}</h1>
        {tables.data && tables.data.length > 1 && (
          <FilterSelect
            label={t('assessment.latest')}
            value={asked ?? ''}
            options={tables.data.map(one => ({ value: one.documentId, label: tableName(one) }))}
            onChange={document => setSearch(document ? { document } : {})}
          />
        )}
      </header>
      <p className={office.lead}>{t('assessment.lead')}</p>
      <Tabs
        label={t('assessment.parts')}
        tabs={shown.map(name => ({ to: `/assessment/${name}${tail}`, name: t(`assessment.part.${name}`) }))}
      />
      {tables.isPending && <Loading lines={8} />}
      {tables.isError && <Failure error={tables.error} onRetry={() => tables.refetch()} />}
      {tables.data?.length === 0 && (
        <Notice title={t('assessment.none')} text={t('assessment.none.text')}>
          <Button onClick={() => navigate('/')}>{t('bulletins.noTable.button')}</Button>
        </Notice>
      )}
      {table && <Shown key={table.documentId} document={table.documentId} year={table.year} />}
    </div>
  )
}
