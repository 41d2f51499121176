import { describe, expect, test } from 'vitest'
import { markedText } from '../marked-text.ts'
import { runChecks } from '../run.ts'

const findingsOf = (marked: string) => {
  const { text, figures } = markedText(marked)
  return runChecks({ text, figures, targets: [], tasks: [], ledger: [] })
}
const seriousOf = (marked: string) =>
  findingsOf(marked)
    .filter(({ severity }) => severity !== 'note')
    .map(({ rule, severity }) => `${severity} ${rule}`)
const notesOf = (marked: string) =>
  findingsOf(marked)
    .filter(({ severity }) => severity === 'note')
    .map(({ message }) => message)

describe('what agrees under rounding, or is not said to belong together, is left alone', () => {
  test.each([
    [
      'parts that make up the whole',
      '三大产业营业收入[1836.3亿元|level|三大产业营业收入]，其中甲[812.4亿元|level|甲]，乙[596.8亿元|level|乙]，丙[427.1亿元|level|丙]。',
    ],
    [
      'parts rounded to a sum one digit off',
      '三大产业营业收入[1836.4亿元|level|三大产业营业收入]，其中甲[812.4亿元|level|甲]，乙[596.8亿元|level|乙]，丙[427.1亿元|level|丙]。',
    ],
    [
      'a list shorter than the count',
      '五大产业营业收入[3836.3亿元|level|五大产业营业收入]，其中甲[812.4亿元|level|甲]，乙[596.8亿元|level|乙]。',
    ],
    ['a part of another unit', '新建学校[12所|level|学校]，其中学位[6800个|level|学位]。'],
    ['no 其中 between', '出口[149.6亿元|level|出口总额]，进口[249.6亿元|level|进口总额]。'],
    ['a part of the next sentence', '出口[149.6亿元|level|出口总额]。其中税收[249.6亿元|level|税收收入]。'],
    [
      'sectors of another year',
      '地区生产总值[2214.7亿元|level|地区生产总值|period=2022]，第一产业增加值[239.2亿元|level|第一产业增加值]、第二产业增加值[900.1亿元|level|第二产业增加值]、第三产业增加值[994.4亿元|level|第三产业增加值]。',
    ],
    [
      'a share that agrees',
      '民生支出[344.2亿元|level|民生支出]，占一般公共预算支出的[80.3%|rate|民生支出占比]。一般公共预算支出[428.6亿元|level|一般公共预算支出]。',
    ],
    ['fulfilment above 100', '完成投资[472.6亿元|level|市级重点项目投资]，占年度计划的[102.7%|rate|占年度计划]。'],
    [
      'a rise that rises',
      '治理率从[65.4%|rate|治理率]提高到[82.9%|rate|治理率]，提高[17.5个百分点|point_change|治理率]。',
    ],
    [
      'real growth within plausible prices',
      '地区生产总值[2335.8亿元|level|地区生产总值]，增长[5.3%|growth|地区生产总值]。上年地区生产总值[2214.7亿元|level|地区生产总值|period=2022]。',
    ],
    [
      'one fact in rounder words',
      '人均地区生产总值突破[7.7万元|level|人均地区生产总值]。人均地区生产总值[77235元|level|人均地区生产总值]。',
    ],
    [
      'a part of the year',
      '上半年地区生产总值增长[5.1%|growth|地区生产总值]。全年地区生产总值增长[5.9%|growth|地区生产总值]。',
    ],
    [
      'one indicator at two places',
      '地区生产总值增长[5.9%|growth|地区生产总值]，全国增长[5.2%|growth|地区生产总值|region=全国]。',
    ],
    [
      'doubled and a little more',
      '绿电装机从[120万千瓦|level|绿电装机]增加到[260万千瓦|level|绿电装机]，翻了[一番|multiple|绿电装机|value=1|unit=番]。',
    ],
    [
      'shares that leave a rest',
      '总投资中，住房占[44%|rate|住房投资占比]，环保占[16%|rate|环保投资占比]，灾后重建占[14%|rate|重建投资占比]。',
    ],
    [
      'dollars and their worth in yuan',
      '实际使用外资[1.36亿美元|level|实际使用外资]，折合[9.6亿元|level|实际使用外资]。',
    ],
    [
      'two things under the same words, each before its colon',
      '铁：建成后新添的年产能力[520万吨|level|新添的年产能力]。钢：建成后新添的年产能力[560万吨|level|新添的年产能力]。',
    ],
    [
      'places that do two different things',
      '[214个|level|县（市、区）]县（市、区）推行甲制度。[233个|level|县（市、区）]县（市、区）推行乙制度。',
    ],
    [
      'what there is, and what came this year',
      '全国重点实验室达[8家|level|全国重点实验室]。[2家|level|全国重点实验室]全国重点实验室获批建设。',
    ],
    [
      'two of a list beside the whole',
      '居民人均可支配收入增长[5.1%|growth|居民人均可支配收入]。城乡居民人均可支配收入分别增长[4%|growth|居民人均可支配收入]、[6%|growth|居民人均可支配收入]。',
    ],
    ['a mean with a fraction', '平均每村[2.5名|level|村医]。'],
    ['a day that exists', '2024年2月29日开工。'],
  ])('%s', (_, marked) => expect(seriousOf(marked)).toEqual([]))
})

