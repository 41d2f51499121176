import type { Encoding, FormatName, Limits, PageSize, Place, Source } from './document.ts'

/** What a format's reader makes of a file. */
export interface Extract {
  readonly format: FormatName
  readonly encoding: Encoding
  readonly text: string
  /** For formats with pages. */
  readonly places?: readonly Place[]
  readonly pages?: readonly PageSize[]
}

/** Told how many pages must be recognised before it begins, since each takes seconds. */
export type OnScan = (pages: number) => void

/** A format: recognised by content, never by the file's name. */
export interface Format {
  /** Whether these bytes are of this format; looks at the head only, must be quick. */
  readonly recognise: (bytes: Uint8Array) => boolean
  /** The text of the file. Throws a DubanError where the bytes cannot be read. */
  readonly extract: (source: Source, limits: Limits, onScan: OnScan) => Extract | Promise<Extract>
}
