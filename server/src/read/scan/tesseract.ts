import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { DubanError, reasonOf } from '../../errors.ts'

const run = promisify(execFile)

/** A word that was recognised: pixels from the top left corner of the image. */
export interface Word {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** From 0 to 1. */
  readonly confidence: number
  /** Block, paragraph and line that it belongs to, for reading order. */
  readonly paragraph: string
  readonly line: string
}

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
 * The words on an image.
 * @throws DubanError `ocr_failed`
 */
export async function recognise(name: string, imagePath: string): Promise<Word[]> {
  try {
    const { stdout } = await run('tesseract', [imagePath, 'stdout', '-l', LANGUAGE, 'tsv'], {
      timeout: PAGE_TIMEOUT_MS,
      maxBuffer: 64_000_000,
    })
    return parseWords(stdout)
  } catch (error) {
    throw new DubanError('ocr_failed', { name, reason: reasonOf(error).slice(0, 300) }, error)
  }
}

/** Rows of tesseract's TSV at word level; level, page, block, paragraph, line, word, left, top, width, height, conf, text. */
export function parseWords(tsv: string): Word[] {
  return tsv
    .split('\n')
    .slice(1)
    .map(line => line.replace(/\r$/, '').split('\t'))
    .filter(([level, , , , , , , , , , , text]) => level === '5' && text?.trim())
    .map(([, , block, paragraph, line, , x, y, width, height, confidence, text]) => ({
      text: text.trim(),
      x: Number(x),
      y: Number(y),
      width: Number(width),
      height: Number(height),
      confidence: Math.max(0, Number(confidence)) / 100,
      paragraph: `${block}.${paragraph}`,
      line: `${block}.${paragraph}.${line}`,
    }))
}
