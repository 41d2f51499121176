import { describe, expect, it } from 'vitest'
import { readViews, type SavedView, withView, writeViews } from './saved-views.ts'

const memory = (held: string | null = null) => {
  let kept = held
  return {
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      kept = value
    },
  }
}

describe('saved views', () => {
  it.each<[string, string | null]>([
    ['nothing kept', null],
    ['no JSON', '{'],
    ['another shape', '[{"name":1}]'],
    ['no list', '{"name":"红灯"}'],
  ])('are none where there is %s', (_, held) => {
    expect(readViews(memory(held))).toEqual([])
  })

  it('come back as they were kept', () => {
    const storage = memory()
    const views: SavedView[] = [{ name: '红灯', search: 'light=red' }]
    writeViews(storage, views)
    expect(readViews(storage)).toEqual(views)
  })

  it('replace one of the same name in its place', () => {
    const views = [
      { name: '红灯', search: 'light=red' },
      { name: '年底', search: 'dueBefore=2024-12-31' },
    ]
    expect(withView(views, { name: '红灯', search: 'light=red&part=tasks' })).toEqual([
      { name: '红灯', search: 'light=red&part=tasks' },
      views[1],
    ])
    expect(withView(views, { name: '新', search: '' })).toHaveLength(3)
  })
})
