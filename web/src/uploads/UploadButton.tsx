import UploadOutlined from '@ant-design/icons/es/icons/UploadOutlined'
import { useRef } from 'react'
import { Button } from '../components/Button.tsx'
import { useStrings } from '../strings/strings.ts'
import { useUploads } from './UploadProvider.tsx'

/** Opens the system's file dialogue; several files may be chosen. */
export function UploadButton() {
  const { t } = useStrings()
  const { add } = useUploads()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button kind="primary" icon={<UploadOutlined aria-hidden />} onClick={() => input.current?.click()}>
        {t('reports.upload')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('reports.upload')}
        onChange={event => {
          add([...(event.target.files ?? [])])
          // The same file chosen again must be a change again.
          event.target.value = ''
        }}
      />
    </>
  )
}
