import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Limits, Source } from '../document.ts'
import type { Extract, Format } from '../format.ts'
import { flowOf } from '../pdf/flow.ts'
import { type PageSegments, withoutMargins } from '../pdf/margins.ts'
import { pageOfLines } from './lines.ts'
import { findTesseract, recognise } from './tesseract.ts'

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

/** `scale`: points a pixel; a picture that says nothing of its size is measured in pixels. */
async function readImages(
  { name }: Source,
  pages: number,
  imageOf: (page: number) => Promise<Uint8Array>,
  scale: number,
): Promise<Extract> {
  await findTesseract(name)
  const folder = await mkdtemp(join(tmpdir(), 'duban-scan-'))
  try {
    const read: PageSegments[] = []
    for (let page = 1; page <= pages; page++) {
      const path = join(folder, `${page}.png`)
      await writeFile(path, await imageOf(page))
      const { width, height, lines } = await recognise(name, path)
      read.push(pageOfLines(lines, width, height, scale))
      await rm(path)
    }
    return { format: 'scan', encoding: 'utf-8', ...flowOf(withoutMargins(read)) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
