// What stands in the sample city's office in the midst of a month: the report of the year before in the library, one
// monthly report that waits for the unit's head and one that waits for the office. For looking at, so that no page is empty.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PASSWORD, YEAR } from './sample-year.ts'

const SAMPLES = join(import.meta.dirname, '../samples')

/** The session of an account of the sample year, as a `cookie` header. Throws where it is refused. */
export async function cookieOf(address: string, name: string): Promise<string> {
  const body = JSON.stringify({ name, password: PASSWORD })
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${address}/api/v1/session`, { method: 'POST', headers, body })
  if (!answer.ok) throw new Error(`login of ${name}: ${await answer.text()}`)
  return answer.headers
    .getSetCookie()
    .map(line => line.split(';')[0])
    .join('; ')
}

async function post(address: string, name: string, path: string, body: object): Promise<{ readonly id: string }> {
  const headers = { 'content-type': 'application/json', cookie: await cookieOf(address, name) }
  const answer = await fetch(`${address}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`)
  return JSON.parse(text)
}

/** Uploads the report of the year before, so that there are targets to hold against what became of them. */
export async function addEarlierReport(address: string): Promise<void> {
  const name = `chengchuan-${YEAR - 1}.txt`
  const form = new FormData()
  form.set('file', new Blob([readFileSync(join(SAMPLES, name))]), name)
  const headers = { cookie: await cookieOf(address, '督查员') }
  const answer = await fetch(`${address}/api/v1/documents`, { method: 'POST', headers, body: form })
  if (!answer.ok) throw new Error(`${name}: ${await answer.text()}`)
}

/** Hands in a report of a month, and passes it on by the unit's head where it is to wait for the office. */
async function handIn(address: string, month: string, words: string, unit: string, isPassedOn: boolean): Promise<void> {
  const cookie = await cookieOf(address, `${unit}经办`)
  const found = await fetch(`${address}/api/v1/assignments?q=${encodeURIComponent(words)}`, { headers: { cookie } })
  const { items } = (await found.json()) as { items: { id: string; row: { targets: { id: string }[] } }[] }
  const [task] = items
  if (!task) throw new Error(`there is no task with ${words}`)
  const said = {
    progress: `${Number(month.slice(5))}月份平稳推进，比上月有所回升`,
    problems: '',
    next: '抓好年底前重点环节',
  }
  const body = { month, targetId: task.row.targets[0]?.id ?? null, value: isPassedOn ? '3.1' : '2.31', ...said }
  const { id } = await post(address, `${unit}经办`, `/assignments/${task.id}/reports`, body)
  await post(address, `${unit}经办`, `/reports/${id}/submit`, {})
  if (isPassedOn) await post(address, `${unit}负责人`, `/reports/${id}/approve`, {})
}

/** Leaves one report of `month` with a unit's head and one with the office. */
export async function leaveReportsWaiting(address: string, month: string): Promise<void> {
  await handIn(address, month, '城镇新增就业', '市人社局', false)
  await handIn(address, month, '进出口', '市商务局', true)
}
