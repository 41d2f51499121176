import { type ReactNode, useMemo } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import type { DocumentSummary, FullReading } from '../../../client/shapes.ts'
import { useProposals } from '../../../client/versions.ts'
import { ReadingView, type Side } from '../ReadingView.tsx'
import { OriginalPanel } from './OriginalPanel.tsx'
import { RepairPanel } from './RepairPanel.tsx'
import { VersionBar } from './VersionBar.tsx'

interface Props {
  readonly id: string
  readonly reading: FullReading
  readonly header: ReactNode
  readonly summary: DocumentSummary | undefined
}

/** A stored report with what is beside its text: the record, the repair or the original page, as the address says. */
export function OpenReport({ id, reading, header, summary }: Props) {
  const [search, setSearch] = useSearchParams()
  const { hash } = useLocation()
  const proposals = useProposals(id)
  const wanted = search.get('side')
  const edits = useMemo(() => {
    const open = proposals.data?.items.find(proposal => `#${proposal.id}` === hash)
    return open?.edits ?? []
  }, [proposals.data, hash])
  const show = (side: string) => {
    const next = new URLSearchParams(search)
    if (side) next.set('side', side)
    else next.delete('side')
    setSearch(next, { replace: true, preventScrollReset: true })
  }
  const close = () => show('')
  const pages = reading.pages ?? []
  const sideOf = (): Side | undefined => {
    if (wanted === 'repair' && proposals.data)
      return { name: 'repair', panel: <RepairPanel id={id} proposals={proposals.data} onClose={close} />, edits }
    if (wanted === 'original' && pages.length > 0)
      return { name: 'original', panel: <OriginalPanel id={id} pages={pages} onClose={close} />, edits: [] }
    return undefined
  }
  const top = (
    <>
      {header}
      {summary && (
        <VersionBar
          summary={summary}
          health={reading.health}
          counts={proposals.data?.counts}
          hasPages={pages.length > 0}
          side={wanted ?? ''}
          onSide={show}
        />
      )}
    </>
  )
  return <ReadingView reading={reading} documentId={id} header={top} side={sideOf()} />
}
