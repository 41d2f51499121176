import { archive } from './archive.ts'
import { docx } from './docx/docx.ts'
import type { Format } from './format.ts'
import { html } from './html/html.ts'
import { markdown } from './markdown.ts'
import { pdf } from './pdf/pdf.ts'
import { plain } from './plain.ts'
import { image } from './scan/scan.ts'

/** Every format that is read, tried in this order; the last takes what is left. A new format is one file and one line. */
export const FORMATS: readonly Format[] = [docx, archive, pdf, image, html, markdown, plain]
