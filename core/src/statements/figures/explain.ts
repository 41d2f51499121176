import { gazetteerOf } from '../../lexicon/places.ts'
import type { Text } from '../../text/types.ts'
import type { Link } from './link.ts'
import { SentenceReader } from './reader.ts'
import type { Stated } from './statement.ts'
import type { Tokens } from './tokens.ts'
import type { Topic } from './topics.ts'
import { DOES } from './words.ts'

/**
 * Why the figure at `offset` came out as it did, one line a conclusion: the number and its unit, the words around it
 * and what they decided. Empty where no figure stands there.
 */
export function explainFigure(text: Text, offset: number): string[] {
  const reader = new SentenceReader(text, gazetteerOf(text.title.place))
  const lines: string[] = []
  let count = 0
  for (let i = 0; i < text.sentences.length; i++) {
    const covers = text.sentences[i].start <= offset && offset < text.sentences[i].end
    reader.read(i, count + 1, stated => {
      count++
      const { start, end } = stated.figure
      if (covers && start <= offset && offset < end) lines.push(...explain(text, reader.tokens, stated))
    })
    if (covers) break
  }
  return lines
}

function explain(text: Text, tokens: Tokens, stated: Stated): string[] {
  const { figure, link } = stated
  return [
    `number: ${figure.text} = ${[figure.value].flat().join(' to ')}${figure.unit ? `, unit ${figure.unit}` : ''} (${link.quantity.unitClass}, written as ${link.quantity.form})`,
    `words: ${wordsOf(text, tokens, link)}`,
    `kind: ${figure.kind}, ${kindReason(text, tokens, stated)}`,
    `comparator: ${figure.comparator}, ${comparatorReason(link)}`,
    `indicator: ${figure.indicator || 'none'}, ${indicatorReason(text, tokens, stated)}`,
    `modality: ${figure.modality}, ${modalityReason(text, stated)}`,
    `period: ${figure.period || 'none'}, ${periodReason(stated)}`,
    `region: ${figure.region || 'the reporting place'}`,
    `basis: ${figure.basis || 'none, it is no change'}${figure.basis ? basisReason(text, link) : ''}`,
  ]
}

const wordAt = (text: Text, tokens: Tokens, k: number): string => text.source.slice(tokens.starts[k], tokens.ends[k])

/** Names of the jobs that a word has in the lexicons. */
function jobsOf(bits: number): string {
  const jobs = Object.entries(DOES).filter(([, bit]) => bits & bit)
  return jobs.map(([name]) => name).join('+')
}

function wordsOf(text: Text, tokens: Tokens, { cues }: Link): string {
  if (!cues.length) return 'no cue words'
  return cues.map(k => `${wordAt(text, tokens, k)} (${jobsOf(tokens.data[k])})`).join(', ')
}

function kindReason(text: Text, tokens: Tokens, { figure, link, judged }: Stated): string {
  if (link.growth >= 0) return `governed by ${wordAt(text, tokens, link.growth)} and ${wordAt(text, tokens, link.verb)}`
  const sign = judged.sign < 0 ? ', a fall' : ''
  if (link.verb >= 0)
    return `governed by ${wordAt(text, tokens, link.verb)}${link.listed >= 0 ? ', shared by a list' : ''}${sign}`
  return figure.kind === 'growth' ? `by the noun of growth around it${sign}` : `by its unit, no verb governs it${sign}`
}

function comparatorReason({ comparator, quantity, listed }: Link): string {
  if (quantity.high !== null) return 'two values make a range'
  if (comparator === 'eq') return 'no hedge stands at the number'
  if (quantity.top) return '前 before a rank is a bound'
  if (quantity.more) return 'a 多 or 余 stands inside the number'
  return listed >= 0 ? 'by a hedge of its own or of its list' : 'by the hedge at the number'
}

function indicatorReason(text: Text, tokens: Tokens, { naming, link }: Stated): string {
  const boundary = naming.before?.boundary ?? -1
  switch (naming.by) {
    case 'after':
      return 'the words behind the number'
    case 'before':
      return `the words before the number${boundary >= 0 ? `, from ${wordAt(text, tokens, boundary)} on` : ''}`
    case 'dealt':
      return '分别 deals the names out to the numbers'
    case 'carried':
      return link.pair >= 0 ? 'that of the earlier value of the pair' : 'carried over, the clause leaves it out'
    case 'none':
      return 'no words name it'
  }
}

function modalityReason(text: Text, { figure, named, specifies }: Stated): string {
  if (specifies) return 'it is part of the description of something else'
  const section = text.sections.find(({ id }) => id === figure.section)
  const time = named ? `, time named ${spell(named)}` : ''
  return `section ${figure.section} (${section?.role ?? 'other'})${time}, year of the report ${text.title.year ?? 'unknown'}`
}

function periodReason({ topic, named, link }: Stated): string {
  if (link.year >= 0) return 'a year stands at the number'
  const parts = [
    named ? `the sentence names ${spell(named)}` : '',
    topic ? `the passage speaks of ${spell(topic)}` : '',
    link.earlier ? 'it is the earlier value of a pair' : '',
    link.pair >= 0 ? 'it is the later value of a pair' : '',
  ].filter(Boolean)
  return parts.join('; ') || 'neither the sentence nor the passage names a time'
}

const spell = ({ from, to }: Topic): string => (from === to ? String(from) : `${from}-${to}`)

function basisReason(text: Text, link: Link): string {
  if (link.bits & DOES.annual) return ', by a word of yearly mean'
  if (link.baseEnd > link.baseStart) return `, compared with ${text.source.slice(link.baseStart, link.baseEnd)}`
  if (link.years > 1) return `, over ${link.years} years`
  return link.bits & DOES.yoy ? ', by 同比 or 比上年' : ', by the time that the passage speaks of'
}
