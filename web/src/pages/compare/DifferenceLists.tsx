import type { ReactNode } from 'react'
import type { CopyComparison } from '../../client/versions.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './ComparePage.module.css'
import { type Difference, differenceOf, differencesOf } from './differences.ts'

/** What two copies have apart, in lists; each leads to its place below. */
export function DifferenceLists({ comparison }: { comparison: CopyComparison }) {
  const { t } = useStrings()
  const { figures, onlyInFirst, onlyInSecond, words } = comparison
  if (figures.length + onlyInFirst.length + onlyInSecond.length + words.length === 0)
    return <p className={styles.same}>✔ {t('copies.same')}</p>
  return (
    <div className={styles.lists}>
      <List title={t('copies.figures')} count={figures.length}>
        <FigureTable figures={figures} differences={differencesOf(comparison)} />
      </List>
      <List title={t('copies.onlyFirst')} count={onlyInFirst.length}>
        <Quotes quotes={onlyInFirst} prefix="a" />
      </List>
      <List title={t('copies.onlySecond')} count={onlyInSecond.length}>
        <Quotes quotes={onlyInSecond} prefix="b" />
      </List>
      <List title={t('copies.words')} count={words.length}>
        <ul>
          {words.map(({ first, second }, i) => (
            <li key={`${first.start}-${second.start}`}>
              <a href={`#w${i}`} lang="zh-CN">
                <del>{shown(first.text) || t('copies.absent')}</del> →{' '}
                <ins>{shown(second.text) || t('copies.absent')}</ins>
              </a>
            </li>
          ))}
        </ul>
      </List>
    </div>
  )
}

const LONGEST = 80
const shown = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, LONGEST)

function List({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  const { t } = useStrings()
  return (
    <section className={styles.list}>
      <h2>
        {title} <span>{count}</span>
      </h2>
      {count > 0 ? children : <p className={styles.none}>{t('copies.none')}</p>}
    </section>
  )
}

function Quotes({ quotes, prefix }: { quotes: CopyComparison['onlyInFirst']; prefix: string }) {
  return (
    <ul>
      {quotes.map(({ start, text }, i) => (
        <li key={start}>
          <a href={`#${prefix}${i}`} lang="zh-CN">
            {shown(text)}
          </a>
        </li>
      ))}
    </ul>
  )
}

interface FiguresProps {
  readonly figures: CopyComparison['figures']
  readonly differences: readonly Difference[]
}

/** Figures that the copies have apart; each leads to its words in both texts. */
function FigureTable({ figures, differences }: FiguresProps) {
  const { t } = useStrings()
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('copies.indicator')}</th>
          <th scope="col">{t('copies.left')}</th>
          <th scope="col">{t('copies.right')}</th>
        </tr>
      </thead>
      <tbody lang="zh-CN">
        {figures.map(figure => {
          const { first, second } = figure
          const name = first?.indicator || second?.indicator || '—'
          const id = differenceOf(figure, differences)
          return (
            <tr key={`${first?.start ?? ''}-${second?.start ?? ''}`}>
              <th scope="row">{id ? <a href={`#${id}`}>{name}</a> : name}</th>
              <td>{first?.text ?? t('copies.absent')}</td>
              <td>{second?.text ?? t('copies.absent')}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
