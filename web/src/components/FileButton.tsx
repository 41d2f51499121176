import UploadOutlined from '@ant-design/icons/es/icons/UploadOutlined'
import { useRef, useState } from 'react'
import { useStrings } from '../strings/strings.ts'
import { Button } from './Button.tsx'
import styles from './FileButton.module.css'
import { failureText } from './failures.ts'

interface Props {
  readonly label: string
  /** What the file chooser offers: `.xlsx,.tsv`. */
  readonly accept: string
  /** Takes the file; the sentence that it answers is shown. What it throws is shown beside the file's name. */
  readonly onFile: (file: File) => Promise<string>
}

/** A button that takes one file, and says what came of it. */
export function FileButton({ label, accept, onFile }: Props) {
  const { t } = useStrings()
  const input = useRef<HTMLInputElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ readonly text: string; readonly isRefusal: boolean } | null>(null)
  const take = async (file: File | undefined) => {
    if (!file) return
    setBusy(true)
    setSaid(null)
    try {
      setSaid({ text: await onFile(file), isRefusal: false })
    } catch (error) {
      setSaid({ text: t('file.refused', { name: file.name, reason: failureText(error, t) }), isRefusal: true })
    } finally {
      setBusy(false)
    }
  }
  return (
    <span className={styles.button}>
      <Button icon={<UploadOutlined aria-hidden />} loading={isBusy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={event => {
          take(event.target.files?.[0])
          // So that the same file, mended, can be chosen again.
          event.target.value = ''
        }}
      />
      <span role="status" className={said?.isRefusal ? styles.refusal : styles.done}>
        {said?.text}
      </span>
    </span>
  )
}
