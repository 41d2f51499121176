import { bucketNames, type Paragraph, type Piece } from 'duban-core'
import type { Paper } from '../../client/bulletins.ts'
import { LightWord } from '../../components/LightWord.tsx'
import { dateText } from '../../format/dates.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './PaperView.module.css'

/** A number of a bulletin, which its rows stand behind. */
export type NumberPiece = Extract<Piece, { readonly kind: 'number' }>

const BUCKETS = new Map<string, string>(bucketNames)

interface Props {
  readonly paper: Paper
  readonly chosen: NumberPiece | null
  readonly onChoose: (number: NumberPiece | null) => void
}

/** A bulletin in the look of an official paper (公文): red head, body, notes, annex. It is Chinese in every language. */
export function PaperView({ paper, chosen, onChoose }: Props) {
  const { issue, sections, footnotes } = paper
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
            <Body key={`${heading} ${String(i)}`} {...{ paragraph, chosen, onChoose }} />
          ))}
        </section>
      ))}
      {footnotes.map((note, i) => (
        <p key={note} className={styles.note}>
          注{i + 1}：{note}。
        </p>
      ))}
      <Annex paper={paper} chosen={chosen} />
    </article>
  )
}

interface BodyProps extends Omit<Props, 'paper'> {
  readonly paragraph: Paragraph
}

function Body({ paragraph, chosen, onChoose }: BodyProps) {
  return (
    <p className={styles.body}>
      {paragraph.map((piece, i) =>
        piece.kind === 'text' ? (
          piece.text
        ) : (
          <button
            key={`${piece.text} ${String(i)}`}
            type="button"
            aria-expanded={piece === chosen}
            onClick={() => onChoose(piece === chosen ? null : piece)}
          >
            {piece.text}
          </button>
        ),
      )}
    </p>
  )
}

function Annex({ paper: { annex }, chosen }: { paper: Paper; chosen: NumberPiece | null }) {
  const { t } = useStrings()
  if (annex.length === 0) return null
  const rows = new Set(chosen?.rows)
  return (
    <section className={styles.annex} aria-label={t('bulletin.annex')}>
      <h3>附件</h3>
      <div className={styles.scroll}>
        <table>
          <thead>
            <tr>
              {['序号', '事项', '牵头单位', '进度', '亮灯', '存在问题'].map(head => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {annex.map(({ row, bucket }, i) => (
              <tr key={row.id} data-chosen={rows.has(row.id)}>
                <td>{i + 1}</td>
                <td>{row.text}</td>
                <td>{row.leadUnit}</td>
                <td>{BUCKETS.get(bucket)}</td>
                <td>
                  <LightWord {...row.light} />
                </td>
                <td>{row.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
