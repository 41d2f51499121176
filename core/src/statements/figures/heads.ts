import { charTable } from './characters.ts'
import { TOKEN, type Tokens } from './tokens.ts'
import { DOES } from './words.ts'

const HEAD_PARTICLES =
  /^(?:即|其中[，,]?|、|的|了|等(?!级)|以(?![色工旧])|对于|对(?=年应|月销|年销|年收|月收|个人)|[两三四五几多]个|[“"]?[一二三四五六七八九十]{1,2}五[”"]?(?:时期|期间|以来|末)|实现|另外|还有|以及|加上|(?:第[一二三四五六七八九十]个)?五年计划规定|“[一二三四五六七八九十]{1,2}五”计划规定|则(?!应)|而(?!立)|和(?![美谐平田解睦])|与(?!会)|并(?![购网联])|又|还|我们(?=[\u4e00-\u9fff]{3})|我省|我市|我国|我区|我县|全年|当年|平均每年(?=[\u4e00-\u9fff]{2})|先(?=启动|实施|建设|开工)|年末|年度(?=完成|实现|新增)|省内|市内|[一二三四五六七八九十]{1,2}是(?=[\u4e00-\u9fff]{3})|[.．](?=[\u4e00-\u9fff])|全部|首批|\s|\u200b)+/
/** First characters of all of these. */
const PARTICLE_HEADS = charTable(
  '.．先即、其的了等以对两三四五几多一二六七八九十“"实另还加则而第和与并又我全当年省市首 \n\t\r\u3000\u00a0\u200b及',
)

/** Length of the particles at `start`. */
function particlesAt(text: string, start: number, end: number): number {
  // 5年内销售收入: behind a time.
  if (text.charCodeAt(start) === INSIDE && TIMED[text.charCodeAt(start - 1)] && end - start > 2) return 1
  if (!PARTICLE_HEADS[text.charCodeAt(start)]) return 0
  return HEAD_PARTICLES.exec(text.slice(start, Math.min(end, start + HEAD_LOOK)))?.[0].length ?? 0
}

/** The reporter's own place, and the country; 国际 and 西部 are part of a name. */
const OWN_SCOPE = /^(?:全.|[本我].|.内|[省市区县])$/
const HEAD_LOOK = 14
const TIMED = charTable('年月天日')
/** Nouns of one character: 节约油, 生产煤. */
const ALONE = charTable('油煤电水粮钢盐布糖棉茶')

/** 运输和邮电部门: what is joined to a noun is one. */
const JOINS = charTable('和与及')

/** `津滨轻轨改造后高峰运力`: what came before is a time. */
const AFTERWARDS =
  /(?:改造|建成|实施|投产|投用|通车|调整|改革|开通|整合|扩建|重组|运行|达产|完工|竣工|提标)后(?=[\u4e00-\u9fff]{2})/

const AFTER = '后'.charCodeAt(0)
/** `包括宿舍、学校在内的房屋面积` */
const INSIDE = '内'.charCodeAt(0)
const INCLUDED = '在内的'

/** Start of the name behind 改造后, 在内的 and the like, or `start`. */
export function afterwards(text: string, start: number, end: number): number {
  for (let at = end - 1; at >= start + 2; at--) {
    const code = text.charCodeAt(at)
    if (code === INSIDE && at + 3 < end && text.startsWith(INCLUDED, at - 1)) return at - 1 + INCLUDED.length
    if (code !== AFTER) continue
    const found = AFTERWARDS.exec(text.slice(start, end))
    return found ? start + found.index + found[0].length : start
  }
  return start
}

/** Strips particles, verbs that head the phrase, and places of the reporter (全省, 全国). */
export function trimHead(tokens: Tokens, text: string, from: number, end: number): number {
  let start = from
  for (;;) {
    let next = start + particlesAt(text, start, end)
    const k = tokenAt(tokens, next)
    if (k >= 0 && tokens.kinds[k] === TOKEN.word && tokens.ends[k] < end) {
      const bits = tokens.data[k]
      const listed =
        JOINS[text.charCodeAt(tokens.ends[k])] === 1 ||
        (k + 1 < tokens.count && tokens.kinds[k + 1] === TOKEN.pause && tokens.starts[k + 1] === tokens.ends[k])
      if (listed && opensListOfVerbs(tokens, k)) {
        start = tokens.ends[k + 1]
        continue
      }
      const isVerb =
        !listed &&
        bits & (DOES.actAtHead | DOES.fresh | DOES.share) &&
        end - tokens.ends[k] >= (ALONE[text.charCodeAt(tokens.ends[k])] ? 1 : 2) &&
        !(bits & DOES.share)
      if (
        isVerb ||
        (((bits & DOES.scope && OWN_SCOPE.test(text.slice(next, tokens.ends[k]))) || bits & DOES.adverb) &&
          end - tokens.ends[k] >= 2)
      )
        next = tokens.ends[k]
    }
    if (next === start || next >= end) return next >= end && next !== start ? Math.min(next, end) : start
    start = next
  }
}

/** `淘汰、停建、缓建煤电产能`: verbs, not things, stand on both sides of the pause. */
function opensListOfVerbs(tokens: Tokens, k: number): boolean {
  const next = k + 2
  if (!(tokens.data[k] & VERBS) || next >= tokens.count || tokens.kinds[next] !== TOKEN.word) return false
  return tokens.starts[next] === tokens.ends[k + 1] && (tokens.data[next] & VERBS) !== 0
}

const VERBS = DOES.act | DOES.actAtHead | DOES.fresh

/** Token that starts at `at`, or -1. */
export function tokenAt(tokens: Tokens, at: number): number {
  let low = 0
  let high = tokens.count - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (tokens.starts[middle] === at) return middle
    if (tokens.starts[middle] < at) low = middle + 1
    else high = middle - 1
  }
  return -1
}
