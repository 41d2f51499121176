import type { PaperPiece, PaperSection } from '../../client/bulletins.ts'

/** A number of a bulletin, which its rows stand behind. */
export type NumberPiece = Extract<PaperPiece, { readonly kind: 'number' }>

/** All numbers of a bulletin in the order of the text; a number's place in it is its address, `#n12` from 1. */
export const numbersOf = (sections: readonly PaperSection[]): NumberPiece[] =>
  sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(paragraph => paragraph.filter((piece): piece is NumberPiece => piece.kind === 'number')),
  )

/** The place of a number in its bulletin, from 1; 0 where it is none of it. */
export const placeOf = (numbers: readonly NumberPiece[], number: NumberPiece): number => numbers.indexOf(number) + 1

/** The address of a number within its bulletin. */
export const hashOf = (numbers: readonly NumberPiece[], number: NumberPiece): string => `#n${placeOf(numbers, number)}`

/** The number that an address names, or null. */
export function numberAt(numbers: readonly NumberPiece[], hash: string): NumberPiece | null {
  const [, place] = /^#n(\d+)$/.exec(hash) ?? []
  return place === undefined ? null : (numbers[Number(place) - 1] ?? null)
}
