import { expect, it } from 'vitest'
import { RAIL_GROUPS } from '../../shell/pages.ts'
import { GUIDES } from './guides.ts'
import { namedHeadings } from './headings.ts'

const files = import.meta.glob<string>('../../../../docs/guides/zh/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const topics = RAIL_GROUPS.flatMap(({ pages }) => pages).flatMap(({ help }) => help ?? [])

it('takes the names out of headings', () => {
  const { text, names } = namedHeadings('# 灯\n\n## 为什么 {#why}\n\n正文 {#no}\n')
  expect(text).toBe('# 灯\n\n## 为什么\n\n正文 {#no}\n')
  expect([...names]).toEqual([['为什么', 'why']])
})

it('has a file for each guide, and none besides', () => {
  const names = Object.keys(files).map(path => path.replace(/^.*\/|\.md$/g, ''))
  expect(names.sort()).toEqual(GUIDES.map(({ name }) => name as string).sort())
})

it('is led to from nearly every page', () => expect(topics.length).toBeGreaterThan(15))

it.each(topics)('has %s, to which a page leads', topic => {
  const [guide, name] = topic.split('/')
  const file = files[`../../../../docs/guides/zh/${guide}.md`] ?? ''
  expect([...namedHeadings(file).names.values()]).toContain(name)
})
