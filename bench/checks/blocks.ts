// Passages of a made-up report, each with numbers that agree when rounded, and an own test of whether they can agree.

/** Lowest and highest number that a printed one can stand for. */
export type Reach = readonly [low: number, high: number]

/** A passage: its printed numbers, its text with marked figures, and whether numbers in these reaches can all be right. */
export interface Block {
  readonly name: string
  readonly numbers: readonly string[]
  /** The number counts whole things, so it is not rounded. */
  readonly counts?: readonly boolean[]
  readonly text: (numbers: readonly string[]) => string
  readonly canAgree: (reaches: readonly Reach[]) => boolean
}

/** Random numbers from 0 to 1. */
export type Random = () => number

type BlockMaker = (random: Random, place: string) => Block

const pick = (random: Random, low: number, high: number) => low + random() * (high - low)
const meets = (a: Reach, b: Reach, slack = 0) => a[0] <= b[1] + slack && b[0] <= a[1] + slack
const sum = (...reaches: readonly Reach[]): Reach => [
  reaches.reduce((all, r) => all + r[0], 0),
  reaches.reduce((all, r) => all + r[1], 0),
]
const times = (a: Reach, b: Reach): Reach => {
  const ends = [a[0] * b[0], a[0] * b[1], a[1] * b[0], a[1] * b[1]]
  return [Math.min(...ends), Math.max(...ends)]
}
const over = (a: Reach, b: Reach): Reach => times(a, [1 / b[1], 1 / b[0]])
const plus = (a: Reach, by: number): Reach => [a[0] + by, a[1] + by]
const minus = (a: Reach, b: Reach): Reach => [a[0] - b[1], a[1] - b[0]]
const scaled = (a: Reach, by: number): Reach => [a[0] * by, a[1] * by]

const partsSum: BlockMaker = (random, place) => {
  const parts = [pick(random, 200, 900), pick(random, 200, 900), pick(random, 100, 500)]
  const whole = parts[0] + parts[1] + parts[2]
  return {
    name: 'parts_sum',
    numbers: [whole, ...parts].map(n => n.toFixed(1)),
    text: ([w, a, b, c]) =>
      `三大产业营业收入[${w}亿元|level|${place}三大产业营业收入]，其中甲业[${a}亿元|level|${place}甲业]，乙业[${b}亿元|level|${place}乙业]，丙业[${c}亿元|level|${place}丙业]。`,
    canAgree: ([w, a, b, c]) => meets(w, sum(a, b, c)),
  }
}

const sectors: BlockMaker = (random, place) => {
  const levels = [pick(random, 100, 400), pick(random, 500, 2000), pick(random, 500, 2000)]
  const whole = levels[0] + levels[1] + levels[2]
  const shares = levels.map(level => ((level / whole) * 100).toFixed(1))
  const at = `|region=${place}`
  return {
    name: 'sectors',
    numbers: [whole.toFixed(2), ...levels.map(n => n.toFixed(2)), ...shares],
    text: ([w, a, b, c, x, y, z]) =>
      `地区生产总值[${w}亿元|level|地区生产总值${at}]，第一产业增加值[${a}亿元|level|第一产业增加值${at}]、第二产业增加值[${b}亿元|level|第二产业增加值${at}]、第三产业增加值[${c}亿元|level|第三产业增加值${at}]，三次产业结构为[${x}:${y}:${z}|ratio|三次产业结构${at}|value=${x}]。`,
    canAgree: ([w, a, b, c, x, y, z]) =>
      meets(w, sum(a, b, c)) &&
      meets(sum(x, y, z), [99.8, 100.2]) &&
      [a, b, c].every((level, i) => meets(times([x, y, z][i], w), scaled(level, 100))),
  }
}

