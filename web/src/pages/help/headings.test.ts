import { expect, it } from 'vitest'
import { GUIDES } from './guides.ts'
import { namedHeadings } from './headings.ts'

const files = import.meta.glob<string>('../../../../docs/guides/zh/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const code = Object.values(
  import.meta.glob<string>('../../**/*.tsx', { query: '?raw', import: 'default', eager: true }),
).join('\n')
const topics = [...code.matchAll(/<HelpLink topic="([^"]+)"/g)].map(([, topic = '']) => topic)

it('takes the names out of headings', () => {
  const { text, names } = namedHeadings('# 灯\n\n## 为什么 {#why}\n\n正文 {#no}\n')
  expect(text).toBe('# 灯\n\n## 为什么\n\n正文 {#no}\n')
  expect([...names]).toEqual([['为什么', 'why']])
})

it('has a file for each guide, and none besides', () => {
  const names = Object.keys(files).map(path => path.replace(/^.*\/|\.md$/g, ''))
  expect(names.sort()).toEqual(GUIDES.map(({ name }) => name as string).sort())
})

it('finds links to help', () => expect(topics.length).toBeGreaterThan(3))

it.each(topics)('has %s, to which a page leads', topic => {
  const [guide, name] = topic.split('/')
  const file = files[`../../../../docs/guides/zh/${guide}.md`] ?? ''
  expect([...namedHeadings(file).names.values()]).toContain(name)
})
