import { useParams } from 'react-router'
import { useDocument, useReading } from '../../client/documents.ts'
import { Failure } from '../../components/Failure.tsx'
import { Loading } from '../../components/Loading.tsx'
import { ReadingView } from './ReadingView.tsx'

/** One report (报告): its text with every record marked in place. */
export default function ReadingPage() {
  const { id = '' } = useParams()
  const reading = useReading(id)
  const summary = useDocument(id)
  if (reading.data)
    return (
      <ReadingView
        key={id}
        reading={reading.data}
        documentId={id}
        fileName={summary.data?.name ?? reading.data.document.name}
      />
    )
  if (reading.isError) return <Failure error={reading.error} onRetry={() => reading.refetch()} />
  return <Loading lines={12} />
}
