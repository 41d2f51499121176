import { useCallback, useState } from 'react'
import { useNavigate } from 'react-router'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { useStrings } from '../../strings/strings.ts'
import { useDropTaker } from '../../uploads/drop-taker.ts'
import { ReadingView } from '../reading/ReadingView.tsx'
import { DraftForm } from './DraftForm.tsx'
import { DraftHeader } from './DraftHeader.tsx'
import { type Draft, type DraftRefusal, draftOf } from './draft-file.ts'
import { useDraftReading } from './useDraftReading.ts'

/** Checks a draft (自查) before it is issued. Everything happens in the browser; nothing is sent and nothing is kept. */
export default function CheckPage() {
  const { t } = useStrings()
  usePageTitle(t('check.title'))
  const navigate = useNavigate()
  const { state, start, stop } = useDraftReading()
  const [refusal, setRefusal] = useState<DraftRefusal | null>(null)
  const take = useCallback(
    (draft: Draft) => {
      if ('refusal' in draft) return setRefusal(draft.refusal)
      setRefusal(null)
      start(draft)
    },
    [start],
  )
  const takeFiles = async (files: readonly File[]) => {
    const [file] = files
    if (file) take(await draftOf(file))
  }
  useDropTaker({ take: takeFiles, words: t('check.dropHere') })
  const again = () => {
    navigate({ hash: '' }, { replace: true })
    stop()
  }
  if (state.step === 'done')
    return <ReadingView reading={state.reading} documentId={null} header={<DraftHeader onAgain={again} />} />
  return (
    <DraftForm
      isReading={state.step === 'reading'}
      failure={
        state.step === 'failed'
          ? t('check.failed', { reason: state.failure })
          : refusal && t(`check.refused.${refusal}`)
      }
      onDraft={take}
      onFiles={takeFiles}
      onStop={stop}
    />
  )
}
