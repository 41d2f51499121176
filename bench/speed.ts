import { read } from 'duban-core'
import { loadReports, median, streamReports } from './corpus.ts'

/** One way to go through a text, timed. */
interface Contender {
  readonly name: string
  /** Characters to run it on: fewer for the slow. */
  readonly characters: number
  readonly run: (text: string, bytes: Buffer) => unknown
}

/** Million characters a second, the median over the rounds. */
export interface Speed {
  readonly name: string
  readonly characters: number
  readonly millionPerSecond: number
}

const ROUNDS = 5
const DIGITS = /\d+(?:\.\d+)?/g
const countDigits = (text: string): number => {
  let count = 0
  for (DIGITS.lastIndex = 0; DIGITS.exec(text); ) count++
  return count
}

async function contenders(): Promise<Contender[]> {
  const { Jieba } = await import('@node-rs/jieba')
  const { dict } = await import('@node-rs/jieba/dict.js')
  const jieba = Jieba.withDict(dict)
  const suite = await import('@microsoft/recognizers-text-suite')
  const recognizers = suite.default ?? suite
  const culture = recognizers.Culture.Chinese
  return [
    { name: 'duban read, statements', characters: 20e6, run: text => read(text, { statementsOnly: true }) },
    { name: 'duban read, with damage and checks', characters: 20e6, run: text => read(text) },
    { name: 'UTF-8 decode + digit regex', characters: 20e6, run: (_, bytes) => countDigits(bytes.toString('utf8')) },
    { name: 'jieba cut', characters: 4e6, run: text => jieba.cut(text, true) },
    {
      name: 'Recognizers-Text number, percentage, ordinal, dimension',
      characters: 30e3,
      run: text => {
        recognizers.recognizeNumber(text, culture)
        recognizers.recognizePercentage(text, culture)
        recognizers.recognizeOrdinal(text, culture)
        recognizers.recognizeDimension(text, culture)
      },
    },
  ]
}

/** Times all contenders in turn, round after round, so that a slow minute of the machine hits all of them. */
export async function measureSpeed(): Promise<Speed[]> {
  const { reports } = loadReports()
  const all = await contenders()
  const prepared = all.map(({ characters }) =>
    [...streamReports(reports, characters)].map(text => ({ text, bytes: Buffer.from(text) })),
  )
  const seconds: number[][] = all.map(() => [])
  for (let round = 0; round < ROUNDS; round++)
    all.forEach(({ run }, i) => {
      const started = performance.now()
      for (const { text, bytes } of prepared[i]) run(text, bytes)
      seconds[i].push((performance.now() - started) / 1000)
    })
  return all.map(({ name }, i) => {
    const characters = prepared[i].reduce((sum, { text }) => sum + text.length, 0)
    return { name, characters, millionPerSecond: characters / median(seconds[i]) / 1e6 }
  })
}

/** Seconds for `read` over streams of growing length: a linear reader keeps the rate. */
export function measureGrowth(lengths: readonly number[]): Speed[] {
  const { reports } = loadReports()
  return lengths.map(length => {
    let characters = 0
    const started = performance.now()
    for (const text of streamReports(reports, length)) {
      read(text, { statementsOnly: true })
      characters += text.length
    }
    const seconds = (performance.now() - started) / 1000
    return { name: `${length / 1e6} M characters`, characters, millionPerSecond: characters / seconds / 1e6 }
  })
}

/** One text of `length` characters read as a whole: finds what grows with the square of a document's length. */
export function measureOneDocument(lengths: readonly number[]): Speed[] {
  const { reports } = loadReports()
  return lengths.map(length => {
    const text = [...streamReports(reports, length)].join('\n').slice(0, length)
    const started = performance.now()
    read(text, { statementsOnly: true })
    const seconds = (performance.now() - started) / 1000
    return { name: `one document of ${length / 1e6} M`, characters: length, millionPerSecond: length / seconds / 1e6 }
  })
}
