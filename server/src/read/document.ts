/** A file as it came: its name for messages and the record, and its bytes. */
export interface Source {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Name of a format (格式) that a reader recognises. */
export type FormatName = 'text' | 'markdown' | 'html' | 'docx' | 'pdf' | 'scan'

/** Encodings that text files come in; `-bom` is not told apart, since offsets count without it. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** Where a run of characters stands on its page: points (1/72 inch) from the top left corner, pixels for an image. */
export interface Place {
  /** Offsets in the document's text. */
  readonly start: number
  readonly end: number
  /** From 1 on. */
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Of the recognition, from 0 to 1; absent where the characters stand in the file. */
  readonly confidence?: number
}

/** How large a page is, in the units of the places on it. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

/** A file turned into text. Every offset of a reading counts in `text`, UTF-16 code units, line breaks as they were. */
export interface Document {
  readonly name: string
  readonly format: FormatName
  readonly encoding: Encoding
  /** Of the bytes as they came, in hex. */
  readonly sha256: string
  readonly text: string
  /** In the order of the text; empty for formats without pages. */
  readonly places: readonly Place[]
  /** In order; empty for formats without pages. */
  readonly pages: readonly PageSize[]
}

/** How much is read before a file is refused. */
export interface Limits {
  readonly bytes: number
  readonly characters: number
  /** Of a PDF. */
  readonly pages: number
  /** Of everything in an archive or a .docx, unpacked. */
  readonly unpackedBytes: number
  /** In an archive. */
  readonly files: number
}

/** 200 MB of bytes, since scans are large; 10 million characters, some 300 reports. */
export const LIMITS: Limits = {
  bytes: 200_000_000,
  characters: 10_000_000,
  pages: 2000,
  unpackedBytes: 400_000_000,
  files: 1000,
}