describe('severity', () => {
  test.each([
    [
      'beyond rounding',
      '三大产业营业收入[1846.3亿元|level|三大产业营业收入]，其中甲[812.4亿元|level|甲]，乙[596.8亿元|level|乙]，丙[427.1亿元|level|丙]。',
      ['error parts_sum'],
    ],
    [
      'within one more unit of the last digit',
      '三大产业营业收入[1836.6亿元|level|三大产业营业收入]，其中甲[812.4亿元|level|甲]，乙[596.8亿元|level|乙]，丙[427.1亿元|level|丙]。',
      ['warning parts_sum'],
    ],
    [
      'real growth against levels',
      '地区生产总值[2335.8亿元|level|地区生产总值]，增长[5.3%|growth|地区生产总值]。上年地区生产总值[2914.7亿元|level|地区生产总值|period=2022]。',
      ['warning level_growth'],
    ],
    [
      'dollars for yuan',
      '实际使用外资[1.36亿美元|level|实际使用外资]。全年实际使用外资[1.36亿元|level|实际使用外资]。',
      ['warning unit_kind'],
    ],
    ['a day that does not exist', '2023年2月30日开工。', ['error date_order']],
    [
      'two counts under the same words',
      '改造老旧小区[412个|level|改造老旧小区]。五年来改造老旧小区[421个|level|改造老旧小区]。',
      ['warning said_twice'],
    ],
    [
      'two counts of places that do the same',
      '[214个|level|县（市、区）]县（市、区）推行甲制度。[233个|level|县（市、区）]县（市、区）推行甲制度。',
      ['warning said_twice'],
    ],
  ])('%s', (_, marked, expected) => expect(seriousOf(marked)).toEqual(expected))
})

describe('what follows but is not said', () => {
  test('industrial investment leaves total investment about nought', () => {
    const [note] = notesOf(
      '工业投资增长[18.3%|growth|工业投资]，占固定资产投资的[52.3%|rate|工业投资占比]，提高[8.1个百分点|point_change|工业投资占比]，固定资产投资保持正增长。',
    )
    expect(note).toContain('(-0.195, 0.151)%')
    expect(note).toContain('“正增长”仅勉强可能')
  })

  test('a lead over the province gives the growth of the province', () => {
    const [note] = notesOf(
      '技改投资增长[23.1%|growth|技改投资]，比全省高[4.9个百分点|point_change|技改投资|basis=against_place]。',
    )
    expect(note).toContain('全省技改投资增速约为18.2%')
  })

  test('a large value is told in the unit of its size', () => {
    const [note] = notesOf('基本建设[4274000万元|level|基本建设支出]，占财政支出的[55.8%|rate|基本建设支出占比]。')
    expect(note).toContain('亿元')
  })

  test('a sum that stands elsewhere in the report was said', () => {
    expect(
      notesOf(
        '五年支出[766.4亿元|level|建设支出]。基本建设[427.4亿元|level|基本建设支出]，占支出总数的[55.8%|rate|基本建设支出占比]。',
      ),
    ).toEqual([])
  })

  test('a wide guess is not told', () => {
    expect(
      notesOf('民生支出约[340亿元|level|民生支出]，占一般公共预算支出的[八成|rate|民生支出占比|value=8|unit=成]。'),
    ).toEqual([])
  })
})

test('a finding says what was computed, what was found, and which slip would explain it', () => {
  const [finding] = findingsOf(
    '地区生产总值[2214.7亿元|level|地区生产总值]，第一产业增加值[239.2亿元|level|第一产业增加值]、第二产业增加值[981.1亿元|level|第二产业增加值]、第三产业增加值[9.944亿元|level|第三产业增加值]。',
  )
  expect(finding.rule).toBe('sector_sum')
  expect(finding.arithmetic).toBe('239.2亿元 + 981.1亿元 + 9.944亿元 = [1230.144, 1230.345)亿元；2214.7亿元')
  expect(finding.conflict).toEqual(['f1', 'f2', 'f3', 'f4'])
  expect(finding.message).toContain('若9.944亿元小数点右移两位则相符')
})
