import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toText } from '../../text/text.ts'
import type { Figure } from '../types.ts'
import { findFigures } from './figures.ts'

const WORDS = [
  ...'增长 下降 达到 突破 占 从 提高到 由 降至 分别 比上年 同比 年均 累计 近 约 超 以上 左右 以内 其中 新增 建成 完成'.split(
    ' ',
  ),
  ...'地区生产总值 财政收入 森林覆盖率 公路 学校 游客 全省 全国 深圳 去年 今年 五年来 2025年 2024年 第3位 首位'.split(
    ' ',
  ),
  ...'5.5% 3个百分点 120亿元 36家 1万6千多户 千亿元 两家 三分之一 百分之九 翻一番 2倍 1.83:1 4.5%—5% 15、22个百分点'.split(
    ' ',
  ),
  ...'， 、 。 ； ： （ ） “ ” 和 与 的 了 等'.split(' '),
  '\n',
]
const passage = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map(words => words.join(''))
const noise = fc.oneof(passage, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }))
const figuresIn = (source: string): Figure[] => findFigures(toText(source, 2026))

/** Full-width forms of what `fold` brings back. */
const widen = (text: string): string =>
  text.replace(/[0-9A-Za-z%.]/g, char =>
    char === '%' ? '％' : char === '.' ? '．' : String.fromCharCode(char.charCodeAt(0) + 0xfee0),
  )

/** What a figure says, wherever it stands and however wide its characters are. */
const said = ({ start, end, value, kind, comparator, modality, period, region, basis }: Figure) => ({
  start,
  end,
  value,
  kind,
  comparator,
  modality,
  period,
  region,
  basis,
})

describe('findFigures', () => {
  it('never throws, and every offset holds the text', () => {
    fc.assert(
      fc.property(noise, source => {
        for (const figure of figuresIn(source)) {
          expect(source.slice(figure.start, figure.end)).toBe(figure.text)
          for (const cue of figure.cues) expect(source.slice(cue.start, cue.end)).toBe(cue.text)
          const span = figure.indicatorSpan
          expect(span ? source.slice(span.start, span.end) : '').toBe(figure.indicator)
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('gives figures in document order, none inside another', () => {
    fc.assert(
      fc.property(passage, source => {
        const figures = figuresIn(source)
        for (let i = 1; i < figures.length; i++) expect(figures[i].start).toBeGreaterThanOrEqual(figures[i - 1].end)
      }),
    )
  })

  it('reads full-width and half-width forms alike', () => {
    fc.assert(
      fc.property(passage, source => {
        expect(figuresIn(widen(source)).map(said)).toEqual(figuresIn(source).map(said))
      }),
      { numRuns: 500 },
    )
  })

  it('reads two halves that part at a paragraph as it reads the whole', () => {
    const reading = (f: Figure, shift: number) => [
      f.start + shift,
      f.end + shift,
      f.value,
      f.unit,
      f.kind,
      f.comparator,
      f.indicator,
    ]
    fc.assert(
      fc.property(passage, passage, (first, second) => {
        const head = `${first}。\n`
        const whole = figuresIn(head + second).map(f => reading(f, 0))
        const halves = [
          ...figuresIn(head).map(f => reading(f, 0)),
          ...figuresIn(second).map(f => reading(f, head.length)),
        ]
        expect(whole).toEqual(halves)
      }),
      { numRuns: 500 },
    )
  })
})
