import { Link } from 'react-router'
import { useDocument } from '../../../client/documents.ts'
import { useOrigin } from '../../../client/versions.ts'
import { type ReadingRecord, spansOf } from '../../../reading/records.ts'
import { useStrings } from '../../../strings/strings.ts'
import { useOpenReading } from '../reading-context.ts'
import { Part } from './Part.tsx'

/** Where a record of a repaired version stands in the file as it came (来件), and what stands there. */
export function InSource({ record, documentId }: { record: ReadingRecord; documentId: string }) {
  const { t } = useStrings()
  const { reading } = useOpenReading()
  const span = spansOf(record)[0]
  const isRepaired = useDocument(documentId).data?.made === 'repair'
  const origin = useOrigin(documentId, span ?? null, isRepaired)
  if (!span || !origin.data) return null
  const { document, start, end, text } = origin.data
  return (
    <Part title={t('panel.inSource')}>
      <p>
        {text === reading.text.slice(span.start, span.end) ? (
          t('panel.inSource.same')
        ) : (
          <>
            {t('panel.inSource.reads')} <q lang="zh-CN">{text}</q>
          </>
        )}
      </p>
      <p>
        <Link to={`/reports/${encodeURIComponent(document)}`}>
          {t('panel.inSource.open', { start: start + 1, end })}
        </Link>
      </p>
    </Part>
  )
}
