import { bucketNames, type Paragraph } from 'duban-core'
import { Link } from 'react-router'
import type { Paper } from '../../client/bulletins.ts'
import { Light } from '../../components/Light.tsx'
import { RecordTable } from '../../components/RecordTable.tsx'
import { dateText } from '../../format/dates.ts'
import { useStrings } from '../../strings/strings.ts'
import { hashOf, type NumberPiece, numbersOf } from './numbers.ts'
import styles from './PaperView.module.css'

const BUCKETS = new Map<string, string>(bucketNames)

interface Props {
  readonly paper: Paper
  /** The number whose rows are shown. */
  readonly chosen: NumberPiece | null
}

/** A bulletin in the look of an official paper (公文): red head, body, notes, annex. It is Chinese in every language. */
export function PaperView({ paper, chosen }: Props) {
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
      <Annex annex={paper.annex} />
    </article>
  )
}

interface BodyProps extends Pick<Props, 'chosen'> {
  readonly paragraph: Paragraph
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

function Annex({ annex }: Pick<Paper, 'annex'>) {
  const { t } = useStrings()
  if (annex.length === 0) return null
  const rows = annex.map((entry, i) => ({ ...entry, place: i + 1 }))
  return (
    <section className={styles.annex}>
      <h3>附件</h3>
      <RecordTable
        label={t('bulletin.annex')}
        rows={rows}
        rowKey={({ row }) => row.id}
        columns={[
          { name: 'place', head: '序号', isNumber: true, cell: ({ place }) => place },
          { name: 'text', head: '事项', isHead: true, width: '36%', cell: ({ row }) => row.text },
          { name: 'unit', head: '牵头单位', width: '18%', cell: ({ row }) => row.leadUnit },
          { name: 'bucket', head: '进度', isNarrow: true, cell: ({ bucket }) => BUCKETS.get(bucket) },
          { name: 'light', head: '亮灯', isNarrow: true, cell: ({ row }) => <Light {...row.light} /> },
          { name: 'reason', head: '存在问题', cell: ({ row }) => row.reason },
        ]}
      />
    </section>
  )
}
