import { useId, useState } from 'react'
import { Link } from 'react-router'
import type { Standing } from '../client/assignment-shapes.ts'
import { useStrings } from '../strings/strings.ts'
import { Light, lightWords } from './Light.tsx'
import styles from './LightButton.module.css'

interface Props {
  /** Id of the task. */
  readonly id: string
  /** What the task asks for, as the name of the light for those who do not see the row. */
  readonly name: string
  /** Null for a draft. */
  readonly standing: Standing | null
  readonly label?: string
}

/** A task's light; a click opens why it shines as it does. The browser's own popover: Esc or a click elsewhere closes it. */
export function LightButton({ id, name, standing, label }: Props) {
  const { t } = useStrings()
  const popover = useId()
  const [isOpen, setOpen] = useState(false)
  if (!standing) return <Light colour="" />
  const words =
    label ?? lightWords(standing.colour, standing.targets.find(one => one.colour === standing.colour)?.label)
  return (
    <span className={styles.holder}>
      <button type="button" className={styles.button} popoverTarget={popover} title={t('tasks.why.ask')}>
        <Light colour={standing.colour} label={words} />
        <span className="visually-hidden">
          {t('tasks.why.ask')} {name}
        </span>
      </button>
      <div
        id={popover}
        popover="auto"
        role="dialog"
        aria-label={t('tasks.why.title')}
        className={styles.why}
        onToggle={event => setOpen(event.newState === 'open')}
      >
        {isOpen && <Reasons id={id} standing={standing} />}
      </div>
    </span>
  )
}

function Reasons({ id, standing }: { id: string; standing: Standing }) {
  const { t } = useStrings()
  return (
    <>
      <p className={styles.title}>{t('tasks.why.title')}</p>
      <ul className={styles.reasons} lang="zh-CN">
        {standing.targets.map(target => (
          <li key={target.targetId ?? ''}>{target.why}</li>
        ))}
      </ul>
      {standing.targets.length > 1 && <p className={styles.note}>{t('tasks.why.worst')}</p>}
      <Link to={`/tasks/${encodeURIComponent(id)}#why`}>{t('tasks.why.more')}</Link>
    </>
  )
}
