// npm run bench -- service: the service at the size of a province's year, beside the same queries by hand.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { createApp } from '../server/src/api/app.ts'
import { listen } from '../server/src/api/listen.ts'
import { openStore, type Store } from '../server/src/store/open.ts'
import { postgresPrograms, startServer } from '../server/src/store/test-databases.ts'
import { root } from './corpus.ts'
import { fillOffice, MONTHS, REPORTS, TASKS_A_REPORT } from './synthetic-office.ts'

const USERS = 20
/** Requests of each kind that are timed, after as many that are not. */
const TIMED = 400
const WARM_UP = 60
const ADDRESS = '127.0.0.1'

/** Times in milliseconds, from the shortest. */
interface Times {
  readonly p50: number
  readonly p99: number
  readonly perSecond: number
}

const sample = (name: string): string => readFileSync(join(root, 'samples', name), 'utf8')

/** Runs `once` `count` times, `USERS` at a time, each as soon as the one before it is answered. */
async function time(count: number, once: (i: number) => Promise<unknown>): Promise<Times> {
  const times: number[] = []
  let next = 0
  const start = performance.now()
  const user = async (): Promise<void> => {
    while (next < count) {
      const i = next++
      const begun = performance.now()
      await once(i)
      times.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: USERS }, user))
  const seconds = (performance.now() - start) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99), perSecond: count / seconds }
}

/** A kind of request, and the query by hand that fetches the same. */
interface Page {
  readonly name: string
  readonly request: (i: number) => { readonly path: string; readonly body?: unknown }
  readonly byHand: (i: number) => ReturnType<typeof sql>
}

const WORDS = ['老旧小区', '重点项目', '高标准农田', '数字化车间', '养老床位', '农村公路']
const DAY = '2024-12-20'

function pages(units: readonly string[], documents: readonly string[]): Page[] {
  const of = <Item>(list: readonly Item[], i: number): Item => list[i % list.length] as Item
  const listed = sql`select a.id, a.record, s.record from assignments a left join standings s on s.profile = 'default' and s.as_of = ${DAY} and s.assignment_id = a.id`
  return [
    {
      name: 'board',
      request: () => ({ path: '/board' }),
      byHand: () =>
        sql`select lead_unit, colour, freshness, count(*) from standings where profile = 'default' and as_of = ${DAY} group by 1, 2, 3`,
    },
    {
      name: 'board of a report',
      request: i => ({ path: `/board?document=${of(documents, i)}` }),
      byHand: i =>
        sql`select lead_unit, colour, freshness, count(*) from standings where profile = 'default' and as_of = ${DAY} and document_id = ${of(documents, i)} group by 1, 2, 3`,
    },
    {
      name: 'unit page, 50 tasks',
      request: i => ({ path: `/assignments?limit=50&unit=${of(units, i)}` }),
      byHand: i =>
        sql`${listed} where a.id in (select assignment_id from assignment_units where unit_id = ${of(units, i)}) and not a.is_retired order by a.document_seq, a.ordinal limit 51`,
    },
    {
      name: 'red tasks, 50 of them',
      request: () => ({ path: '/assignments?limit=50&light=red' }),
      byHand: () =>
        sql`${listed} where s.colour = 'red' and not a.is_retired order by a.document_seq, a.ordinal limit 51`,
    },
    {
      name: 'search, 50 found',
      request: i => ({ path: `/assignments?limit=50&q=${encodeURIComponent(of(WORDS, i))}` }),
      byHand: i =>
        sql`${listed} where a.text ilike ${`%${of(WORDS, i)}%`} and not a.is_retired order by a.document_seq, a.ordinal limit 51`,
    },
    {
      name: 'bulletin of 300 tasks',
      request: () => ({ path: '/bulletins/2024/1' }),
      byHand: () => sql`select body from bulletin_bodies where year = 2024 and number = 1`,
    },
    {
      name: 'its annex, 50 rows',
      request: () => ({ path: '/bulletins/2024/1/annex?limit=50' }),
      byHand: () =>
        sql`select place, bucket, "row" from bulletin_rows where year = 2024 and number = 1 order by place limit 51`,
    },
  ]
}

interface Measured {
  readonly name: string
  /** While nothing changes. */
  readonly service: Times
  /** While something is changed every second, after which nothing that was answered before may be answered again. */
  readonly changing: Times
  readonly byHand: Times
}

/** Working out all lights anew: how long it took, and how long others waited at most meanwhile. */
interface FirstOfDay {
  readonly seconds: number
  readonly processorSeconds: number
  readonly longestWaitMs: number
}

const CHANGE_EVERY_MS = 1000

/** Does something over and over, with a pause, until what is waited for is done. */
async function during<Result>(
  work: Promise<Result>,
  pauseMs: number,
  again: (i: number) => Promise<void>,
): Promise<Result> {
  const state = { isOver: false }
  const end = work.finally(() => {
    state.isOver = true
  })
  for (let i = 0; !state.isOver; i++) {
    await again(i)
    await Promise.race([end, new Promise(resolve => setTimeout(resolve, pauseMs))])
  }
  return end
}

