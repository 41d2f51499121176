import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { DubanError, reasonOf } from '../errors.ts'
import type { Source } from './document.ts'
import { drawPage } from './pdf/draw.ts'
import { openPdf, pdf } from './pdf/pdf.ts'

/** A page is drawn so wide, in pixels: sharp at twice the width of the column beside the text. */
const WIDTH = 1200
/** No side of a drawn page is longer. */
const LONGEST = 4000

/** Draws pages of one file after another, and keeps the last file open for its next page. */
export class PageDrawer {
  private open: { readonly key: string; readonly document: PDFDocumentProxy } | null = null

  /** Whether the file of this key is still open, so that its bytes need not come again. */
  has(key: string): boolean {
    return this.open?.key === key
  }

  /**
   * A page (from 1) of a PDF or a picture as PNG.
   * @throws DubanError `page_not_found`, `page_undrawable`, those of opening a PDF
   */
  async draw(key: string, source: Source, page: number): Promise<Uint8Array> {
    if (!this.has(key) && !pdf.recognise(source.bytes)) return drawPicture(source, page)
    const document = await this.documentOf(key, source)
    if (page > document.numPages)
      throw new DubanError('page_not_found', { page, name: source.name, pages: document.numPages })
    const { width, height } = (await document.getPage(page)).getViewport({ scale: 1 })
    const scale = Math.min(WIDTH / width, LONGEST / height)
    try {
      return await drawPage(document, page, scale)
    } catch (error) {
      throw new DubanError('page_undrawable', { page, name: source.name, reason: reasonOf(error) }, error)
    }
  }

  private async documentOf(key: string, source: Source): Promise<PDFDocumentProxy> {
    if (this.open?.key === key) return this.open.document
    await this.open?.document.loadingTask.destroy()
    this.open = null
    const document = await openPdf(source)
    this.open = { key, document }
    return document
  }
}

/** A picture drawn anew: what reaches the page is our own PNG, whatever the file holds. */
async function drawPicture({ name, bytes }: Source, page: number): Promise<Uint8Array> {
  if (page !== 1) throw new DubanError('page_not_found', { page, name, pages: 1 })
  const { createCanvas, loadImage } = await import('@napi-rs/canvas')
  try {
    const picture = await loadImage(bytes)
    const scale = Math.min(1, WIDTH / picture.width, LONGEST / picture.height)
    const canvas = createCanvas(Math.ceil(picture.width * scale), Math.ceil(picture.height * scale))
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height)
    return canvas.toBuffer('image/png')
  } catch (error) {
    throw new DubanError('page_undrawable', { page, name, reason: reasonOf(error) }, error)
  }
}
