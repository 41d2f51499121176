import { execFileSync } from 'node:child_process'
import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../read-document.ts'
import { readText } from '../reading.ts'
import { pdfOf } from '../sample-files.ts'
import { textOfWords } from './scan.ts'
import { parseWords } from './tesseract.ts'

const TSV = [
  'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext',
  '4\t1\t1\t1\t1\t0\t100\t100\t400\t30\t-1\t',
  '5\t1\t1\t1\t1\t1\t100\t100\t200\t30\t96.5\t全年增长',
  '5\t1\t1\t1\t1\t2\t300\t100\t60\t30\t41\t5.2%',
  '5\t1\t1\t1\t2\t1\t100\t140\t200\t30\t93\t，好于预期。',
  '5\t1\t2\t1\t1\t1\t100\t240\t200\t30\t95\t今年继续努力。',
].join('\n')

describe('what the recognition gives', () => {
  it('becomes paragraphs with the place and confidence of every word', () => {
    const { text, places } = textOfWords([{ page: 1, words: parseWords(TSV) }], 0.25)
    expect(text).toBe('全年增长5.2%，好于预期。\n今年继续努力。')
    expect(places[1]).toMatchObject({ start: 4, end: 8, page: 1, x: 75, width: 15, confidence: 0.41 })
  })

  it('makes a figure doubtful where it is not sure', () => {
    const { text, places } = textOfWords([{ page: 1, words: parseWords(TSV) }], 1)
    const document = { name: 'a', format: 'scan', encoding: 'utf-8', sha256: '', text, places } as const
    expect(readText(document).figures.map(({ trust }) => trust)).toEqual(['doubtful'])
    expect(readText({ ...document, places: [] }).figures.map(({ trust }) => trust)).toEqual(['sound'])
  })
})

function hasTesseract(): boolean {
  try {
    return execFileSync('tesseract', ['--list-langs'], { encoding: 'utf8' }).includes('chi_sim')
  } catch {
    return false
  }
}

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
