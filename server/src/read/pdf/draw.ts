import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A page of a PDF (from 1) as a PNG of `scale` pixels a point. */
export async function drawPage(document: PDFDocumentProxy, number: number, scale: number): Promise<Uint8Array> {
  const { createCanvas } = await import('@napi-rs/canvas')
  const page = await document.getPage(number)
  const viewport = page.getViewport({ scale })
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  await page.render({ canvas: canvas as never, canvasContext: canvas.getContext('2d') as never, viewport }).promise
  page.cleanup()
  return canvas.toBuffer('image/png')
}
