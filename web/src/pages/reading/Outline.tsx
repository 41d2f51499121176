import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined'
import type { Section } from 'duban-core'
import { useEffect, useRef } from 'react'
import { useStrings } from '../../strings/strings.ts'
import styles from './Outline.module.css'
import { useOpenReading } from './reading-context.ts'
import { useCurrentSection } from './useCurrentSection.ts'

/** The report's headings (目录); shows where the reader is, each leads to its place. */
export function Outline({ sections, onClose }: { sections: readonly Section[]; onClose: () => void }) {
  const { t } = useStrings()
  const { select } = useOpenReading()
  const headed = sections.filter(section => section.heading)
  const current = useCurrentSection(headed)
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    const item = current && list.current?.querySelector('[aria-current]')
    if (item) item.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <nav ref={list} className={styles.outline} aria-label={t('reading.outline')}>
      <header>
        <h2>{t('reading.outline')}</h2>
        <button type="button" onClick={onClose} aria-label={t('reading.outlineHide')}>
          <CloseOutlined aria-hidden />
        </button>
      </header>
      <ol lang="zh-CN">
        {headed.map(section => (
          <li key={section.id} data-level={Math.min(3, section.level)}>
            <a
              href={`#${section.id}`}
              aria-current={section.id === current ? 'location' : undefined}
              onClick={event => {
                event.preventDefault()
                select(section.id)
                if (matchMedia('(max-width: 1199px)').matches) onClose()
              }}
            >
              {section.heading.replace(/[，,、]$/, '')}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
