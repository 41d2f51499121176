import { useParams } from 'react-router'
import { useDocument, useReading } from '../../client/documents.ts'
import { Failure } from '../../components/Failure.tsx'
import { Loading } from '../../components/Loading.tsx'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { reportName } from '../../format/report-name.ts'
import { useStrings } from '../../strings/strings.ts'
import { ReadingHeader } from './ReadingHeader.tsx'
import { OpenReport } from './versions/OpenReport.tsx'

/** One report (报告): its text with every record marked in place. */
export default function ReadingPage() {
  const { id = '' } = useParams()
  const { t } = useStrings()
  const reading = useReading(id)
  const summary = useDocument(id)
  const title = reading.data ? reportName(reading.data.document) || t('reading.untitled') : ''
  usePageTitle(title)
  if (reading.data) {
    const fileName = summary.data?.name ?? reading.data.document.name
    const header = <ReadingHeader title={title} fileName={fileName} documentId={id} />
    return <OpenReport key={id} id={id} reading={reading.data} header={header} summary={summary.data} />
  }
  if (reading.isError) return <Failure error={reading.error} onRetry={() => reading.refetch()} />
  return <Loading lines={12} />
}
