import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { DubanError, reasonOf } from '../../errors.ts'
import { type ImagePage, parseHocr } from './hocr.ts'

const run = promisify(execFile)

/** One page takes longer than this only where something is wrong with it. */
const PAGE_TIMEOUT_MS = 120_000
const LANGUAGE = 'chi_sim'
const INSTALL =
  'apt install tesseract-ocr tesseract-ocr-chi-sim (Debian, Ubuntu), dnf install tesseract tesseract-langpack-chi_sim (Fedora), brew install tesseract tesseract-lang (macOS)'

/** @throws DubanError `ocr_missing`, with what to install, where there is no tesseract with simplified Chinese */
export async function findTesseract(name: string): Promise<void> {
  try {
    const { stdout, stderr } = await run('tesseract', ['--list-langs'])
    if (`${stdout}${stderr}`.split(/\s+/).includes(LANGUAGE)) return
  } catch (error) {
    throw new DubanError('ocr_missing', { name, install: INSTALL }, error)
  }
  throw new DubanError('ocr_missing', { name, install: INSTALL })
}

/**
 * The lines on an image, each character with its place and confidence.
 * @throws DubanError `ocr_failed`
 */
export async function recognise(name: string, imagePath: string): Promise<ImagePage> {
  try {
    const { stdout } = await run(
      'tesseract',
      [imagePath, 'stdout', '-l', LANGUAGE, '-c', 'hocr_char_boxes=1', '-c', 'tessedit_create_hocr=1'],
      { timeout: PAGE_TIMEOUT_MS, maxBuffer: 256_000_000 },
    )
    return parseHocr(stdout)
  } catch (error) {
    throw new DubanError('ocr_failed', { name, reason: reasonOf(error).slice(0, 300) }, error)
  }
}
