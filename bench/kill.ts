// npm run bench -- kill [ROUNDS]: kills the service at random moments under load and looks whether any acknowledged write is
// lost, on one data folder from the first round to the last. Writes bench/results/kill.md.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspectStore } from '../server/src/store/inspect.ts'
import { openStore } from '../server/src/store/open.ts'
import { root } from './corpus.ts'

const ROUNDS = Number(process.argv[3] ?? 200)
const SEED = 20240115
const LONGEST_LIFE_MS = 2500
const MONTHS = 9
/** A breath between the writes of one writer, so that the folder does not outgrow the disk in two hundred rounds. */
const BREATH_MS = 15
const START_LIMIT_MS = 60_000
const HEADERS = { 'content-type': 'application/json' }

let state = SEED
/** The next of a seeded row of numbers in [0, 1): a run can be repeated. */
function random(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return state / 2 ** 32
}

const sample = (name: string): string => readFileSync(join(root, 'samples', name), 'utf8')

/** What was acknowledged: ids that must be found again, and what each draft says. */
const acknowledged = { units: new Set<string>(), documents: new Set<string>(), drafts: new Map<string, Draft>() }

/** A draft of a progress report: its words as acknowledged, and those on their way when the service was killed. */
interface Draft {
  said: string
  sent: string
}
let writes = 0

async function startService(folder: string): Promise<{ child: ChildProcess; api: string }> {
  const command = ['serve', '--data', folder, '--port', '0']
  const child = spawn(process.execPath, [join(root, 'server/src/cli/main.ts'), ...command], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '' },
  })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    const timer = setTimeout(() => reject(new Error(`no address: ${said}`)), START_LIMIT_MS)
    const hear = (chunk: Buffer): void => {
      said += chunk
      const found = /http:\/\/[\w.]+:\d+/.exec(said)
      if (!found) return
      clearTimeout(timer)
      resolve(found[0])
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', code => reject(new Error(`ended with ${code}: ${said}`)))
  })
  return { child, api: `${address}/api/v1` }
}

async function answerOf<Answer>(request: Promise<Response>): Promise<Answer> {
  const answer = await request
  const text = await answer.text()
  if (!answer.ok) throw new Error(`HTTP ${answer.status}: ${text}`)
  return JSON.parse(text) as Answer
}

const post = <Answer>(url: string, body: object): Promise<Answer> =>
  answerOf(fetch(url, { method: 'POST', headers: HEADERS, body: JSON.stringify(body) }))

function upload(api: string, name: string, text: string): Promise<{ id: string }> {
  const form = new FormData()
  form.append('file', new Blob([text]), name)
  return answerOf(fetch(`${api}/documents`, { method: 'POST', body: form }))
}

/** The table of the sample report, issued, so that there are tasks to report on. Gives their ids. */
async function prepare(api: string): Promise<string[]> {
  await post(`${api}/units/table`, { table: sample('chengchuan-units.tsv') })
  const { id } = await upload(api, 'chengchuan-2024.txt', sample('chengchuan-2024.txt'))
  await post(`${api}/documents/${id}/breakdown`, {})
  await post(`${api}/documents/${id}/breakdown/issue`, {})
  const { items } = await answerOf<{ items: { id: string }[] }>(fetch(`${api}/assignments?limit=1000`))
  return items.map(item => item.id)
}

/** Writes again and again until the service is gone; each write is noted only once the service has said that it is done. */
type Writer = (n: number) => Promise<void>

const addsUnits =
  (api: string, round: number): Writer =>
  async n => {
    const { id } = await post<{ id: string }>(`${api}/units`, { name: `单位${round}-${n}`, kind: 'department' })
    acknowledged.units.add(id)
  }

const uploads =
  (api: string, round: number): Writer =>
  async n => {
    const text = `政府工作报告\n\n一、今年工作\n\n新建道路${n + 1}公里，改造旧小区${round + 1}个（${round}-${n}）。\n`
    acknowledged.documents.add((await upload(api, `${round}-${n}.txt`, text)).id)
  }

/** Rewrites one draft; each round has a task and month of its own. */
async function rewrites(api: string, index: number, tasks: readonly string[]): Promise<Writer> {
  const task = tasks[Math.floor(index / MONTHS) % tasks.length]
  const month = `2024-0${1 + (index % MONTHS)}`
  const { id } = await post<{ id: string }>(`${api}/assignments/${task}/reports`, { month, progress: '起草' })
  const draft: Draft = { said: '起草', sent: '起草' }
  acknowledged.drafts.set(id, draft)
  return async n => {
    draft.sent = `推进（${index}-${n}）`
    const body = JSON.stringify({ progress: draft.sent })
    await answerOf(fetch(`${api}/reports/${id}`, { method: 'PATCH', headers: HEADERS, body }))
    draft.said = draft.sent
  }
}

