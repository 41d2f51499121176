import type { Colour } from 'duban-core'
import type { DocumentRow } from '../store/documents.ts'
import { type Html, html } from './html.ts'
import type { PublicAim, PublicPromise, PublicTable } from './promises.ts'

/** What a reader looks for. */
export interface PublicSearch {
  /** Words of the promise, its sentence, chapter or unit. */
  readonly q: string
  readonly light: Colour | ''
}

/** Lights in shape and word. */
const LIGHTS: Readonly<Record<Colour, { readonly shape: string; readonly word: string }>> = {
  red: { shape: '■', word: '滞后' },
  yellow: { shape: '▲', word: '预警' },
  green: { shape: '●', word: '正常' },
  blue: { shape: '✔', word: '已完成' },
  grey: { shape: '○', word: '暂无数据' },
}

/** Every light, in the order of a list of choices. */
export const PUBLIC_LIGHTS = Object.keys(LIGHTS) as readonly Colour[]

/** A whole page around its content. */
const page = (title: string, content: Html): string =>
  html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/public/style.css">
</head>
<body>
<a class="skip" href="#content">跳到正文</a>
<header class="top"><p><a href="/public">承诺与兑现</a></p></header>
<main id="content">${content}</main>
<footer><p>只列已经交办的任务和经督查部门采纳的进展。灯和结论由规则算出，规则与依据见督办系统。</p></footer>
</body>
</html>
`.markup

/** What a report is called, with its year. */
const nameOf = ({ title, name, place }: DocumentRow, year: number): string => {
  if (!title) return name
  return `${title.includes(String(year)) ? '' : `${year}年`}${title.includes(place) ? '' : place}${title}`
}

/** The first page: every issued table; how the promises of the latest stand, and the way to search them. */
export function indexPage(
  tables: readonly { readonly document: DocumentRow; readonly year: number }[],
  latest: PublicTable | null,
): string {
  const list = tables
    .slice(latest ? 1 : 0)
    .map(
      ({ document, year }) =>
        html`<li><a href="/public/${document.id}">${nameOf(document, year)}</a> ${document.place}，${year}年</li>`,
    )
  return page(
    '承诺与兑现',
    html`<h1>承诺与兑现</h1>
<p>政府工作报告许下的每一件事，谁来办、何时办成、办到哪一步。</p>
${latest ? latestSection(latest) : null}
${list.length > 0 ? html`<ul class="tables">${list}</ul>` : null}
${tables.length > 0 ? null : html`<p class="none">还没有已经交办的任务。报告的任务分解表交办之后，会列在这里。</p>`}`,
  )
}

/** How the latest report's promises stand. */
const latestSection = ({ document, year, asOf, promises }: PublicTable): Html =>
  html`<section class="latest" aria-labelledby="latest">
<h2 id="latest"><a href="/public/${document.id}">${nameOf(document, year)}</a></h2>
<p class="as-of">截至${dayText(asOf)}，共 ${promises.length} 项。</p>
${countsOf(promises)}
${searchForm(document.id, { q: '', light: '' })}
</section>`

/** A page that says why there is nothing else to see. */
export const troublePage = (sentence: string): string =>
  page('没有这个页面', html`<h1>没有这个页面</h1><p>${sentence}</p><p><a href="/public">看全部报告</a></p>`)

/** The promises of a table by chapter, narrowed by what a reader looks for. */
export function tablePage(table: PublicTable, search: PublicSearch): string {
  const { document, year, asOf, promises } = table
  const name = nameOf(document, year)
  const found = promises.filter(promise => isSought(promise, search))
  const chapters = [...Map.groupBy(found, ({ chapter }) => chapter)]
  const isNarrowed = search.q !== '' || search.light !== ''
  return page(
    `${name}：承诺与兑现`,
    html`<h1>${name}<small>承诺与兑现</small></h1>
