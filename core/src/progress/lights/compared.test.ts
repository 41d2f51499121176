import { expect, it } from 'vitest'
import { type Compared, placesIn } from './compared.ts'

const one = (id: string, gap: string | null, key = 'invest'): Compared => ({
  id,
  key,
  gaps: gap === null ? {} : { '2024-05': gap },
})
const places = (...compared: Compared[]) =>
  [...placesIn(compared, '2024-05')].map(([id, { rank, fromBottom }]) => `${id} ${rank} ${fromBottom}`)

it.each<[string, Compared[], string[]]>([
  ['by the unrounded gap', [one('a', '-1.01'), one('b', '2'), one('c', '-1.001')], ['a 3 1', 'b 1 3', 'c 2 2']],
  ['equal ones share a place', [one('a', '1'), one('b', '1.0'), one('c', '0')], ['a 1 2', 'b 1 2', 'c 3 1']],
  ['without data there is no place', [one('a', null), one('b', '1'), one('c', '0')], ['b 1 2', 'c 2 1']],
  ['alone there is none', [one('a', '-5'), one('b', '3', 'trade')], []],
])('%s', (_, compared, found) => expect(places(...compared)).toEqual(found))
