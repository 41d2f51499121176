import DownOutlined from '@ant-design/icons/es/icons/DownOutlined'
import UpOutlined from '@ant-design/icons/es/icons/UpOutlined'
import type { KeyboardEvent } from 'react'
import { useStrings } from '../../strings/strings.ts'
import styles from './FindBar.module.css'

/** What is looked for and where the reader stands among the hits. */
export interface FindState {
  readonly words: string
  readonly hits: number
  readonly index: number
}

interface Props {
  readonly state: FindState
  readonly onSearch: (words: string) => void
  readonly onHit: (index: number) => void
}

/** Search within the report: Enter leads to the next hit, Shift and Enter to the one before. */
export function FindBar({ state: { words, hits, index }, onSearch, onHit }: Props) {
  const { t } = useStrings()
  const step = (by: number) => {
    if (hits > 0) onHit((index + by + hits) % hits)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') onSearch('')
  }
  return (
    <search className={styles.find}>
      <input
        type="search"
        aria-label={t('reading.search')}
        placeholder={t('reading.search')}
        value={words}
        onChange={event => onSearch(event.target.value)}
        onKeyDown={press}
      />
      <span role="status" className={words ? styles.count : 'visually-hidden'}>
        {words && (hits > 0 ? t('reading.hits', { index: index + 1, count: hits }) : t('reading.noHits'))}
      </span>
      {hits > 0 && (
        <>
          <button type="button" onClick={() => step(-1)} aria-label={t('reading.prevHit')}>
            <UpOutlined aria-hidden />
          </button>
          <button type="button" onClick={() => step(1)} aria-label={t('reading.nextHit')}>
            <DownOutlined aria-hidden />
          </button>
        </>
      )}
    </search>
  )
}
