import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined'
import { comparisonDocx, useComparison } from '../../client/year-end.ts'
import { Button } from '../../components/Button.tsx'
import { Failure } from '../../components/Failure.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import office from '../../components/office.module.css'
import { RecordTable } from '../../components/RecordTable.tsx'
import { PrintButton } from '../../printing/PrintButton.tsx'
import { useStrings } from '../../strings/strings.ts'

/** Target against result (对照表), as deputies get it: every target, none left out for want of a result. */
export function Comparison({ document, year }: { document: string; year: number }) {
  const { t } = useStrings()
  const comparison = useComparison(document)
  if (comparison.isPending) return <Loading lines={10} />
  if (comparison.isError) return <Failure error={comparison.error} onRetry={() => comparison.refetch()} />
  const rows = comparison.data
  if (rows.length === 0) return <Notice title={t('assessment.noTargets')} text={t('assessment.noTargets.text')} />
  return (
    <section className={office.section}>
      <div className={office.head}>
        <h2>{t('assessment.comparison.title', { year: String(year), count: rows.length })}</h2>
        <div className={office.tools}>
          <Button href={comparisonDocx(document)} icon={<DownloadOutlined aria-hidden />}>
            {t('office.docx')}
          </Button>
          <PrintButton />
        </div>
      </div>
      <div lang="zh-CN">
        <RecordTable
          label={t('assessment.part.comparison')}
          rows={rows}
          rowKey={row => row.targetId}
          columns={[
            { name: 'number', head: t('assessment.comparison.number'), isNumber: true, cell: row => row.number },
            { name: 'text', head: t('assessment.column.target'), isHead: true, width: '26%', cell: row => row.text },
            { name: 'original', head: t('assessment.comparison.original'), cell: row => row.original },
            { name: 'current', head: t('assessment.comparison.current'), cell: row => row.current },
            { name: 'result', head: t('assessment.comparison.result'), cell: row => row.result },
            { name: 'outcome', head: t('assessment.column.outcome'), isNarrow: true, cell: row => row.outcome },
            { name: 'unit', head: t('assessment.column.unit'), width: '18%', cell: row => row.leadUnit },
            { name: 'note', head: t('assessment.comparison.note'), width: '16%', cell: row => row.note },
          ]}
        />
      </div>
    </section>
  )
}
