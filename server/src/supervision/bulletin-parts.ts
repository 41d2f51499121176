import type { Bucket, Bulletin, BulletinFlaw, BulletinIssue, BulletinRow, NumberOrigin } from 'duban-core'

/** A stretch of a bulletin as it is read: a number tells how many rows stand behind it. */
export type BodyPiece =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'number'
      readonly text: string
      readonly origin: NumberOrigin
      readonly why: string | null
      readonly rowCount: number
    }

/** A bulletin (督查通报) without its annex: what is printed on the paper itself. */
export interface BulletinBody {
  readonly issue: BulletinIssue
  readonly sections: readonly {
    readonly heading: string
    readonly paragraphs: readonly (readonly BodyPiece[])[]
  }[]
  readonly footnotes: readonly string[]
  readonly flaws: readonly BulletinFlaw[]
  /** How many rows the annex has. */
  readonly annexRows: number
}

/** A row of the annex (附件); `place` counts from 1. */
export interface AnnexRow {
  readonly place: number
  readonly bucket: Bucket
  readonly row: BulletinRow
}

/** A bulletin taken apart. */
export interface BulletinParts {
  readonly body: BulletinBody
  /** Ids of the rows behind each number, in the order of the text. */
  readonly origins: readonly (readonly string[])[]
  readonly annex: readonly AnnexRow[]
}

/**
 * Takes a bulletin apart: a table of thousands of tasks gives a paper of a page or two, and an annex that most readers
 * never open. Nothing is left out.
 */
export function takeApart({ issue, sections, footnotes, flaws, annex }: Bulletin): BulletinParts {
  const origins: (readonly string[])[] = []
  const body = {
    issue,
    sections: sections.map(({ heading, paragraphs }) => ({
      heading,
      paragraphs: paragraphs.map(paragraph =>
        paragraph.map((piece): BodyPiece => {
          if (piece.kind === 'text') return piece
          const { rows, ...rest } = piece
          origins.push(rows)
          return { ...rest, rowCount: rows.length }
        }),
      ),
    })),
    footnotes,
    flaws,
    annexRows: annex.length,
  }
  return { body, origins, annex: annex.map(({ row, bucket }, i) => ({ place: i + 1, bucket, row })) }
}
