/** A box on an image: pixels from the top left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A character that was recognised (or a whole word, by a program that does not tell characters apart). */
export interface Character extends Box {
  readonly text: string
  /** From 0 to 1, on the scale that tesseract gives words. */
  readonly confidence: number
}

/** A line of an image, its words in reading order. */
export interface Line extends Box {
  readonly words: readonly (readonly Character[])[]
}

/** An image with its lines; the size in pixels. */
export interface ImagePage {
  readonly width: number
  readonly height: number
  readonly lines: readonly Line[]
}

const LINE = /^ocr_(?:line|caption|header|textfloat)$/
const ELEMENT =
  /class=['"](ocr_\w+|ocrx_\w+)['"][^>]*?title=(?:"([^"]*)"|'([^']*)')[^>]*>\s*(?:<(?:strong|em)>)*([^<]*)/g
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
/** A word's confidence falls so many times as fast as that of its characters, which all stand near 100. */
const STEEPNESS = 7

/** An hOCR page as tesseract writes it, with the boxes of characters where it gives them. */
export function parseHocr(hocr: string): ImagePage {
  let page = { width: 0, height: 0 }
  const lines: { box: Box; words: Character[][] }[] = []
  let word: Character | null = null
  for (const [, kind, double, single, content] of hocr.matchAll(ELEMENT)) {
    const title = double ?? single
    const text = content.replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity).trim()
    if (kind === 'ocr_page') page = boxOf(title)
    else if (LINE.test(kind)) lines.push({ box: boxOf(title), words: [] })
    else if (kind === 'ocrx_word') {
      word = { text, ...boxOf(title), confidence: numberIn(/x_wconf ([\d.]+)/, title) / 100 }
      lines.at(-1)?.words.push(text ? [word] : [])
    } else if (kind === 'ocrx_cinfo' && text && word) {
      const confidence = Math.max(0, 1 - (STEEPNESS * (100 - numberIn(/x_conf ([\d.]+)/, title))) / 100)
      lines
        .at(-1)
        ?.words.at(-1)
        ?.push({ text, ...boxOf(title), confidence })
    }
  }
  const written = lines
    .map(({ box, words }) => ({ ...box, words: words.filter(characters => characters.length > 0) }))
    .filter(({ words }) => words.length > 0)
  return { width: page.width, height: page.height, lines: written }
}

const numberIn = (pattern: RegExp, title: string): number => Number(pattern.exec(title)?.[1] ?? 0)

function boxOf(title: string): Box {
  const [left, top, right, bottom] = (/x?_?bbox(?:es)? (\d+) (\d+) (\d+) (\d+)/.exec(title) ?? []).slice(1).map(Number)
  if (bottom === undefined) return { x: 0, y: 0, width: 0, height: 0 }
  return { x: left, y: top, width: right - left, height: bottom - top }
}
