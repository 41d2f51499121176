import type { Colour } from 'duban-core'

/** The shape of each light (灯), so that colour never stands alone. */
export const LIGHT_SHAPES: Readonly<Record<Colour, string>> = {
  red: '■',
  yellow: '▲',
  green: '●',
  blue: '✔',
  grey: '○',
}
