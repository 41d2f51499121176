import type { Colour } from 'duban-core'

/** The shape of each light, so that colour never stands alone. */
export const LIGHT_SIGNS: Readonly<Record<Colour, string>> = {
  red: '■',
  yellow: '▲',
  green: '●',
  blue: '✔',
  grey: '○',
}

/** Worst first, and what has no data last. */
export const COLOURS: readonly Colour[] = ['red', 'yellow', 'green', 'blue', 'grey']
