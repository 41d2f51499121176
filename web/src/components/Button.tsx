import LoadingOutlined from '@ant-design/icons/es/icons/LoadingOutlined'
import type { ButtonHTMLAttributes, MouseEvent, ReactNode } from 'react'
import styles from './Button.module.css'

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** How much it stands out: the one step that a page is for, an ordinary one, or a word among others. */
  readonly kind?: 'primary' | 'default' | 'text'
  readonly size?: 'small' | 'middle' | 'large'
  /** What it does cannot be taken back. */
  readonly danger?: boolean
  readonly icon?: ReactNode
  /** Under way: it stays focused and says so, and does nothing more. */
  readonly loading?: boolean
  /** Makes it a link that looks like a button: a file, or a page outside of these. */
  readonly href?: string
  readonly download?: boolean
}

/** A button (按钮), in the sizes and colours of Ant Design. */
export function Button({ href, download, children, icon, loading = false, ...rest }: Props) {
  const { kind = 'default', size = 'middle', danger = false, className, disabled, onClick, ...others } = rest
  const name = [styles.button, styles[kind], styles[size], danger && styles.danger, className].filter(Boolean).join(' ')
  const content = (
    <>
      {loading ? <LoadingOutlined aria-hidden className={styles.turning} /> : icon}
      <span>{children}</span>
    </>
  )
  if (href !== undefined)
    return (
      <a
        className={name}
        href={disabled ? undefined : href}
        aria-disabled={disabled}
        aria-label={others['aria-label']}
        download={download}
      >
        {content}
      </a>
    )
  const click = (event: MouseEvent<HTMLButtonElement>) => {
    if (loading) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <button type="button" {...others} className={name} disabled={disabled} aria-busy={loading} onClick={click}>
      {content}
    </button>
  )
}
