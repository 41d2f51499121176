import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Source } from '../document.ts'
import type { Extract, Format, OnScan } from '../format.ts'
import { drawPage } from '../pdf/draw.ts'
import { flowOf } from '../pdf/flow.ts'
import { type PageSegments, sizeOf, withoutMargins } from '../pdf/margins.ts'
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
  extract: (source, _limits, onScan) => {
    onScan(1)
    return readImages(source, 1, async () => source.bytes, 1)
  },
}

/** The pages of a PDF without text, drawn and recognised one by one. */
export function recogniseScan(source: Source, document: PDFDocumentProxy, onScan: OnScan): Promise<Extract> {
  onScan(document.numPages)
  const draw = (number: number): Promise<Uint8Array> => drawPage(document, number, RESOLUTION / POINTS_PER_INCH)
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
    return { format: 'scan', encoding: 'utf-8', ...flowOf(withoutMargins(read)), pages: read.map(sizeOf) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