const sectorGrowth: BlockMaker = (random, place) => {
  const growths = [pick(random, 2, 4), pick(random, 4, 8), pick(random, 4, 8)]
  const whole = 0.1 * growths[0] + 0.45 * growths[1] + 0.45 * growths[2]
  const at = `|region=${place}`
  return {
    name: 'sector_growth',
    numbers: [whole, ...growths].map(n => n.toFixed(1)),
    text: ([w, a, b, c]) =>
      `地区生产总值增长[${w}%|growth|地区生产总值${at}]，第一产业增加值增长[${a}%|growth|第一产业增加值${at}]、第二产业增加值增长[${b}%|growth|第二产业增加值${at}]、第三产业增加值增长[${c}%|growth|第三产业增加值${at}]。`,
    canAgree: ([w, ...parts]) => meets(w, [Math.min(...parts.map(p => p[0])), Math.max(...parts.map(p => p[1]))]),
  }
}

const share: BlockMaker = (random, place) => {
  const whole = pick(random, 300, 900)
  const part = whole * pick(random, 0.3, 0.9)
  const name = `${place}教育支出`
  return {
    name: 'share_of_whole',
    numbers: [whole.toFixed(1), part.toFixed(1), ((part / whole) * 100).toFixed(1)],
    text: ([w, p, s]) =>
      `${name}[${w}亿元|level|${name}]。义务教育支出[${p}亿元|level|${place}义务教育支出]，占${name}的[${s}%|rate|${place}义务教育支出占比]。`,
    canAgree: ([w, p, s]) => meets(times(w, s), scaled(p, 100)),
  }
}

const shareGrowth: BlockMaker = (random, place) => {
  const now = pick(random, 0.4, 0.8)
  const part = pick(random, 0.05, 0.2)
  // The whole grows too, so that every printed growth is a rise.
  const rise = now * pick(random, 0.1, 0.8) * (part / (1 + part))
  const whole = (1 + part) * (1 - rise / now) - 1
  const at = `|region=${place}`
  return {
    name: 'share_growth',
    numbers: [whole * 100, part * 100, now * 100, rise * 100].map(n => n.toFixed(1)),
    text: ([w, g, s, d]) =>
      `进出口总额增长[${w}%|growth|进出口总额${at}]。出口总额增长[${g}%|growth|出口总额${at}]，占进出口总额的比重达到[${s}%|rate|出口占比${at}]，提高[${d}个百分点|point_change|出口占比${at}]。`,
    canAgree: ([w, g, s, d]) => meets(plus(w, 100), times(plus(g, 100), minus([1, 1], over(d, s)))),
  }
}

const levelChange: BlockMaker = (random, place) => {
  const last = pick(random, 1000, 3000)
  const change = last * pick(random, 0.05, 0.2)
  const at = `|region=${place}`
  return {
    name: 'level_growth',
    numbers: [(last + change).toFixed(1), change.toFixed(1), ((change / last) * 100).toFixed(1)],
    text: ([l, c, g]) =>
      `各项贷款余额[${l}亿元|level|各项贷款余额${at}]，比年初增加[${c}亿元|change|各项贷款余额${at}]，增长[${g}%|growth|各项贷款余额${at}]。`,
    canAgree: ([l, c, g]) => meets(times(minus(l, c), plus(g, 100)), scaled(l, 100)),
  }
}

const twoYears: BlockMaker = (random, place) => {
  const last = pick(random, 100, 900)
  const growth = pick(random, 0.02, 0.15)
  const at = `|region=${place}`
  return {
    name: 'level_growth over years',
    numbers: [(last * (1 + growth)).toFixed(1), (growth * 100).toFixed(1), last.toFixed(1)],
    text: ([n, g, l]) =>
      `一般公共预算收入[${n}亿元|level|一般公共预算收入${at}]，增长[${g}%|growth|一般公共预算收入${at}]。上一年一般公共预算收入为[${l}亿元|level|一般公共预算收入|period=2022${at}]。`,
    canAgree: ([n, g, l]) => meets(times(l, plus(g, 100)), scaled(n, 100)),
  }
}

const fromTo: BlockMaker = (random, place) => {
  const [a, b] = [pick(random, 20, 60), pick(random, 61, 95)]
  const name = `${place}污水收集率`
  return {
    name: 'points_between',
    numbers: [a.toFixed(1), b.toFixed(1), (Number(b.toFixed(1)) - Number(a.toFixed(1))).toFixed(1)],
    text: ([x, y, d]) =>
      `${name}从[${x}%|rate|${name}]提高到[${y}%|rate|${name}]，提高[${d}个百分点|point_change|${name}]。`,
    canAgree: ([x, y, d]) => meets(minus(y, x), d) && y[1] >= x[0] && x[0] <= 100 && y[0] <= 100,
  }
}

