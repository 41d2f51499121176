import type { Colour } from 'duban-core'
import { useStrings } from '../strings/strings.ts'
import styles from './Light.module.css'
import { LIGHT_SHAPES } from './light-shapes.ts'

/** A grey light says why it is grey (没有进度门槛 is not 无数据); the others go by their usual word. */
export const lightWords = (colour: Colour, label: string | undefined): string | undefined =>
  colour === 'grey' ? label : undefined

interface Props {
  /** Empty for a draft, which has no light. */
  readonly colour: Colour | ''
  /** What the light says here; its usual word where none is given. */
  readonly label?: string | undefined
  /** How many it stands for. */
  readonly count?: number
  /** Its reason, in a line. */
  readonly title?: string
}

/** A light (亮灯) by shape, colour and word, never by colour alone. */
export function Light({ colour, label, count, title }: Props) {
  const { t } = useStrings()
  return (
    <span className={styles.light} data-colour={colour || 'draft'} title={title}>
      <span aria-hidden className={styles.shape}>
        {colour ? LIGHT_SHAPES[colour] : '–'}
      </span>
      {label === undefined ? t(`light.${colour || 'draft'}`) : <span lang="zh-CN">{label}</span>}
      {count !== undefined && <b>{count.toLocaleString('en-US')}</b>}
    </span>
  )
}