/** The first board of a day, and meanwhile somebody who asks who they are. */
async function timeFirst(ask: (path: string) => Promise<unknown>): Promise<FirstOfDay> {
  const begun = performance.now()
  const before = process.cpuUsage()
  let longestWaitMs = 0
  await during(ask('/board'), 20, async () => {
    const asked = performance.now()
    await ask('/session')
    longestWaitMs = Math.max(longestWaitMs, performance.now() - asked)
  })
  const { user, system } = process.cpuUsage(before)
  return { seconds: (performance.now() - begun) / 1000, processorSeconds: (user + system) / 1e6, longestWaitMs }
}

async function measure(store: Store): Promise<{ rows: Measured[]; first: FirstOfDay }> {
  const clock = { now: () => new Date(`${DAY}T01:00:00Z`) }
  const app = await createApp({ store, clock, webFolder: '/nowhere' })
  // Before it listens: filling takes longer than a connection stays open that nobody speaks on.
  const payload = { table: sample('chengchuan-units.tsv') }
  const units = await app.inject({ method: 'POST', url: '/api/v1/units/table', payload })
  const { added } = units.json<{ added: string[] }>()
  await fillOffice(store, added, clock)
  const port = await listen(app, { host: ADDRESS, port: 0, isFixed: true })
  const base = `http://${ADDRESS}:${port}/api/v1`
  const ask = async (path: string, init: RequestInit = {}): Promise<unknown> => {
    const answer = await fetch(`${base}${path}`, init)
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`)
    return text === '' ? answer : JSON.parse(text)
  }
  const post = (path: string, body: object, cookie = '') =>
    ask(path, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify(body) })
  await post('/accounts', { account: 'admin', role: 'administrator', password: 'a long password' })
  const login = (await post('/session', { name: 'admin', password: 'a long password' })) as Response
  const cookie = login.headers
    .getSetCookie()
    .map(line => line.split(';')[0])
    .join('; ')
  const first = await timeFirst(path => ask(path, { headers: { cookie } }))
  const { items } = (await ask('/documents?limit=1000', { headers: { cookie } })) as { items: { id: string }[] }
  const documents = items.map(item => item.id)
  await post('/periods', { document: documents[0], month: '2024-11' }, cookie)
  await post('/bulletins', { document: documents[0], month: '2024-11', title: '推进情况' }, cookie)
  const change = async (i: number): Promise<void> => {
    const body = JSON.stringify({ aliases: [`别名${i}`] })
    await ask(`/units/${added[0]}`, { method: 'PATCH', headers: { 'content-type': 'application/json', cookie }, body })
  }
  const served: Omit<Measured, 'byHand'>[] = []
  for (const page of pages(added, documents)) {
    const request = (i: number) => ask(page.request(i).path, { headers: { cookie } })
    await time(WARM_UP, request)
    const service = await time(TIMED, request)
    const changing = await during(time(TIMED, request), CHANGE_EVERY_MS, change)
    served.push({ name: page.name, service, changing })
    console.log(page.name, { service, changing })
  }
  await app.close()
  // Who asks by hand has seen to it that the database knows its tables; the service is measured without.
  await store.db.execute(sql`analyze`)
  const rows: Measured[] = []
  for (const [i, page] of pages(added, documents).entries()) {
    const query = (at: number) => store.db.execute(page.byHand(at))
    const { name, service, changing } = served[i] as (typeof served)[number]
    await time(WARM_UP, query)
    rows.push({ name, service, changing, byHand: await time(TIMED, query) })
    console.log(name, rows.at(-1)?.byHand)
  }
  return { rows, first }
}

const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0)

function table(name: string, { rows, first }: Awaited<ReturnType<typeof measure>>): string {
  const pair = ({ p50, p99 }: Times): string => `${ms(p50)} | ${ms(p99)}`
  const lines = rows.map(
    ({ name: page, service, changing, byHand }) =>
      `| ${page} | ${pair(service)} | ${service.perSecond.toFixed(0)} | ${pair(changing)} | ${pair(byHand)} |`,
  )
  const [load = 0] = loadavg()
  return `## ${name}

Working out all lights anew, once a day: ${first.seconds.toFixed(1)} s, of which ${first.processorSeconds.toFixed(1)} s of this process at work; another request waited ${ms(first.longestWaitMs)} ms at most meanwhile.
At the end ${load.toFixed(1)} processes wanted the ${cpus().length} cores, those of this run among them.

| page | p50, ms | p99, ms | requests a second | p50 with a change a second | p99 | by hand p50 | p99 |
| --- | --- | --- | --- | --- | --- | --- | --- |
${lines.join('\n')}
`
}

const parts: string[] = []
const embedded = await openStore({})
parts.push(table('PGlite, embedded in the service', await measure(embedded)))
await embedded.close()
if (postgresPrograms) {
  const server = await startServer(postgresPrograms)
  const store = await openStore({ databaseUrl: server.url })
  parts.push(table('PostgreSQL', await measure(store)))
  await store.close()
  await server.stop()
}
const total = REPORTS * TASKS_A_REPORT
const page = `# The service under load

Made by \`npm run bench -- service\` on ${cpus().length} × ${cpus()[0]?.model}, Node.js ${process.version}. ${REPORTS} reports, ${total} tasks, ${total * MONTHS} progress rows;
${USERS} users at once, each asking again as soon as it is answered, over HTTP with a session; service, database and users share the machine.
"By hand" is the query alone, through the same driver, as many at once.

${parts.join('\n')}`
mkdirSync(join(root, 'bench/results'), { recursive: true })
writeFileSync(join(root, 'bench/results/service.md'), page)
console.log(page)