<p class="as-of">截至${dayText(asOf)}，共 ${promises.length} 项。</p>
${countsOf(promises)}
${searchForm(document.id, search)}
<p class="found">${isNarrowed ? html`找到 ${found.length} 项。<a href="/public/${document.id}">看全部</a>` : null}</p>
${chapters.length > 1 ? outline(chapters) : null}
${chapters.map(([chapter, own], i) => chapterSection(chapter, own, i + 1))}
${found.length === 0 ? html`<p class="none">没有符合条件的承诺。换一个词，或<a href="/public/${document.id}">看全部</a>。</p>` : null}`,
  )
}

function isSought({ text, sentence, chapter, lead, light }: PublicPromise, search: PublicSearch): boolean {
  if (search.light && light !== search.light) return false
  return [text, sentence, chapter, lead].some(words => words.includes(search.q))
}

const countsOf = (promises: readonly PublicPromise[]): Html =>
  html`<ul class="counts" aria-label="各种状态的项数">${PUBLIC_LIGHTS.map(light => {
    const count = promises.filter(promise => promise.light === light).length
    return html`<li>${lightMark(light)} ${count}</li>`
  })}</ul>`

const lightMark = (light: Colour, label = ''): Html => {
  const { shape, word } = LIGHTS[light]
  const more = label === '' || word.endsWith(label) ? '' : `（${label}）`
  return html`<span class="light ${light}"><span aria-hidden="true">${shape}</span> ${word}${more}</span>`
}

const searchForm = (id: string, { q, light }: PublicSearch): Html =>
  html`<form class="search" role="search" action="/public/${id}" method="get">
<label>查找 <input type="search" name="q" value="${q}" placeholder="如：学校、地铁、市住建局"></label>
<label>状态 <select name="light"><option value="">全部</option>${PUBLIC_LIGHTS.map(
    one => html`<option value="${one}"${one === light ? html` selected` : null}>${LIGHTS[one].word}</option>`,
  )}</select></label>
<button type="submit">查找</button>
</form>`

const outline = (chapters: readonly (readonly [string, readonly PublicPromise[]])[]): Html =>
  html`<nav class="outline" aria-label="章节"><ol>${chapters.map(
    ([chapter, own], i) => html`<li><a href="#c${i + 1}">${chapter || '其他'}</a> ${own.length}</li>`,
  )}</ol></nav>`

const chapterSection = (chapter: string, promises: readonly PublicPromise[], number: number): Html =>
  html`<section aria-labelledby="c${number}">
<h2 id="c${number}">${chapter || '其他'}</h2>
<ol class="promises">${promises.map(promiseItem)}</ol>
</section>`

function promiseItem(promise: PublicPromise): Html {
  const { id, text, sentence, lead, deadline, light, label, reported, aims } = promise
  const isSaidElsewhere = sentence !== '' && sentence.replace(/[。！？]$/, '') !== text
  return html`<li id="${id}">
<h3>${text}</h3>
<p class="state">${lightMark(light, label)}${reported ? html` <span>反馈已采纳到${monthText(reported)}</span>` : null}</p>
${aims.length > 0 ? aimTable(aims) : null}
<p class="duty">${lead ? `牵头：${lead}` : '牵头单位待定'}${deadline ? `；时限：${/^\d{4}-/.test(deadline) ? dayText(deadline) : deadline}` : ''}</p>
${isSaidElsewhere ? html`<blockquote>${sentence}</blockquote>` : null}
</li>`
}

const aimTable = (aims: readonly PublicAim[]): Html =>
  html`<ul class="aims">${aims.map(
    ({ text, aim, value, month, verdict }) =>
      html`<li>目标：${aim === text ? text : aim}${value ? `；${monthText(month)}：${value}` : ''}${verdict ? html`；<strong>结论：${verdict}</strong>` : null}</li>`,
  )}</ul>`

const dayText = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

const monthText = (month: string): string => {
  const [year, number] = month.split('-').map(Number)
  return `${year}年${number}月`
}
