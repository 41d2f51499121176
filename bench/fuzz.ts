// Reads random strings and stops at the first that throws or whose records do not hold their text:
// node bench/fuzz.ts [COUNT] [SEED]. Pieces of report language are mixed with arbitrary characters.
import fc from 'fast-check'
import { read } from '../core/src/index.ts'

const count = Number(process.argv[2] ?? 1_000_000)
const seed = Number(process.argv[3] ?? 1)
const pieces =
  '增长 下降 达到 突破 占 从 由 提高到 分别 比上年 同比 年均 累计 近 约 超 以上 左右 其中 新增 建成 财政收入 公路 全省 全国 深圳 去年 五年来 2025年 “十四五”时期 第3位 首位 5.5% 3个百分点 120亿元 36家 1万6千多户 千亿元 三分之一 百分之九 翻一番 1.83:1 4.5%—5% ， 、 。 ； ： （ ） “ ” 和 的 一、 （一） **'.split(
    ' ',
  )
const language = fc.array(fc.constantFrom(...pieces, '\n'), { maxLength: 40 }).map(words => words.join(''))
const strings = fc.oneof(language, fc.string({ unit: 'binary', maxLength: 120 }), fc.string({ maxLength: 120 }))

const startedMs = performance.now()
fc.assert(
  fc.property(strings, source => {
    const { figures, targets, tasks } = read(source)
    for (const { start, end, text } of [...figures, ...targets, ...tasks])
      if (source.slice(start, end) !== text) throw new Error(`offsets ${start}-${end} do not hold ${text}`)
  }),
  { numRuns: count, seed },
)
const seconds = ((performance.now() - startedMs) / 1000).toFixed(1)
process.stdout.write(`${count} random strings read in ${seconds} s, none threw (seed ${seed})\n`)
