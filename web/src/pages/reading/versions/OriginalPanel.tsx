import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined'
import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined'
import LeftOutlined from '@ant-design/icons/es/icons/LeftOutlined'
import RightOutlined from '@ant-design/icons/es/icons/RightOutlined'
import { useEffect, useRef, useState } from 'react'
import type { FullReading, PageBox, PageSize } from '../../../client/shapes.ts'
import { pageAddress, sourceAddress } from '../../../client/versions.ts'
import { useStrings } from '../../../strings/strings.ts'
import panelStyles from '../panel/RecordPanel.module.css'
import { useOpenReading } from '../reading-context.ts'
import styles from './OriginalPanel.module.css'

interface Props {
  readonly id: string
  readonly pages: readonly PageSize[]
  readonly onClose: () => void
}

const NO_BOXES: readonly PageBox[] = []

/** Where a record stands on the original pages. */
function boxesOf({ figures, targets, tasks, damage }: FullReading, id: string): readonly PageBox[] {
  return [...figures, ...targets, ...tasks, ...damage].find(record => record.id === id)?.boxes ?? NO_BOXES
}

/** The original page (原页) beside the text, with the chosen record outlined. */
export function OriginalPanel({ id, pages, onClose }: Props) {
  const { t } = useStrings()
  const { reading, selected } = useOpenReading()
  const boxes = boxesOf(reading, selected)
  const [number, setNumber] = useState(boxes[0]?.page ?? 1)
  const chosen = boxes[0]?.page
  useEffect(() => {
    if (chosen) setNumber(chosen)
  }, [chosen])
  const size = pages[number - 1]
  return (
    <aside className={panelStyles.panel} aria-label={t('original.show')}>
      <header className={panelStyles.head}>
        <p>{t('original.title', { page: number, pages: pages.length })}</p>
        <button
          type="button"
          disabled={number <= 1}
          onClick={() => setNumber(number - 1)}
          aria-label={t('original.previous')}
        >
          <LeftOutlined aria-hidden />
        </button>
        <button
          type="button"
          disabled={number >= pages.length}
          onClick={() => setNumber(number + 1)}
          aria-label={t('original.next')}
        >
          <RightOutlined aria-hidden />
        </button>
        <button type="button" onClick={onClose} aria-label={t('original.hide')}>
          <CloseOutlined aria-hidden />
        </button>
      </header>
      <section className={styles.body} aria-label={t('original.title', { page: number, pages: pages.length })}>
        <p className={styles.hint}>
          {boxes.length === 0 && t('original.hint')}{' '}
          <a href={sourceAddress(id)} download>
            <DownloadOutlined aria-hidden /> {t('original.download')}
          </a>
        </p>
        {size && <Page key={number} id={id} number={number} size={size} boxes={boxes} />}
      </section>
    </aside>
  )
}

/** One page with boxes drawn over it, in shares of the page, so that they hold at every width. */
function Page({ id, number, size, boxes }: { id: string; number: number; size: PageSize; boxes: readonly PageBox[] }) {
  const { t } = useStrings()
  const [isMissing, setMissing] = useState(false)
  const first = useRef<HTMLSpanElement>(null)
  const own = boxes.filter(box => box.page === number)
  const place = own[0] ? `${own[0].x},${own[0].y}` : ''
  useEffect(() => {
    if (place) first.current?.scrollIntoView({ block: 'center', inline: 'nearest' })
  }, [place])
  const share = (length: number, whole: number): string => `${(length / whole) * 100}%`
  if (isMissing) return <p role="alert">{t('original.failed')}</p>
  return (
    <div className={styles.page} style={{ aspectRatio: `${size.width} / ${size.height}` }}>
      <img src={pageAddress(id, number)} alt={t('original.alt', { page: number })} onError={() => setMissing(true)} />
      {own.map((box, i) => (
        <span
          key={`${box.x},${box.y}`}
          ref={i === 0 ? first : undefined}
          className={styles.box}
          style={{
            left: share(box.x, size.width),
            top: share(box.y, size.height),
            width: share(box.width, size.width),
            height: share(box.height, size.height),
          }}
        />
      ))}
    </div>
  )
}
