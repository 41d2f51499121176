import type { Reading, Span } from 'duban-core'
import type { PageSize, Place } from './document.ts'

/** Where a stretch of text stands on a page: one for each line that it touches. Units as in `Place`. */
export interface PageBox {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A record with its boxes; without them in a format that has no pages. */
export type Placed<Row> = Row & { readonly boxes?: readonly PageBox[] }

/** A reading whose records lead to the page as well as to the text. */
export interface PlacedReading extends Reading {
  readonly damage: readonly Placed<Reading['damage'][number]>[]
  readonly figures: readonly Placed<Reading['figures'][number]>[]
  readonly targets: readonly Placed<Reading['targets'][number]>[]
  readonly tasks: readonly Placed<Reading['tasks'][number]>[]
  /** In order; absent in a format that has no pages. */
  readonly pages?: readonly PageSize[]
}

/** `reading` with the boxes of its records; `places` in the order of the text. */
export function withBoxes(reading: Reading, places: readonly Place[], text: string): PlacedReading {
  if (!places.length) return reading
  const place = <Row extends Span>(rows: readonly Row[]): Placed<Row>[] =>
    rows.map(row => ({ ...row, boxes: boxesOf(places, text, row) }))
  return {
    ...reading,
    damage: place(reading.damage),
    figures: place(reading.figures),
    targets: place(reading.targets),
    tasks: place(reading.tasks),
  }
}

/** Boxes further apart than so many heights are two columns of a table, or two lines. */
const APART = 1.6

/** The boxes of a span, what stands side by side in one. */
export function boxesOf(places: readonly Place[], text: string, span: Span): PageBox[] {
  const boxes: PageBox[] = []
  for (let i = firstBehind(places, span.start); i < places.length && places[i].start < span.end; i++) {
    const box = partOf(places[i], text, span)
    const last = boxes.at(-1)
    if (last && isBeside(last, box)) boxes[boxes.length - 1] = union(last, box)
    else boxes.push(box)
  }
  return boxes.map(({ page, x, y, width, height }) => ({
    page,
    x: rounded(x),
    y: rounded(y),
    width: rounded(width),
    height: rounded(height),
  }))
}

/** Index of the first place that ends behind `offset`. */
function firstBehind(places: readonly Place[], offset: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle].end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** A place's share of a span; within a run letters and digits are half as wide as Chinese characters. */
function partOf({ start, end, page, x, y, width, height }: Place, text: string, span: Span): PageBox {
  const total = widthOf(text, start, end) || 1
  const before = widthOf(text, start, Math.max(start, span.start)) / total
  const within = widthOf(text, Math.max(start, span.start), Math.min(end, span.end)) / total
  return { page, x: x + width * before, y, width: width * within, height }
}

function widthOf(text: string, from: number, to: number): number {
  let width = 0
  for (let at = from; at < to; at++) width += text.charCodeAt(at) < 0x2000 ? 1 : 2
  return width
}

function isBeside(left: PageBox, right: PageBox): boolean {
  const middle = right.y + right.height / 2
  const gap = right.x - (left.x + left.width)
  const isSameLine = left.y <= middle && middle <= left.y + left.height
  return left.page === right.page && isSameLine && gap < APART * left.height && gap > -APART * left.height
}

function union(a: PageBox, b: PageBox): PageBox {
  const x = Math.min(a.x, b.x)
  const y = Math.min(a.y, b.y)
  const right = Math.max(a.x + a.width, b.x + b.width)
  const bottom = Math.max(a.y + a.height, b.y + b.height)
  return { page: a.page, x, y, width: right - x, height: bottom - y }
}

const rounded = (points: number): number => Math.round(points * 100) / 100