const fromToGrowth: BlockMaker = (random, place) => {
  const a = pick(random, 20, 60)
  const growth = pick(random, 0.1, 0.9)
  const name = `${place}绿地`
  return {
    name: 'level_growth from to',
    numbers: [a.toFixed(2), (a * (1 + growth)).toFixed(2), (growth * 100).toFixed(1)],
    text: ([x, y, g]) =>
      `${name}从[${x}万亩|level|${name}]增加到[${y}万亩|level|${name}]，增长[${g}%|growth|${name}|basis=cumulative]。`,
    canAgree: ([x, y, g]) => meets(times(x, plus(g, 100)), scaled(y, 100)) && y[1] >= x[0],
  }
}

const average: BlockMaker = (random, place) => {
  const a = pick(random, 100, 300)
  const growth = pick(random, 0.03, 0.15)
  const name = `${place}货运量`
  return {
    name: 'average_growth',
    numbers: [a.toFixed(2), (a * (1 + growth) ** 5).toFixed(2), (growth * 100).toFixed(1)],
    text: ([x, y, g]) =>
      `${name}从[${x}万吨|level|${name}|period=2018]增加到[${y}万吨|level|${name}]，年均增长[${g}%|growth|${name}|basis=annual_average]。`,
    canAgree: ([x, y, g]) => meets([x[0] * (1 + g[0] / 100) ** 5, x[1] * (1 + g[1] / 100) ** 5], y) && y[1] >= x[0],
  }
}

const multiple: BlockMaker = (random, place) => {
  const a = pick(random, 20, 60)
  const more = pick(random, 0.5, 3)
  const name = `${place}装机`
  return {
    name: 'multiple',
    numbers: [a.toFixed(1), (a * (1 + more)).toFixed(1), more.toFixed(1)],
    text: ([x, y, m]) =>
      `${name}从[${x}万千瓦|level|${name}]增加到[${y}万千瓦|level|${name}]，增长[${m}倍|multiple|${name}]。`,
    canAgree: ([x, y, m]) => meets(times(x, plus(m, 1)), y) && y[1] >= x[0],
  }
}

const againstPlace: BlockMaker = (random, place) => {
  const [own, ahead] = [pick(random, 8, 25), pick(random, 0.5, 5)]
  const name = `${place}投资`
  return {
    name: 'points_against_place',
    numbers: [own.toFixed(1), ahead.toFixed(1), (Number(own.toFixed(1)) - Number(ahead.toFixed(1))).toFixed(1)],
    text: ([x, d, y]) =>
      `${name}增长[${x}%|growth|${name}]，比全省高[${d}个百分点|point_change|${name}|basis=against_place]。全省${name}增长[${y}%|growth|${name}|region=全省]。`,
    canAgree: ([x, d, y]) => meets(minus(x, d), y),
  }
}

const contributes: BlockMaker = (random, place) => {
  const growth = pick(random, 4, 8)
  const rate = pick(random, 20, 60)
  const at = `|region=${place}`
  return {
    name: 'contribution',
    numbers: [growth.toFixed(1), ((growth * rate) / 100).toFixed(2), rate.toFixed(1)],
    text: ([g, p, r]) =>
      `规模以上工业增加值增长[${g}%|growth|规模以上工业增加值${at}]。装备业拉动规上工业增长[${p}个百分点|point_change|装备业${at}]、贡献率[${r}%|rate|贡献率${at}]。`,
    canAgree: ([g, p, r]) => meets(times(g, r), scaled(p, 100)),
  }
}

