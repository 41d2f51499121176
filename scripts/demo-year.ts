// `npm run demo:year`: plays a scripted year of the sample city on a service of its own, in memory, and prints what came of it.
import { createApp } from '../server/src/api/app.ts'
import { listen } from '../server/src/api/listen.ts'
import { openStore } from '../server/src/store/open.ts'
import { playYear } from './sample-year.ts'

const SIGNS: Readonly<Record<string, string>> = { red: '红', yellow: '黄', green: '绿', blue: '蓝', grey: '灰' }

/** Lines of the last bulletin that are shown; it lists every task without a report. */
const SHOWN_LINES = 24

let now = new Date()
const store = await openStore({})
const app = await createApp({ store, clock: { now: () => now } })
try {
  const port = await listen(app, { host: '127.0.0.1', port: 0, isFixed: true })
  const stage = {
    address: `http://127.0.0.1:${port}`,
    setTime: (moment: string) => {
      now = new Date(moment)
    },
    say: (line: string) => void process.stdout.write(`${line}\n`),
  }
  const end = await playYear(stage)
  stage.say(`\n各月亮灯（${end.requests} 次请求）`)
  for (const [words, colours] of Object.entries(end.lights))
    stage.say(`${colours.map(colour => SIGNS[colour] ?? '？').join('')}  ${words}`)
  const bulletin = end.bulletins.at(-1)?.split('\n').slice(0, SHOWN_LINES) ?? []
  stage.say(`\n${bulletin.join('\n')}\n……\n\n下一年回顾（草稿）`)
  for (const { text, status } of end.review.filter(sentence => sentence.status !== 'withheld'))
    stage.say(`${status === 'stated' ? '　' : '＊'}${text}`)
  const withheld = end.review.filter(sentence => sentence.status === 'withheld').length
  stage.say(`另有 ${withheld} 项没有实绩，不能写入`)
} finally {
  await app.close()
  await store.close()
}
