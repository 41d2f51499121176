// The scripted year of the sample city: from reading the report of 2024 to the draft of the review of 2025, through the
// public API alone. Values are those that the report of 2025 ends on (samples/chengchuan-2024-progress.tsv, and for the
// whole office chengchuan-2024-progress-more.tsv).
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Client,
  linkLivelihood,
  linkProjects,
  listProjects,
  rankPlaces,
  reportEarlierLivelihood,
  reportLivelihood,
  reportProjects,
  uploadDivisions,
} from './sample-registers.ts'
import { deductionsOf, stagesOf, superviseHospital } from './sample-supervision.ts'

const SAMPLES = join(import.meta.dirname, '../samples')
const sample = (name: string): string => readFileSync(join(SAMPLES, name), 'utf8')

/** The year that is played. */
export const YEAR = 2024

/** What the year needs of the world: an address, a way to set the office's clock, and somebody to tell. */
export interface Stage {
  readonly address: string
  readonly setTime: (moment: string) => void
  readonly say: (line: string) => void
  /** The last month that is closed; without it the whole year is played, with the report of the next year at its end. */
  readonly lastMonth?: number
  /** Every unit reports on its tasks, quarter by quarter: an office to look at, too slow for most tests. */
  readonly isWholeOffice?: boolean
}

/** What stands at the end of the year. */
export interface YearEnd {
  readonly document: string
  readonly bulletins: readonly string[]
  readonly outcomes: Readonly<Record<string, string>>
  readonly review: readonly { readonly status: string; readonly text: string; readonly promise: string }[]
  readonly lights: Readonly<Record<string, readonly string[]>>
  /** What units were marked down for on the way (过程考核), by unit, in the words of the rules. */
  readonly deductions: Readonly<Record<string, readonly string[]>>
  /** Stages of the plan for the matter of the year, each with how it stands. */
  readonly stages: readonly string[]
  readonly requests: number
}

interface Assignment {
  readonly id: string
  readonly version: number
  readonly row: {
    readonly text: string
    readonly targets: readonly {
      readonly id: string
      readonly indicator: string
      readonly kind: string
      readonly unit: string
    }[]
  }
}

/** The one password of everybody who acts in the sample year. */
export const PASSWORD = 'chengchuan 2024'
let requests = 0

