import CopyOutlined from '@ant-design/icons/es/icons/CopyOutlined'
import LinkOutlined from '@ant-design/icons/es/icons/LinkOutlined'
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { reportName } from '../../../format/report-name.ts'
import { type ReadingRecord, spansOf } from '../../../reading/records.ts'
import { sentenceAround } from '../../../reading/sentence.ts'
import { useStrings } from '../../../strings/strings.ts'
import { useOpenReading } from '../reading-context.ts'
import styles from './Actions.module.css'
import { copyText } from './clipboard.ts'

/** What can be taken away: a link to the very sentence, and the sentence with its source. */
export function Actions({ record, documentId }: { record: ReadingRecord; documentId: string | null }) {
  const { t } = useStrings()
  const { reading } = useOpenReading()
  const [copied, setCopied] = useState('')
  const link = documentId === null ? '' : `${location.origin}/reports/${encodeURIComponent(documentId)}#${record.id}`
  const copy = async (what: string, words: string) => {
    if (await copyText(words)) setCopied(what)
  }
  const quotation = (): string => {
    const span = spansOf(record)[0]
    if (!span) return link
    const sentence = sentenceAround(reading.text, span)
    return `“${reading.text.slice(sentence.start, sentence.end).trim()}”——${reportName(reading.document)} ${link}`.trim()
  }
  return (
    <p className={styles.actions}>
      {link && (
        <Button icon={<LinkOutlined aria-hidden />} onClick={() => copy('link', link)}>
          {t(copied === 'link' ? 'panel.copied' : 'panel.copy')}
        </Button>
      )}
      <Button icon={<CopyOutlined aria-hidden />} onClick={() => copy('quote', quotation())}>
        {t(copied === 'quote' ? 'panel.copied' : 'panel.copyQuote')}
      </Button>
      <span role="status" className="visually-hidden">
        {copied && t('panel.copied')}
      </span>
    </p>
  )
}