const incomes: BlockMaker = (random, place) => {
  const rural = pick(random, 18000, 30000)
  const ratio = pick(random, 1.5, 2.5)
  const all = rural * (1 + (ratio - 1) * 0.6)
  const at = `|region=${place}`
  return {
    name: 'income',
    numbers: [all.toFixed(0), (rural * ratio).toFixed(0), rural.toFixed(0), ratio.toFixed(2)],
    text: ([a, u, r, q]) =>
      `居民人均可支配收入[${a}元|level|居民人均可支配收入${at}]，城镇居民人均可支配收入[${u}元|level|城镇居民人均可支配收入${at}]，农村居民人均可支配收入[${r}元|level|农村居民人均可支配收入${at}]，城乡居民收入比为[${q}:1|ratio|城乡居民收入比|value=${q}${at}]。`,
    canAgree: ([a, u, r, q]) =>
      meets(a, [Math.min(r[0], u[0]), Math.max(r[1], u[1])]) &&
      meets(times(q, r), u) &&
      inRange(a, 100, 150000) &&
      inRange(u, 100, 160000) &&
      inRange(r, 50, 100000) &&
      inRange(q, 0.8, 5),
  }
}

const inRange = (reach: Reach, low: number, high: number) => reach[1] >= low && reach[0] <= high

const perHead: BlockMaker = (random, place) => {
  const people = pick(random, 80, 500)
  const head = pick(random, 40000, 150000)
  const at = `|region=${place}`
  return {
    name: 'per_capita',
    numbers: [((people * head) / 10000).toFixed(2), people.toFixed(2), head.toFixed(0)],
    text: ([w, p, h]) =>
      `地区生产总值[${w}亿元|level|地区生产总值${at}]，年末常住人口[${p}万人|level|年末常住人口${at}]，人均地区生产总值[${h}元|level|人均地区生产总值${at}]。`,
    canAgree: ([w, p, h]) => meets(times(times(p, h), [0.98, 1.02]), scaled(w, 10000)) && inRange(h, 300, 400000),
  }
}

const within: BlockMaker = (random, place) => {
  const whole = pick(random, 100, 400)
  return {
    name: 'part_of_whole',
    numbers: [whole.toFixed(1), (whole * pick(random, 0.3, 0.9)).toFixed(1)],
    text: ([w, p]) => `技术合同[${w}亿元|level|${place}技术合同]，其中省内[${p}亿元|level|${place}省内合同]。`,
    canAgree: ([w, p]) => p[0] <= w[1],
  }
}

const counted: BlockMaker = (random, place) => {
  const total = Math.round(pick(random, 300, 999))
  const part = Math.round(total * pick(random, 0.05, 0.5))
  return {
    name: 'count_part',
    numbers: [String(part), String(total)],
    counts: [true, true],
    text: ([p, t]) => `规上文化企业净增[${p}家|level|${place}规上文化企业]、总数[${t}家|level|${place}规上文化企业]。`,
    canAgree: ([p, t]) => p[0] <= t[1],
  }
}

const twice: BlockMaker = (random, place) => {
  const growth = pick(random, 3, 12).toFixed(1)
  const at = `|region=${place}`
  return {
    name: 'same_fact',
    numbers: [growth, growth],
    text: ([a, b]) =>
      `社会消费品零售总额增长[${a}%|growth|社会消费品零售总额${at}]。\n去年，社会消费品零售总额增长[${b}%|growth|社会消费品零售总额${at}]。`,
    canAgree: ([a, b]) => meets(a, b),
  }
}

const ranked: BlockMaker = (random, place) => {
  const high = pick(random, 5, 9)
  return {
    name: 'rank_order',
    numbers: [high.toFixed(1), (high - pick(random, 0.1, 1)).toFixed(1)],
    text: ([a, b]) =>
      `${place}东县限上零售额增长[${a}%|growth|${place}限上零售额|region=${place}东县]、居全市第[2|rank|${place}限上零售额|region=${place}东县]。${place}西县限上零售额增长[${b}%|growth|${place}限上零售额|region=${place}西县]、居全市第[5|rank|${place}限上零售额|region=${place}西县]。`,
    canAgree: ([a, b]) => a[1] >= b[0],
  }
}

/** One maker for each sort of relation. */
export const blockMakers: readonly BlockMaker[] = [
  partsSum,
  sectors,
  sectorGrowth,
  share,
  shareGrowth,
  levelChange,
  twoYears,
  fromTo,
  fromToGrowth,
  average,
  multiple,
  againstPlace,
  contributes,
  incomes,
  perHead,
  within,
  counted,
  twice,
  ranked,
]
