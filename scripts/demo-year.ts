// `npm run demo:year [-- --serve [MONTH]]`: plays a scripted year of the sample city on a service of its own, in memory, and
// prints what came of it; with `--serve` it stops after a month (9 unless told) and serves the pages as they stand then.
import { createApp } from '../server/src/api/app.ts'
import { addressOf, listen } from '../server/src/api/listen.ts'
import { untilStopped } from '../server/src/cli/serve.ts'
import { openStore } from '../server/src/store/open.ts'
import { buildWeb } from './build-web.ts'
import { addEarlierReport } from './sample-month.ts'
import { PASSWORD, playYear, type Stage, type YearEnd } from './sample-year.ts'

const SIGNS: Readonly<Record<string, string>> = { red: '红', yellow: '黄', green: '绿', blue: '蓝', grey: '灰' }
const HOST = '127.0.0.1'
const FIRST_PORT = 8080

/** Lines of the last bulletin that are shown; it lists every task without a report. */
const SHOWN_LINES = 24

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** What came of the year: lights by month, the last bulletin, the draft of the next review, deductions on the way. */
function tell(end: YearEnd): void {
  say(`\n各月亮灯（${end.requests} 次请求）`)
  for (const [words, colours] of Object.entries(end.lights))
    say(`${colours.map(colour => SIGNS[colour] ?? '？').join('')}  ${words}`)
  const bulletin = end.bulletins.at(-1)?.split('\n').slice(0, SHOWN_LINES) ?? []
  say(`\n${bulletin.join('\n')}\n……\n\n下一年回顾（草稿）`)
  for (const { text, status } of end.review.filter(sentence => sentence.status !== 'withheld'))
    say(`${status === 'stated' ? '　' : '＊'}${text}`)
  const withheld = end.review.filter(sentence => sentence.status === 'withheld').length
  say(`另有 ${withheld} 项没有实绩，不能写入`)
  say('\n过程考核扣分')
  const marked = Object.entries(end.deductions).flatMap(([unit, words]) =>
    [...new Set(words)].map(rule => ({ unit, rule })),
  )
  for (const [rule, rows] of Map.groupBy(marked, ({ rule: words }) => words))
    say(`${rule}：${rows.length > 3 ? `${rows.length} 个单位` : rows.map(({ unit }) => unit).join('、')}`)
}

async function serveYear(stage: Stage, port: number): Promise<void> {
  await playYear(stage)
  await addEarlierReport(stage.address)
  say(`\n${addressOf(HOST, port)} （按 Ctrl-C 停止）`)
  say(`账号：admin 管理员，督查员，副市长，“单位名＋经办”，“单位名＋负责人”（如 市人社局经办）；密码都是 ${PASSWORD}`)
  await untilStopped()
}

const [option, month = '9'] = process.argv.slice(2)
const isServed = option === '--serve'
if (isServed) await buildWeb()
let now = new Date()
const store = await openStore({})
const app = await createApp({ store, clock: { now: () => now } })
try {
  const port = await listen(app, { host: HOST, port: isServed ? FIRST_PORT : 0, isFixed: !isServed })
  const setTime = (moment: string): void => {
    now = new Date(moment)
  }
  const stage = { address: `http://${HOST}:${port}`, setTime, say }
  if (isServed) await serveYear({ ...stage, lastMonth: Number(month), isWholeOffice: true }, port)
  else tell(await playYear(stage))
} finally {
  await app.close()
  await store.close()
}
