import type { Modality } from 'duban-core'
import { useStrings } from '../strings/strings.ts'
import marks from './marks.module.css'

/** A modality by word, set with the mark that it has in the text. */
export function ModalityMark({ modality }: { modality: Modality }) {
  const { t } = useStrings()
  return <span className={`${marks.figure} ${marks[modality]}`}>{t(`modality.${modality}`)}</span>
}
