import type { Browser } from 'playwright-core'
import { createApp } from '../server/src/api/app.ts'
import { listen } from '../server/src/api/listen.ts'
import { openStore } from '../server/src/store/open.ts'
import { PASSWORD, playYear } from './sample-year.ts'
import { type Session, type Shot, shoot, WALL } from './shots.ts'

/** The last month that is closed when the pictures are taken. */
const LAST_MONTH = 9
const HEADERS = { 'content-type': 'application/json' }

/** Who looks, and at what. */
type View = readonly [account: string, shots: readonly Shot[]]

async function cookieOf(address: string, name: string): Promise<string> {
  const body = JSON.stringify({ name, password: PASSWORD })
  const answer = await fetch(`${address}/api/v1/session`, { method: 'POST', headers: HEADERS, body })
  if (!answer.ok) throw new Error(`login of ${name}: ${await answer.text()}`)
  const cookies = answer.headers.getSetCookie().map(line => line.split(';')[0])
  return cookies.join('; ')
}

async function firstId(address: string, cookie: string, path: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1${path}`, { headers: { cookie } })
  const body = (await answer.json()) as { items?: { id: string }[] } | { id: string }[]
  return (Array.isArray(body) ? body : body.items)?.[0]?.id ?? 'none'
}

/** What the office looks at. */
const officeShots = (task: string, matter: string, unit: string): readonly Shot[] => [
  ['desk-supervisor', '/desk'],
  ['tasks', '/tasks'],
  ['task', `/tasks/${task}`],
  ['review', '/review'],
  ['units', '/units'],
  ['unit', `/units/${unit}`],
  ['wall', '/wall'],
  ['projects', '/projects'],
  ['places', '/places'],
  ['livelihood', '/livelihood'],
  ['bulletins', '/bulletins'],
  ['bulletin', '/bulletins/2024/3'],
  ['bulletin-new', '/bulletins/new'],
  ['assessment', '/assessment'],
  ['matters', '/matters'],
  ['matter', `/matters/${matter}`],
  ['log', '/log'],
  ['fulfilment', '/fulfilment'],
]

async function viewsOf(address: string, cookie: string): Promise<readonly View[]> {
  const q = encodeURIComponent('进出口')
  const task = await firstId(address, cookie, `/assignments?q=${q}`)
  const matter = await firstId(address, cookie, '/matters')
  const unit = await firstId(address, cookie, '/units')
  return [
    ['督查员', [...officeShots(task, matter, unit)]],
    ['副市长', [['desk-leader', '/desk']]],
    [
      '市人社局经办',
      [
        ['desk-officer', '/desk'],
        ['reporting', '/reporting'],
      ],
    ],
    [
      '市人社局负责人',
      [
        ['desk-head', '/desk'],
        ['review-head', '/review'],
      ],
    ],
    [
      'admin',
      [
        ['settings', '/settings'],
        ['desk-administrator', '/desk'],
      ],
    ],
  ]
}

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
    await playYear({ address, setTime, say: () => {}, lastMonth: LAST_MONTH })
    const session: Session = { browser, folder, address, language: 'zh' }
    const cookie = await cookieOf(address, '督查员')
    for (const [account, shots] of await viewsOf(address, cookie))
      await shoot({ ...session, cookie: await cookieOf(address, account) }, shots)
    await shoot({ ...session, cookie }, [['wall', '/wall']], [WALL])
    await shoot({ ...session, cookie, language: 'en' }, [
      ['desk-supervisor', '/desk'],
      ['tasks', '/tasks'],
      ['task', `/tasks/${await firstId(address, cookie, '/assignments')}`],
    ])
    await shoot(session, [
      ['public', '/public'],
      ['login', '/login'],
      ['help', '/help/start'],
    ])
  } finally {
    await app.close()
    await store.close()
  }
}
