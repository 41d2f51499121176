import { expect, test } from 'vitest'
import { formatInterval } from '../values/interval.ts'
import { reachOf } from './intervals.ts'
import { markedText } from './marked-text.ts'
import { defaultSettings } from './settings.ts'

function meaning(marked: string): string {
  const { text, figures } = markedText(marked)
  const [figure] = figures
  const before = text.folded.slice(0, figure.start)
  const reach = reachOf(figure, { before, after: text.folded.slice(figure.end) }, defaultSettings)
  return reach ? `${formatInterval(reach.interval)} ${reach.thing}` : 'none'
}

test.each([
  ['printed digits', '增长[5.5%|growth|地区生产总值]', '[5.45, 5.55) percent'],
  ['a fall', '下降[3.1%|growth|竹木家居]', '(-3.15, -3.05] percent'],
  ['no growth at all', '增长[0.0%|growth|投资]', '[-0.05, 0.05] percent'],
  ['above', '超[250万人|level|参保人数]', '(2500000, +∞) person'],
  ['passed', '突破[7.7万元|level|人均地区生产总值]', '(77000, +∞) yuan'],
  ['no less than', '[5.5%|growth|地区生产总值]以上', '[5.45, +∞) percent'],
  ['no more than', '控制在[5.5%|rate|城镇调查失业率]以内', '(-∞, 5.55) percent'],
  ['less than', '低于[5%|rate|失业率]', '(-∞, 5) percent'],
  ['a little less', '近[5万人|level|就业]', '[45000, 50000) person'],
  ['about, a growth', '增长[5%|growth|地区生产总值]左右', '[4.5, 5.5] percent'],
  ['about, a level', '约[2万人|level|志愿者]', '[15000, 25000) person'],
  ['a little more', '[3800多人|level|毕业生|unit=人]', '[3800, 3900) person'],
  ['a little more, with 余', '[8700余名|level|毕业生|unit=名]', '[8700, 8800) person'],
  ['a range', '[26.4亿斤|level|粮食产量|value=26.4]', '[1317500000, 1322500000) kilogram'],
  ['tenths', '占[八成|rate|民生支出|value=8|unit=成]', '[75, 85) percent'],
  ['a fraction', '占全市的[六分之一|rate|经济总量|value=0.1667|unit=]', '[14.1695, 19.1705] percent'],
  ['a count', '[412个|level|老旧小区]', '412 item'],
  ['a round count', '[6800个|level|学位]', '[6795, 6805) item'],
  ['hectares in mu', '[2.5万公顷|level|造林]', '[367500, 382500) land_mu'],
  ['trillions', '[1.36万亿元|level|地区生产总值]', '[1355000000000, 1365000000000) yuan'],
  ['dollars are not yuan', '[1.36亿美元|level|实际使用外资]', '[135500000, 136500000) dollar'],
  ['a fall of at least', '下降[3%|growth|能耗]以上', '(-∞, -2.5] percent'],
  ['a rank', '[第6|rank|地区生产总值]', '6 rank'],
  ['three numbers in one', '[10.8:44.3:44.9|ratio|三次产业结构|value=10.8:44.3]', 'none'],
])('%s: %s', (_, marked, expected) => expect(meaning(marked)).toBe(expected))