/** A client with a session, or the owner of a fresh service. */
function clientOf(address: string, cookie = ''): Client {
  const send = async <Answer>(path: string, init: RequestInit): Promise<Answer> => {
    requests += 1
    const headers = { ...(cookie ? { cookie } : {}), ...(init.headers as Record<string, string>) }
    const answer = await fetch(`${address}/api/v1${path}`, { ...init, headers })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${init.method} ${path}: ${answer.status} ${text}`)
    return (text === '' ? null : JSON.parse(text)) as Answer
  }
  return {
    ask: (method, path, body, headers = {}) =>
      send(path, {
        method,
        headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    upload: (path, fields, name, content) => {
      const form = new FormData()
      for (const [key, value] of Object.entries(fields)) form.set(key, value)
      form.set('file', new Blob([content]), name)
      return send(path, { method: 'POST', body: form })
    },
  }
}

async function logIn(address: string, name: string): Promise<Client> {
  requests += 1
  const answer = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password: PASSWORD }),
  })
  if (!answer.ok) throw new Error(`login of ${name}: ${await answer.text()}`)
  return clientOf(
    address,
    answer.headers
      .getSetCookie()
      .map(line => line.split(';')[0])
      .join('; '),
  )
}

/** A line of the table of progress. */
interface Series {
  readonly words: string
  readonly lead: string
  readonly values: readonly string[]
  readonly done: string
  readonly problems: string
  readonly proof: string
}

function seriesOfYear(table: string): Series[] {
  const [, ...lines] = sample(`chengchuan-${YEAR}-${table}.tsv`).trimEnd().split('\n')
  return lines.map(line => {
    const [words = '', lead = '', values = '', done = '', problems = '', proof = ''] = line.split('\t')
    return { words, lead, values: values.split(';'), done, problems, proof }
  })
}

/** Everybody who acts: the office, and an officer and a head of each unit that leads something. */
interface Cast {
  readonly supervisor: Client
  readonly leader: Client
  readonly officer: ReadonlyMap<string, Client>
  readonly head: ReadonlyMap<string, Client>
}

async function openOffice({ address }: Stage, units: readonly string[]): Promise<Cast> {
  const owner = clientOf(address)
  await owner.ask('POST', '/units/table', { table: sample('chengchuan-units.tsv') })
  const account = (name: string, role: string, unit = '') => ({ account: name, role, unit, password: PASSWORD })
  await owner.ask('POST', '/accounts', account('admin', 'administrator'))
  const admin = await logIn(address, 'admin')
  const make = async (name: string, role: string, unit = ''): Promise<Client> => {
    await admin.ask('POST', '/accounts', account(name, role, unit))
    return logIn(address, name)
  }
  await uploadDivisions(admin)
  const supervisor = await make('督查员', 'supervisor')
  const leader = await make('副市长', 'leader')
  const officer = new Map<string, Client>()
  const head = new Map<string, Client>()
  for (const unit of units) {
    officer.set(unit, await make(`${unit}经办`, 'unit_officer', unit))
    head.set(unit, await make(`${unit}负责人`, 'unit_head', unit))
  }
  return { supervisor, leader, officer, head }
}

const member = (clients: ReadonlyMap<string, Client>, unit: string): Client => {
  const client = clients.get(unit)
  if (!client) throw new Error(`nobody acts for ${unit}`)
  return client
}

/** A table of tasks as followed: each series with its assignment. */
type Followed = readonly (readonly [series: Series, assignment: Assignment])[]

/** Reads the report, drafts its breakdown, names the leads, issues it. */
async function breakDown(cast: Cast, series: readonly Series[]): Promise<{ document: string; followed: Followed }> {
  const { supervisor } = cast
  const report = `chengchuan-${YEAR}.txt`
  const { id: document } = await supervisor.upload<{ id: string }>('/documents', {}, report, sample(report))
  await supervisor.ask('POST', `/documents/${document}/breakdown`, {})
  const followed: [Series, Assignment][] = []
  for (const one of series) {
    const path = `/assignments?document=${document}&q=${encodeURIComponent(one.words)}`
    const { items } = await supervisor.ask<{ items: Assignment[] }>('GET', path)
    const found = items.find(({ row }) => row.text.includes(one.words)) ?? items[0]
    if (!found) throw new Error(`the report has no task with ${one.words}`)
    const lead = [{ unit: one.lead, why: '督查室指定' }]
    const deadline = one.words === '漪江二桥' ? { deadline: { text: '上半年', day: `${YEAR}-06-30` } } : {}
    const version = { 'if-match': `"v${found.version}"` }
    await supervisor.ask('PATCH', `/assignments/${found.id}`, { lead, ...deadline }, version)
    followed.push([one, found])
  }
  await supervisor.ask('POST', `/documents/${document}/breakdown/issue`)
  return { document, followed }
}

const pad = (month: number): string => String(month).padStart(2, '0')

/** One report from its draft to its acceptance, with what proves it. */
async function report(
  cast: Cast,
  [series, assignment]: Followed[number],
  month: string,
  body: object,
  isEmptyAtFirst = false,
): Promise<void> {
  const { officer, head, supervisor } = cast
  const fields = { targetId: assignment.row.targets[0]?.id ?? null, month, ...body }
  const unit = member(officer, series.lead)
  const { id } = await unit.ask<{ id: string }>('POST', `/assignments/${assignment.id}/reports`, fields)
  const value = (body as { value?: string }).value
  if (series.proof) {
    const about = {
      kind: value === undefined ? 'acceptance' : 'statistics',
      day: `${month}-25`,
      ...(value ? { value } : {}),
    }
    await unit.upload(
      `/reports/${id}/evidence`,
      about,
      `${series.proof}.txt`,
      `${series.words} ${month} ${value ?? ''}`,
    )
  }
  await unit.ask('POST', `/reports/${id}/submit`, {})
  await member(head, series.lead).ask('POST', `/reports/${id}/approve`, {})
  if (isEmptyAtFirst) {
    const reason = '只说按计划推进，没有实际进度和措施'
    await supervisor.ask('POST', `/reports/${id}/return`, { reason, isEmpty: true })
    await unit.ask('PATCH', `/reports/${id}`, { progress: '地下室封顶，主体施工到三层；劳务班组不足，进度慢于计划' })
    await unit.ask('POST', `/reports/${id}/submit`, {})
    await member(head, series.lead).ask('POST', `/reports/${id}/approve`, {})
  }
  await supervisor.ask('POST', `/reports/${id}/accept`, {})
  if ('doneOn' in body) await supervisor.ask('POST', `/reports/${id}/checks`, { method: 'site', holds: true })
}

/** `1至9月进出口总额增长2.9%`. */
function saidOf({ row }: Assignment, number: number, value: string): string {
  const [target] = row.targets
  const size = `${value.replace(/^-/, '')}${target?.unit ?? ''}`
  const verb = target?.kind !== 'growth' ? '' : value.startsWith('-') ? '下降' : '增长'
  return `1至${number}月${target?.indicator ?? ''}${verb}${verb ? size : `${value}${target?.unit ?? ''}`}`
}

/** All that units say of a month. */
async function reportMonth(cast: Cast, followed: Followed, number: number): Promise<void> {
  const month = `${YEAR}-${pad(number)}`
  for (const one of followed) {
    const [series] = one
    const value = series.values[number - 1]
    const isDone = series.done.startsWith(month)
    const isState = series.values.every(cell => cell === '-')
    if (value !== '-' && value !== undefined)
      await report(cast, one, month, { value, progress: saidOf(one[1], number, value), problems: series.problems })
    else if (isDone) await report(cast, one, month, { doneOn: series.done, progress: '已建成并验收' })
    else if (isState && number % 3 === 0 && !(series.done && series.done < month)) {
      const said = { progress: '按计划推进', problems: series.problems, next: '倒排工期' }
      await report(cast, one, month, said, number === 6 && series.words.includes('中心医院'))
    }
  }
}

/** Revisions of the year: the number that the province issued, and a target that the congress lowered. */
async function revise({ supervisor }: Cast, document: string, followed: Followed, number: number): Promise<void> {
  if (number === 4) {
    const { items } = await supervisor.ask<{ items: Assignment[] }>(
      'GET',
      `/assignments?document=${document}&q=${encodeURIComponent('能耗')}`,
    )
    const [energy] = items.filter(({ row }) => row.text.includes('省下达'))
    const targetId = energy?.row.targets[0]?.id
    if (energy && targetId)
      await supervisor.ask('POST', `/assignments/${energy.id}/revisions`, {
        targetId,
        kind: 'issued',
        authority: { body: '省发展改革委', document: '省下达能耗强度任务的通知', day: `${YEAR}-04-18` },
        reason: '省下达任务数',
        to: { form: 'ceiling', value: '-2.5', unit: '%' },
      })
  }
  if (number !== 7) return
  const trade = followed.find(([series]) => series.words.startsWith('进出口'))?.[1]
  await supervisor.ask('POST', `/assignments/${trade?.id}/revisions`, {
    targetId: trade?.row.targets[0]?.id,
    kind: 'adjusted',
    authority: { body: '市人大常委会', document: '关于调整部分预期目标的决定', day: `${YEAR}-07-30` },
    reason: '外需走弱',
    to: { form: 'floor', value: '3', unit: '%' },
  })
}

/** The hospital falls behind: see `superviseHospital`. Gives the id of its matter, empty before there is one. */
async function supervise(cast: Cast, followed: Followed, number: number, matter: string): Promise<string> {
  const hospital = followed.find(([series]) => series.words.includes('中心医院'))
  if (!hospital) return matter
  const [{ lead }, { id: assignment }] = hospital
  const { supervisor, leader } = cast
  const hands = { supervisor, leader, officer: member(cast.officer, lead), head: member(cast.head, lead) }
  return superviseHospital(hands, { unit: lead, assignment, matter }, YEAR, number)
}

/** Projects are reported every month, livelihood items every quarter, counties and their places at the middle of the year. */
async function keepRegisters({ supervisor }: Cast, number: number): Promise<void> {
  await reportProjects(supervisor, YEAR, number)
  if (number % 3 === 0) await reportLivelihood(supervisor, number / 3)
  if (number === 6) await rankPlaces(supervisor)
}

/** Closes a month, and issues its bulletin at the end of a quarter. */
async function close({ supervisor }: Cast, document: string, number: number): Promise<string | null> {
  const month = `${YEAR}-${pad(number)}`
  await supervisor.ask('POST', '/periods', { document, month })
  if (number % 3 !== 0) return null
  const { number: issue, text } = await supervisor.ask<{ number: number; text: string }>('POST', '/bulletins', {
    document,
    month,
    title: `1至${number}月《政府工作报告》任务推进情况`,
    to: ['各县（市、区）人民政府', '市政府各部门'],
    method: '查阅资料、现场核查',
    demands: ['滞后事项的牵头单位于5个工作日内报送赶进度措施。'],
  })
  return `第${issue}期\n${text}`
}

/** The lights that each series had through the year. */
async function lightsOf({ supervisor }: Cast, followed: Followed): Promise<Record<string, string[]>> {
  const lights: Record<string, string[]> = {}
  for (const [series, { id }] of followed) {
    const path = `/assignments/${id}/history?asOf=${YEAR + 1}-01-20`
    const { targets } = await supervisor.ask<{ targets: { lights: { light: { colour: string } }[] }[] }>('GET', path)
    lights[series.words] = targets[0]?.lights.map(({ light }) => light.colour) ?? []
  }
  return lights
}

/** Plays the year. */
export async function playYear(stage: Stage): Promise<YearEnd> {
  requests = 0
  const series = [...seriesOfYear('progress'), ...(stage.isWholeOffice ? seriesOfYear('progress-more') : [])]
  stage.setTime(`${YEAR}-01-20T01:00:00Z`)
  const cast = await openOffice(stage, [...new Set(series.map(one => one.lead))])
  const { document, followed } = await breakDown(cast, series)
  await listProjects(cast.supervisor)
  await linkProjects(
    cast.supervisor,
    followed.map(([{ words }, { id }]) => ({ words, assignment: id })),
  )
  await reportLivelihood(cast.supervisor, 0)
  await linkLivelihood(cast.supervisor, document)
  await reportEarlierLivelihood(cast.supervisor)
  stage.say(`${YEAR}-01-20 任务分解表已交办`)
  const bulletins: string[] = []
  let matter = ''
  for (let number = 1; number <= (stage.lastMonth ?? 12); number++) {
    const after = number === 12 ? `${YEAR + 1}-01` : `${YEAR}-${pad(number + 1)}`
    stage.setTime(`${after}-03T01:00:00Z`)
    await reportMonth(cast, followed, number)
    await revise(cast, document, followed, number)
    matter = await supervise(cast, followed, number, matter)
    await keepRegisters(cast, number)
    stage.setTime(`${after}-08T01:00:00Z`)
    const bulletin = await close(cast, document, number)
    if (bulletin) bulletins.push(bulletin)
    stage.say(`${after}-08 ${YEAR}年${number}月已关账${bulletin ? `，印发${bulletin.split('\n')[0]}` : ''}`)
  }
  const { supervisor, leader } = cast
  const comparison = await supervisor.ask<{ text: string; outcome: string }[]>(
    'GET',
    `/documents/${document}/comparison`,
  )
  const { sentences } = await leader.ask<{ sentences: YearEnd['review'] }>('GET', `/documents/${document}/review`)
  if (stage.lastMonth === undefined) {
    stage.setTime(`${YEAR + 1}-01-16T01:00:00Z`)
    const next = `chengchuan-${YEAR + 1}.txt`
    await supervisor.upload('/documents', {}, next, sample(next))
  }
  return {
    document,
    bulletins,
    outcomes: Object.fromEntries(comparison.map(row => [row.text, row.outcome])),
    review: sentences,
    lights: await lightsOf(cast, followed),
    deductions: await deductionsOf(supervisor, document),
    stages: await stagesOf(supervisor, matter),
    requests,
  }
}
