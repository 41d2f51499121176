import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOf } from './accessibility.ts'
import { launchBrowser } from './browser.ts'
import { type Office, openPlayedOffice, PASSWORD } from './played-office.ts'

const UNIT = '市卫健委'
const TASK = '市中心医院新院区'

let office: Office
let browser: Browser
let address = ''
let task = ''
let matter = ''
const contexts = new Map<string, BrowserContext>()

async function contextOf(name: string): Promise<BrowserContext> {
  const known = contexts.get(name)
  if (known) return known
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  context.setDefaultTimeout(10_000)
  const answer = await context.request.post(`${address}/api/v1/session`, { data: { name, password: PASSWORD } })
  expect(answer.status()).toBe(204)
  contexts.set(name, context)
  return context
}
const post = async (name: string, path: string, data: object) => {
  const answer = await (await contextOf(name)).request.post(`${address}/api/v1${path}`, { data })
  expect(answer.ok(), `${path} ${await answer.text()}`).toBe(true)
  return (await answer.json()) as { id: string }
}
const open = async (name: string, path: string): Promise<Page> => {
  const page = await (await contextOf(name)).newPage()
  await page.goto(`${address}${path}`)
  return page
}

beforeAll(async () => {
  office = await openPlayedOffice()
  address = office.address
  browser = await launchBrowser()
  const found = await (await contextOf('督查员')).request.get(
    `${address}/api/v1/assignments?q=${encodeURIComponent(TASK)}`,
  )
  task = ((await found.json()) as { items: { id: string }[] }).items[0]?.id ?? ''
  const body = { title: '新院区建设滞后', kind: 'instruction', assignmentId: task, reason: '滞后' }
  matter = (await post('督查员', '/matters', body)).id
  await post('副市长', `/matters/${matter}/steps/approve`, { authority: '批示第2号' })
  await post('督查员', `/matters/${matter}/steps/assign`, { unit: UNIT, deadline: '2024-06-28' })
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await office?.close()
})

describe('a plan of action', () => {
  it('is filed by the head of the unit where the matter stands, with what is refused beside it', async () => {
    await post(`${UNIT}负责人`, `/matters/${matter}/steps/sign`, {})
    const page = await open(`${UNIT}负责人`, `/matters/${matter}`)
    const plan = page.getByRole('region', { name: /^办理方案/ })
    await plan.getByText(/前报送$/).waitFor()
    await plan.getByRole('button', { name: '报送办理方案' }).click()
    await plan.getByLabel('办理措施').fill('倒排工期，增加班组')
    await plan.getByLabel('责任人', { exact: true }).fill('分管副主任')
    await plan.getByLabel('责任科室和联系方式').fill('规划建设科')
    await plan.getByLabel('阶段1的日期').fill('2024-07-05')
    await plan.getByLabel('阶段1要达到什么').fill('主体封顶')
    expect(await violationsOf(page)).toEqual([])
    await plan.getByRole('button', { name: '提交' }).click()
    await plan.getByText('阶段的日期晚于办理时限').waitFor()
    expect(await plan.getByLabel('办理措施').inputValue()).toBe('倒排工期，增加班组')
    await plan.getByLabel('阶段1的日期').fill('2024-04-30')
    await plan.getByRole('button', { name: '加一个阶段' }).click()
    await plan.getByLabel('阶段2的日期').fill('2024-06-20')
    await plan.getByLabel('阶段2要达到什么').fill('竣工验收')
    await plan.getByRole('button', { name: '提交' }).click()
    await plan.getByText('下一阶段').waitFor()
    expect(await plan.getByRole('listitem').count()).toBe(2)
    expect(await violationsOf(page)).toEqual([])
  })

  it('is read by the office, its overdue stage marked, and put right by the officer', async () => {
    office.setTime('2024-05-06T01:00:00Z')
    const seen = await open('督查员', `/matters/${matter}`)
    const plan = seen.getByRole('region', { name: /^办理方案/ })
    await plan.getByRole('listitem').filter({ hasText: '主体封顶' }).getByText('逾期').waitFor()
    expect(await plan.getByRole('button').count()).toBe(0)
    await seen.getByText('报送办理方案').waitFor()
    const page = await open(`${UNIT}经办`, `/matters/${matter}`)
    const stage = page.getByRole('listitem').filter({ hasText: '主体封顶' }).first()
    await stage.getByRole('button', { name: '记为完成' }).click()
    await stage.getByLabel('完成日期').fill('2024-05-04')
    await stage.getByRole('button', { name: '提交' }).click()
    await page.getByText('2024年5月4日完成', { exact: true }).waitFor()
    await page.getByText('2024年5月4日完成阶段目标：主体封顶').waitFor()
    expect(await violationsOf(page)).toEqual([])
  })
})

describe('what the office finds of a report', () => {
  const handIn = async (progress: string) => {
    const fields = { month: '2024-04', targetId: null, progress }
    const { id } = await post(`${UNIT}经办`, `/assignments/${task}/reports`, fields)
    await post(`${UNIT}经办`, `/reports/${id}/submit`, {})
    await post(`${UNIT}负责人`, `/reports/${id}/approve`, {})
    return id
  }

  it('that it says nothing, where it is returned', async () => {
    const id = await handIn('高度重视，扎实推进')
    const page = await open('督查员', `/review?report=${id}`)
    await page.getByRole('textbox', { name: '退回原因' }).fill('没有实际进度')
    await page.getByLabel('退回时一并认定：没有实质内容').check()
    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('button', { name: '退回', exact: true }).click()
    await page.getByText(/^已退回/).waitFor()
    await page.goto(`${address}/tasks/${task}`)
    const found = page.locator('#findings')
    await found.getByText('没有实质内容', { exact: true }).waitFor()
    await page.getByText(/认定没有实质内容 督查员（没有实际进度）/).waitFor()
    expect(await violationsOf(page)).toEqual([])
  })

  it('that its evidence was faked, which a leader decides on from the desk', async () => {
    const id = await handIn('已完成吊装')
    const proof = { name: '吊装.txt', mimeType: 'text/plain', buffer: Buffer.from('旧照') }
    await post('督查员', `/reports/${id}/return`, { reason: '缺照片' })
    const upload = await (await contextOf(`${UNIT}经办`)).request.post(`${address}/api/v1/reports/${id}/evidence`, {
      multipart: { kind: 'photo', day: '2024-04-25', file: proof },
    })
    expect(upload.ok()).toBe(true)
    await post(`${UNIT}经办`, `/reports/${id}/submit`, {})
    await post(`${UNIT}负责人`, `/reports/${id}/approve`, {})
    const page = await open('督查员', `/review?report=${id}`)
    await page.getByText('记一次核查').click()
    await page.getByLabel('不属实').check()
    await page.getByLabel('弄虚作假').selectOption({ label: '佐证弄虚作假' })
    await page.getByRole('button', { name: '记下核查' }).click()
    await page.getByText('须写明理由').waitFor()
    await page.getByLabel('说明').fill('照片是往年的')
    await page.getByRole('button', { name: '记下核查' }).click()
    await page.getByText('待领导批准').waitFor()
    expect(await violationsOf(page)).toEqual([])
    const desk = await open('副市长', '/desk')
    await desk
      .getByRole('link', { name: new RegExp(TASK) })
      .filter({ hasText: TASK })
      .first()
      .click()
    const found = desk.locator('#findings')
    await found.getByLabel('批准文号').fill('批示第6号')
    await found.getByRole('button', { name: '批准', exact: true }).click()
    await found.getByText(/副市长 批示第6号/).waitFor()
    expect(await violationsOf(desk)).toEqual([])
  })
})
