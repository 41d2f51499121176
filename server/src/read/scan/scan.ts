import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Limits, Place, Source } from '../document.ts'
import type { Extract, Format } from '../format.ts'
import { findTesseract, recognise, type Word } from './tesseract.ts'

/** Dots an inch at which a page is drawn for the recognition. */
const RESOLUTION = 300
const POINTS_PER_INCH = 72

const IMAGES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
]

/** A picture of a page. */
export const image: Format = {
  recognise: bytes => IMAGES.some(head => head.every((byte, i) => bytes[i] === byte)),
  extract: source => readImages(source, 1, async () => source.bytes, 1),
}

/** The pages of a PDF without text, drawn and recognised one by one. */
export function recogniseScan(source: Source, document: PDFDocumentProxy, _limits: Limits): Promise<Extract> {
  const draw = async (number: number): Promise<Uint8Array> => {
    const { createCanvas } = await import('@napi-rs/canvas')
    const page = await document.getPage(number)
    const viewport = page.getViewport({ scale: RESOLUTION / POINTS_PER_INCH })
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
    await page.render({ canvas: canvas as never, canvasContext: canvas.getContext('2d') as never, viewport }).promise
    page.cleanup()
    return canvas.toBuffer('image/png')
  }
  return readImages(source, document.numPages, draw, POINTS_PER_INCH / RESOLUTION)
}

/** `scale`: points a pixel. */
async function readImages(
  { name }: Source,
  pages: number,
  imageOf: (page: number) => Promise<Uint8Array>,
  scale: number,
): Promise<Extract> {
  await findTesseract(name)
  const folder = await mkdtemp(join(tmpdir(), 'duban-scan-'))
  try {
    const written: PageWords[] = []
    for (let page = 1; page <= pages; page++) {
      const path = join(folder, `${page}.png`)
      await writeFile(path, await imageOf(page))
      written.push({ page, words: await recognise(name, path) })
      await rm(path)
    }
    return { format: 'scan', encoding: 'utf-8', ...textOfWords(written, scale) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface PageWords {
  readonly page: number
  readonly words: readonly Word[]
}

/** Words to text: lines of one paragraph joined, paragraphs parted; every word with its place and confidence. */
export function textOfWords(pages: readonly PageWords[], scale: number): { text: string; places: Place[] } {
  const places: Place[] = []
  let text = ''
  let last = ''
  for (const { page, words } of pages)
    for (const word of words) {
      const paragraph = `${page}.${word.paragraph}`
      if (text && paragraph !== last) text += '\n'
      else if (/[A-Za-z0-9]$/.test(text) && /^[A-Za-z]/.test(word.text)) text += ' '
      last = paragraph
      const start = text.length
      text += word.text
      const { x, y, width, height, confidence } = word
      const box = { x: x * scale, y: y * scale, width: width * scale, height: height * scale }
      places.push({ start, end: text.length, page, ...box, confidence })
    }
  return { text, places }
}
