import type { Random } from './blocks.ts'

/** How a number was spoilt. */
export type Alteration = 'digit' | 'swap' | 'point' | 'neighbour'

const ALTERATIONS: readonly Alteration[] = ['digit', 'swap', 'point', 'neighbour']

/** A spoilt copy of `number`, or null where the chosen way changes nothing. `neighbours` are other numbers of the report. */
export function alter(
  number: string,
  neighbours: readonly string[],
  random: Random,
): { readonly text: string; readonly how: Alteration } | null {
  const how = ALTERATIONS[Math.floor(random() * ALTERATIONS.length)]
  const text = { digit: changeDigit, swap: swapDigits, point: shiftPoint, neighbour: takeNeighbour }[how](
    number,
    random,
    neighbours,
  )
  return text !== null && Number(text) !== Number(number) && /^\d+(?:\.\d+)?$/.test(text) ? { text, how } : null
}

const digitsOf = (number: string): readonly number[] => [...number.matchAll(/\d/g)].map(match => match.index)

function changeDigit(number: string, random: Random): string {
  const places = digitsOf(number)
  const at = places[Math.floor(random() * places.length)]
  return `${number.slice(0, at)}${Math.floor(random() * 10)}${number.slice(at + 1)}`
}

function swapDigits(number: string, random: Random): string | null {
  const places = digitsOf(number)
  const i = Math.floor(random() * (places.length - 1))
  const [a, b] = [places[i], places[i + 1]]
  if (b === undefined) return null
  const spoilt = [...number]
  spoilt[a] = number[b]
  spoilt[b] = number[a]
  return spoilt.join('')
}

function shiftPoint(number: string, random: Random): string | null {
  const at = number.indexOf('.')
  if (at < 0) return null
  const bare = number.replace('.', '')
  const to = at + (random() < 0.5 ? -1 : 1)
  if (to < 1 || to > bare.length) return null
  return to === bare.length ? bare : `${bare.slice(0, to)}.${bare.slice(to)}`
}

const takeNeighbour = (_: string, random: Random, neighbours: readonly string[]): string | null =>
  neighbours[Math.floor(random() * neighbours.length)] ?? null
