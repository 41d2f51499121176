// The registers of the sample city: its map, its projects month by month, its livelihood items quarter by quarter, and its
// counties, towns and villages at the middle of the year. Taken in through the public API, as an office would.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const SAMPLES = join(import.meta.dirname, '../samples')
const sample = (name: string): string => readFileSync(join(SAMPLES, name), 'utf8')

/** Asks the service as somebody. */
export interface Client {
  readonly ask: <Answer>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer>
  readonly upload: <Answer>(
    path: string,
    fields: Record<string, string>,
    name: string,
    content: string,
  ) => Promise<Answer>
}

/** A table of the samples: its heading, and its lines as cells by heading. */
function tableOf(name: string): { readonly headings: readonly string[]; readonly lines: Record<string, string>[] } {
  const [heading = '', ...lines] = sample(name).trimEnd().split('\n')
  const headings = heading.split('\t')
  const cellsOf = (line: string) => {
    const cells = line.split('\t')
    return Object.fromEntries(headings.map((field, i) => [field, cells[i] ?? '']))
  }
  return { headings, lines: lines.map(cellsOf) }
}

const tsv = (headings: readonly string[], lines: readonly Readonly<Record<string, string>>[]): string =>
  [headings, ...lines.map(line => headings.map(field => line[field] ?? ''))].map(cells => cells.join('\t')).join('\n')

/** Puts the map of the city in force; only the administrator may. */
export const uploadDivisions = (administrator: Client): Promise<unknown> =>
  administrator.ask('PUT', '/divisions', JSON.parse(sample('chengchuan-divisions.geojson')))

/** Takes in the year's list of projects with their plans. */
export const listProjects = (keeper: Client): Promise<unknown> =>
  keeper.upload('/projects/table', {}, 'projects.tsv', sample('chengchuan-projects.tsv'))

/** Ties projects to the tasks of the report that they fulfil, by words that both have. */
export async function linkProjects(
  keeper: Client,
  tasks: readonly { readonly words: string; readonly assignment: string }[],
): Promise<void> {
  const { items } = await keeper.ask<{ items: { id: string; name: string; version: number }[] }>('GET', '/projects')
  for (const { id, name, version } of items) {
    const assignments = tasks.filter(({ words }) => words.startsWith(name.slice(0, 4))).map(task => task.assignment)
    const at = { 'if-match': `"v${version}"` }
    if (assignments.length > 0) await keeper.ask('PATCH', `/projects/${id}`, { assignments }, at)
  }
}

const parts = (cell: string): string[] => cell.split('；').filter(part => part !== '')

/** `封顶 2024-10-30` with the day that it was done, where that day has come by the end of the month. */
function nodesAt(planned: string, done: string, month: string): string {
  const days = new Map(parts(done).map(part => part.split(' ') as [string, string]))
  return parts(planned)
    .map(node => {
      const day = days.get(node.split(' ')[0] ?? '')
      return day !== undefined && day.slice(0, 7) <= month ? `${node} ${day}` : node
    })
    .join('；')
}

/** The last thing said of the look of a project by a month: `3：桩基完成；6：…`. */
const imageAt = (images: string, number: number): string =>
  parts(images)
    .map(part => part.split('：') as [string, string])
    .findLast(([month]) => Number(month) <= number)?.[1] ?? ''

/** What all projects have done by the end of a month. */
export async function reportProjects(keeper: Client, year: number, number: number): Promise<void> {
  const month = `${year}-${String(number).padStart(2, '0')}`
  const planned = new Map(tableOf('chengchuan-projects.tsv').lines.map(line => [line.项目名称, line.节点 ?? '']))
  const lines = tableOf(`chengchuan-${year}-projects.tsv`).lines.flatMap(line => {
    const { 项目名称 = '', 本年完成投资 = '', 形象进度 = '', 节点完成 = '', 存在问题 = '' } = line
    const value = 本年完成投资.split(';')[number - 1] ?? '-'
    if (value === '-') return []
    const said = {
      形象进度: imageAt(形象进度, number),
      节点: nodesAt(planned.get(项目名称) ?? '', 节点完成, month),
    }
    return [{ 项目名称, 本年完成投资: value, 数据月份: month, 存在问题, ...said }]
  })
  const headings = ['项目名称', '本年完成投资', '数据月份', '形象进度', '节点', '存在问题']
  await keeper.upload('/projects/table', {}, `${month}.tsv`, tsv(headings, lines))
}

/** The column of words of the task that an item is; it stands in the sample alone. */
const TASK = '任务'

const QUARTERS = ['一', '二', '三', '四']

/** Livelihood items as they stand after a quarter (0: as they were voted for); outcome and vote come with the last. */
export async function reportLivelihood(keeper: Client, quarter: number): Promise<void> {
  const { headings, lines } = tableOf('chengchuan-livelihood.tsv')
  const known = headings.filter(heading => {
    if (heading === TASK) return false
    const at = QUARTERS.findIndex(name => heading.startsWith(`${name}季度`))
    return at >= 0 ? at < quarter : quarter === QUARTERS.length || !isOutcome(heading)
  })
  await keeper.upload('/livelihood/table', {}, 'livelihood.tsv', tsv(known, lines))
}

/** Takes in the items of the year before, with the vote that the congress has just taken on them. */
export const reportEarlierLivelihood = (keeper: Client): Promise<unknown> =>
  keeper.upload('/livelihood/table', {}, 'livelihood.tsv', sample('chengchuan-2023-livelihood.tsv'))

/** Ties each item to the task of the report that says the same, by words that only that task has. */
export async function linkLivelihood(keeper: Client, document: string): Promise<void> {
  const words = new Map(tableOf('chengchuan-livelihood.tsv').lines.map(line => [line.实事名称, line[TASK] ?? '']))
  const { items } = await keeper.ask<{ items: { id: string; name: string; version: number }[] }>('GET', '/livelihood')
  for (const { id, name, version } of items) {
    const sought = words.get(name)
    if (sought === undefined) continue
    const path = `/assignments?document=${document}&q=${encodeURIComponent(sought)}`
    const found = await keeper.ask<{ items: { id: string }[] }>('GET', path)
    const [task, ...others] = found.items
    if (!task || others.length > 0) throw new Error(`${found.items.length} tasks say ${sought}`)
    await keeper.ask('PATCH', `/livelihood/${id}`, { assignments: [task.id] }, { 'if-match': `"v${version}"` })
  }
}

const isOutcome = (heading: string): boolean =>
  ['完成情况', '满意票', '基本满意票', '不满意票', '应到代表', '测评日期'].includes(heading)

/** Counties, towns and villages with their values at the middle of the year. */
export const rankPlaces = (keeper: Client): Promise<unknown> =>
  keeper.upload('/places/table', {}, 'places.tsv', sample('chengchuan-places.tsv'))
