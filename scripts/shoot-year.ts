import type { Browser, Page } from 'playwright-core'
import { createApp } from '../server/src/api/app.ts'
import { listen } from '../server/src/api/listen.ts'
import { openStore } from '../server/src/store/open.ts'
import { addEarlierReport, cookieOf, leaveReportsWaiting } from './sample-month.ts'
import { playYear } from './sample-year.ts'
import { type Session, type Shot, shoot, WALL } from './shots.ts'

/** The last month that is closed when the pictures are taken, and the moment at which they are. */
const LAST_MONTH = 9
const OPEN_MONTH = '2024-10'
const MOMENT = '2024-10-12T01:00:00Z'

/** Who looks, and at what. */
type View = readonly [account: string, shots: readonly Shot[]]

async function firstId(address: string, cookie: string, path: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1${path}`, { headers: { cookie } })
  const body = (await answer.json()) as { items?: { id: string }[] } | { id: string }[]
  return (Array.isArray(body) ? body : body.items)?.[0]?.id ?? 'none'
}

/** A unit with tasks of every light. */
async function unitId(address: string, cookie: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/units`, { headers: { cookie } })
  const units = (await answer.json()) as { id: string; name: string }[]
  return units.find(({ name }) => name === '澄川市发展和改革委员会')?.id ?? 'none'
}

const press = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click()
  await page.waitForTimeout(300)
}

async function openFirstItem(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('listitem').getByRole('button').or(page.locator('main li a')).first().click()
  await page.waitForTimeout(500)
}

async function openFirstCell(page: Page): Promise<void> {
  await page.locator('tbody button[aria-expanded]').first().click()
  await page.waitForTimeout(300)
}

interface Ids {
  readonly document: string
  readonly task: string
  readonly matter: string
  readonly unit: string
  readonly project: string
}

/** What the office looks at. */
const officeShots = ({ task, matter, unit, project }: Ids): readonly Shot[] => [
  ['desk-supervisor', '/desk'],
  ['tasks', '/tasks'],
  ['tasks-board', '/tasks?by=chapter'],
  ['task', `/tasks/${task}`],
  ['review', '/review', openFirstItem],
  ['units', '/units'],
  ['unit', `/units/${unit}`],
  ['wall', '/wall'],
  ['projects', '/projects'],
  ['project', `/projects/${project}`],
  ['places', '/places'],
  ['livelihood', '/livelihood'],
  ['bulletins', '/bulletins'],
  ['bulletin', '/bulletins/2024/3'],
  ['bulletin-new', '/bulletins/new'],
  ['assessment', '/assessment/verdicts'],
  ['assessment-scores', '/assessment/scores'],
  ['assessment-comparison', '/assessment/comparison'],
  ['assessment-review', '/assessment/review'],
  ['matters', '/matters'],
  ['matter', `/matters/${matter}`],
  ['matter-new', '/matters', press('立项')],
  ['log', '/log'],
]

const viewsOf = (ids: Ids): readonly View[] => [
  ['督查员', officeShots(ids)],
  ['副市长', [['desk-leader', '/desk']]],
  [
    '市人社局经办',
    [
      ['desk-officer', '/desk'],
      ['reporting', '/reporting'],
      ['reporting-form', '/reporting', openFirstItem],
    ],
  ],
  [
    '市人社局负责人',
    [
      ['desk-head', '/desk'],
      ['review-head', '/review', openFirstItem],
    ],
  ],
  [
    'admin',
    [
      ['desk-administrator', '/desk'],
      ['settings', '/settings/rules'],
      ['settings-units', '/settings/units'],
      ['settings-posts', '/settings/posts'],
      ['settings-calendar', '/settings/calendar'],
      ['settings-accounts', '/settings/accounts'],
    ],
  ],
]

/** What anybody sees. */
const publicShots = ({ document }: Ids): readonly Shot[] => [
  ['public', '/public'],
  ['public-report', `/public/${document}`],
  ['public-found', `/public/${document}?q=${encodeURIComponent('学校')}&light=`],
  ['fulfilment', '/fulfilment'],
  ['fulfilment-open', '/fulfilment', openFirstCell],
  ['series', '/series'],
  ['desk-public', '/desk'],
  ['login', '/login'],
  ['help', '/help/start'],
  ['help-office', '/help/office'],
]

/** Pictures of the year of the sample city, as each of the roles. */
export async function shootYear(browser: Browser, folder: string): Promise<void> {
  let now = new Date()
  const store = await openStore({})
  const app = await createApp({ store, clock: { now: () => now } })
  try {
    const address = `http://127.0.0.1:${await listen(app, { host: '127.0.0.1', port: 0, isFixed: true })}`
    const setTime = (moment: string): void => {
      now = new Date(moment)
    }
    const { document } = await playYear({ address, setTime, say: () => {}, lastMonth: LAST_MONTH, isWholeOffice: true })
    setTime(MOMENT)
    await addEarlierReport(address)
    await leaveReportsWaiting(address, OPEN_MONTH)
    const session: Session = { browser, folder, address, language: 'zh' }
    const cookie = await cookieOf(address, '督查员')
    const ids = {
      document,
      task: await firstId(address, cookie, `/assignments?q=${encodeURIComponent('进出口')}`),
      matter: await firstId(address, cookie, '/matters'),
      unit: await unitId(address, cookie),
      project: await firstId(address, cookie, '/projects'),
    }
    for (const [account, shots] of viewsOf(ids))
      await shoot({ ...session, cookie: await cookieOf(address, account) }, shots)
    await shoot({ ...session, cookie }, [['wall', '/wall']], [WALL])
    await shoot({ ...session, cookie, language: 'en' }, [
      ['desk-supervisor', '/desk'],
      ['tasks', '/tasks'],
      ['task', `/tasks/${ids.task}`],
    ])
    await shoot(session, publicShots(ids))
  } finally {
    await app.close()
    await store.close()
  }
}
