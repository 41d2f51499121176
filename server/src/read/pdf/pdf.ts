import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { foldRadicals } from 'duban-core'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { DubanError, reasonOf } from '../../errors.ts'
import type { Limits, Source } from '../document.ts'
import type { Extract, Format, OnScan } from '../format.ts'
import { recogniseScan } from '../scan/scan.ts'
import { flowOf } from './flow.ts'
import { type PageSegments, sizeOf, withoutMargins } from './margins.ts'
import { type Run, segmentsOf } from './segments.ts'

const HEAD = '%PDF-'
/** Some programs write a few bytes before the head. */
const HEAD_WITHIN = 1024
/** A page with fewer characters on the average is a picture. */
const FEWEST_CHARACTERS = 12
/** Characters without a meaning: control, private use, replacement. */
const MEANINGLESS = /(?![\n\t])[\p{Cc}\p{Co}\ufffd]/gu
const MOST_MEANINGLESS = 0.2

/** A PDF: its text in reading order, each run with its page and box; a scan goes to the recognition. */
export const pdf: Format = {
  recognise: bytes => Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_WITHIN)).includes(HEAD),
  extract: readPdf,
}

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

async function readPdf(source: Source, limits: Limits, onScan: OnScan): Promise<Extract> {
  const document = await openPdf(source)
  try {
    const { numPages } = document
    if (numPages > limits.pages)
      throw new DubanError('too_many_pages', { name: source.name, pages: numPages, limit: limits.pages })
    const pages: PageSegments[] = []
    let characters = 0
    for (let number = 1; number <= numPages; number++) {
      const page = await pageOf(document, number)
      characters += page.segments.reduce((sum, segment) => sum + segment.text.length, 0)
      if (characters > limits.characters)
        throw new DubanError('text_too_long', { name: source.name, characters, limit: limits.characters })
      pages.push(page)
    }
    if (characters < FEWEST_CHARACTERS * numPages) return await recogniseScan(source, document, onScan)
    const { text, places } = flowOf(withoutMargins(pages))
    if ((text.match(MEANINGLESS)?.length ?? 0) > text.length * MOST_MEANINGLESS)
      throw new DubanError('no_text', { name: source.name })
    return { format: 'pdf', encoding: 'utf-8', text, places, pages: pages.map(sizeOf) }
  } catch (error) {
    if (error instanceof DubanError) throw error
    throw new DubanError('file_damaged', { name: source.name, kind: 'PDF', reason: reasonOf(error) }, error)
  } finally {
    await document.loadingTask.destroy()
  }
}

/**
 * An open PDF; destroy its `loadingTask` after.
 * @throws DubanError `file_encrypted`, `file_damaged`
 */
export async function openPdf({ name, bytes }: Source): Promise<PDFDocumentProxy> {
  const { getDocument, PasswordException, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  try {
    return await getDocument({
      // pdf.js takes the buffer over; the caller keeps its own.
      data: Uint8Array.from(bytes),
      cMapUrl: join(folder, 'cmaps/'),
      cMapPacked: true,
      standardFontDataUrl: join(folder, 'standard_fonts/'),
      wasmUrl: join(folder, 'wasm/'),
      verbosity: VerbosityLevel.ERRORS,
      enableXfa: false,
      useSystemFonts: false,
    }).promise
  } catch (error) {
    if (error instanceof PasswordException) throw new DubanError('file_encrypted', { name }, error)
    throw new DubanError('file_damaged', { name, kind: 'PDF', reason: reasonOf(error) }, error)
  }
}

async function pageOf(document: PDFDocumentProxy, number: number): Promise<PageSegments> {
  const page = await document.getPage(number)
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const runs: Run[] = []
  for (const item of items) {
    if (!('str' in item) || !item.str) continue
    const [, , c, d, e, f] = item.transform as number[]
    const [ta, tb, tc, td, te, tf] = transform as number[]
    const size = Math.hypot(c, d) || item.height
    const x = ta * e + tc * f + te
    const baseline = tb * e + td * f + tf
    runs.push({ text: foldRadicals(item.str), x, y: baseline - size * 0.88, width: item.width, height: size })
  }
  page.cleanup()
  return { width, height, segments: segmentsOf(runs.filter(run => run.text.trim())) }
}