async function load(api: string, round: number, tasks: readonly string[], isOver: () => boolean): Promise<void> {
  const keepWriting = async (writer: Writer): Promise<void> => {
    for (let n = 0; !isOver(); n++) {
      try {
        await writer(n)
        writes += 1
      } catch (error) {
        if (!isOver()) throw error
      }
      await new Promise(resolve => setTimeout(resolve, BREATH_MS))
    }
  }
  const drafts = [rewrites(api, round * 2, tasks), rewrites(api, round * 2 + 1, tasks)]
  const begun = await Promise.all(drafts.map(draft => draft.catch(() => null)))
  const writers = [addsUnits(api, round), uploads(api, round), ...begun.filter(writer => writer !== null)]
  await Promise.all(writers.map(keepWriting))
}

async function everyReport(api: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  let cursor = ''
  do {
    const query = `limit=1000${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`
    const page = await answerOf<{ items: { id: string; progress: string }[]; next: string | null }>(
      fetch(`${api}/reports?${query}`),
    )
    for (const { id, progress } of page.items) found.set(id, progress)
    cursor = page.next ?? ''
  } while (cursor)
  return found
}

/** What was acknowledged and is not there, in words. */
async function lost(api: string): Promise<string[]> {
  const units = new Set((await answerOf<{ id: string }[]>(fetch(`${api}/units`))).map(unit => unit.id))
  const reports = await everyReport(api)
  const documents: string[] = []
  for (const id of acknowledged.documents) {
    const answer = await fetch(`${api}/documents/${id}`)
    await answer.body?.cancel()
    if (!answer.ok) documents.push(`document ${id}`)
  }
  const drafts = [...acknowledged.drafts].filter(
    ([id, { said, sent }]) => ![said, sent].includes(reports.get(id) ?? ''),
  )
  return [
    ...[...acknowledged.units].filter(id => !units.has(id)).map(id => `unit ${id}`),
    ...documents,
    ...drafts.map(([id, { said }]) => `draft ${id}: ${said} became ${reports.get(id)}`),
  ]
}

/** One life: start, look whether everything is there, load, kill. */
async function live(folder: string, round: number, tasks: readonly string[]): Promise<string[]> {
  const { child, api } = await startService(folder)
  const missing = await lost(api)
  // Documents are asked for one by one: those of earlier lives were found once, the last inspection counts them all.
  acknowledged.documents.clear()
  let isOver = false
  const loading = load(api, round, tasks, () => isOver)
  await new Promise(resolve => setTimeout(resolve, 50 + random() * LONGEST_LIFE_MS))
  isOver = true
  const gone = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
  await loading
  return missing
}

async function run(folder: string): Promise<string> {
  const first = await startService(folder)
  const tasks = await prepare(first.api)
  const gone = new Promise(resolve => first.child.once('exit', resolve))
  first.child.kill('SIGKILL')
  await gone
  const missing: string[] = []
  for (let round = 0; round < ROUNDS; round++) missing.push(...(await live(folder, round, tasks)))
  const last = await startService(folder)
  missing.push(...(await lost(last.api)))
  const stopped = new Promise(resolve => last.child.once('exit', resolve))
  last.child.kill('SIGTERM')
  await stopped
  const store = await openStore({ folder })
  const { troubles, log } = await inspectStore(store.db)
  await store.close()
  return `# Killed at random moments

Made by \`npm run bench -- kill\` on ${cpus()[0]?.model}, Node.js ${process.version}, seed ${SEED}: the embedded store, one folder throughout.

| | |
| --- | --- |
| rounds, each ended by SIGKILL | ${ROUNDS} |
| acknowledged writes | ${writes} |
| lost | ${missing.length} |
| entries of the log, chain verified | ${log.entries} |
| troubles found by the inspection | ${troubles.length} |
${[...missing, ...troubles].map(line => `\n- ${line}`).join('')}`
}

const folder = mkdtempSync(join(tmpdir(), 'duban-kill-'))
try {
  const page = await run(folder)
  writeFileSync(join(root, 'bench/results/kill.md'), page)
  console.log(page)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
