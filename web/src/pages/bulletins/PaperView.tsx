import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Paper, PaperParagraph } from '../../client/bulletins.ts'
import { dateText } from '../../format/dates.ts'
import { hashOf, type NumberPiece, numbersOf } from './numbers.ts'
import styles from './PaperView.module.css'

interface Props {
  readonly paper: Paper
  /** The number whose rows are shown. */
  readonly chosen: NumberPiece | null
  readonly annex: ReactNode
}

/** A bulletin in the look of an official paper (公文): red head, body, notes, annex. It is Chinese in every language. */
export function PaperView({ paper, chosen, annex }: Props) {
  const { issue, sections, footnotes } = paper
  const numbers = numbersOf(sections)
  return (
    <article className={styles.paper} lang="zh-CN">
      <p className={styles.series}>{issue.series}</p>
      <p className={styles.number}>第{issue.number}期</p>
      <p className={styles.issuer}>
        <span>{issue.office}</span>
        <span>{dateText(issue.day, 'zh')}</span>
      </p>
      <h2 className={styles.title}>{issue.title}</h2>
      {issue.to.length > 0 && <p>{issue.to.join('、')}：</p>}
      {sections.map(({ heading, paragraphs }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          {paragraphs.map((paragraph, i) => (
            <Body key={`${heading} ${String(i)}`} {...{ paragraph, numbers, chosen }} />
          ))}
        </section>
      ))}
      {footnotes.map((note, i) => (
        <p key={note} className={styles.note}>
          注{i + 1}：{note}。
        </p>
      ))}
      {annex}
    </article>
  )
}

interface BodyProps extends Pick<Props, 'chosen'> {
  readonly paragraph: PaperParagraph
  readonly numbers: readonly NumberPiece[]
}

function Body({ paragraph, numbers, chosen }: BodyProps) {
  return (
    <p className={styles.body}>
      {paragraph.map(piece => {
        if (piece.kind === 'text') return piece.text
        const hash = hashOf(numbers, piece)
        return (
          <Link
            key={hash}
            to={{ hash: piece === chosen ? '' : hash }}
            replace
            aria-current={piece === chosen ? 'location' : undefined}
          >
            {piece.text}
          </Link>
        )
      })}
    </p>
  )
}
