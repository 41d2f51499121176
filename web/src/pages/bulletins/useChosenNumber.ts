import { useCallback, useMemo } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { Paper } from '../../client/bulletins.ts'
import { type NumberPiece, numberAt, numbersOf, placeOf } from './numbers.ts'

/** The number that the address names, and the way back to none. */
export function useChosenNumber(paper: Paper | undefined): {
  readonly chosen: NumberPiece | null
  /** Its place in the text from 1; 0 for none. */
  readonly place: number
  readonly close: () => void
} {
  const { hash } = useLocation()
  const navigate = useNavigate()
  const numbers = useMemo(() => (paper ? numbersOf(paper.sections) : []), [paper])
  const close = useCallback(() => navigate({ hash: '' }, { replace: true }), [navigate])
  const chosen = numberAt(numbers, hash)
  return { chosen, place: chosen ? placeOf(numbers, chosen) : 0, close }
}
