import { execFileSync } from 'node:child_process'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../read-document.ts'
import { readText } from '../reading.ts'
import { PAGE, type Picture, pdfOf, scanOf } from '../sample-files.ts'

function hasTesseract(): boolean {
  try {
    return execFileSync('tesseract', ['--list-langs'], { encoding: 'utf8' }).includes('chi_sim')
  } catch {
    return false
  }
}

const FONT = ['Noto Sans CJK SC', 'Noto Sans CJK JP', 'WenQuanYi Zen Hei', 'SimSun', 'PingFang SC'].find(name =>
  GlobalFonts.has(name),
)
const missing = [hasTesseract() ? '' : 'tesseract with chi_sim', FONT ? '' : 'a Chinese font'].filter(Boolean)
const canRecognise = missing.length === 0
if (!canRecognise) console.warn(`recognition is not tested here for want of ${missing.join(' and ')}`)

/** Dots an inch of the pictures. */
const DPI = 200
const pixels = (points: number): number => (points * DPI) / 72

/** A line of a page: points from the top left corner, to its baseline. */
interface Written {
  readonly x: number
  readonly y: number
  readonly text: string
}

/** A page as a scanner sees it. */
function scanned(lines: readonly Written[]): Picture {
  const [width, height] = [PAGE.width, PAGE.height].map(points => Math.round(pixels(points)))
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.fillStyle = 'black'
  context.font = `${pixels(16)}px "${FONT}"`
  for (const { x, y, text } of lines) context.fillText(text, pixels(x), pixels(y))
  return { jpeg: canvas.toBuffer('image/jpeg', 92), width, height }
}

const LEFT = 72
const line = (y: number, text: string, x = LEFT): Written => ({ x, y, text })
const FIRST = [
  line(100, '云岭县政府工作报告', 220),
  line(160, '过去一年，全县地区生产总值增长百分之五，', LEFT + 32),
  line(190, '城镇新增就业3100人，改造旧小区36个，居民收入继'),
  line(220, '续增加。全年完成造林绿化面积增长'),
  line(800, '— 1 —', 280),
]
const SECOND = [line(100, '12.5%，森林覆盖率提高到61%。'), line(800, '— 2 —', 280)]

describe.skipIf(!canRecognise)('a scan', () => {
  it('is read over its pages, without their numbers', { timeout: 60_000 }, async () => {
    const document = await readDocument({ name: 'scan.pdf', bytes: scanOf([scanned(FIRST), scanned(SECOND)]) })
    expect(document.format).toBe('scan')
    expect(document.text).toContain('居民收入继续增加')
    expect(document.text).toMatch(/造林绿化面积增长12.5%/)
    expect(document.text).not.toMatch(/[—一-]\s*1\s*[—一-]/)
    const figures = readText(document).figures.filter(({ value }) => value === '3100' || value === '12.5')
    expect(figures.map(({ unit, boxes }) => [unit, boxes?.map(({ page }) => page)])).toEqual([
      ['人', [1]],
      ['%', [2]],
    ])
    const [{ x, y, width, height }] = figures[1].boxes ?? []
    expect(Math.abs(x - LEFT)).toBeLessThan(6)
    expect(y).toBeLessThan(100)
    expect(y + height).toBeGreaterThan(90)
    expect(width).toBeGreaterThan(25)
    expect(width).toBeLessThan(70)
  })

  it('is read from a picture too, each character with its confidence', { timeout: 60_000 }, async () => {
    const { text, places } = await readDocument({ name: 'a.jpg', bytes: scanned(FIRST).jpeg })
    const at = text.indexOf('3100')
    expect(at).toBeGreaterThan(0)
    const digits = places.filter(({ start }) => start >= at && start < at + 4)
    expect(digits.map(({ start, end }) => end - start)).toEqual([1, 1, 1, 1])
    for (const { confidence } of digits) expect(confidence).toBeGreaterThan(0.5)
  })
})

describe('a file without characters', () => {
  const picture = createCanvas(200, 60).toBuffer('image/png')
  it.skipIf(hasTesseract()).each([
    ['a picture', picture],
    ['a PDF of pictures', pdfOf([[]])],
  ])('says what to install where there is no recognition: %s', async (_, bytes) => {
    await expect(readDocument({ name: 'scan', bytes })).rejects.toMatchObject({
      code: 'ocr_missing',
      parameters: { install: expect.stringContaining('tesseract-ocr-chi-sim') },
    })
  })

  it.skipIf(!hasTesseract())('is found empty where there is nothing to recognise', async () => {
    await expect(readDocument({ name: 'scan', bytes: picture })).rejects.toMatchObject({ code: 'file_empty' })
  })
})
