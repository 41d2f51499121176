import type { Colour } from 'duban-core'
import { useStrings } from '../strings/strings.ts'
import styles from './LightSign.module.css'

/** Shape of each light, so that it is told without colour. */
export const LIGHT_SHAPES: Readonly<Record<Colour, string>> = {
  red: '■',
  yellow: '▲',
  green: '●',
  blue: '✔',
  grey: '○',
}

/** A grey light says why it is grey (没有进度门槛 is not 无数据); the others go by their usual word. */
export const lightWords = (colour: Colour, label: string | undefined): string | undefined =>
  colour === 'grey' ? label : undefined

interface Props {
  /** Empty for a draft, which has no light. */
  readonly colour: Colour | ''
  /** What the light says here; its usual word where none is given. */
  readonly label?: string | undefined
}

/** A light (灯): its shape, its colour and its word. */
export function LightSign({ colour, label }: Props) {
  const { t } = useStrings()
  return (
    <span className={`${styles.sign} ${styles[colour || 'draft']}`}>
      <span aria-hidden className={styles.shape}>
        {colour ? LIGHT_SHAPES[colour] : '–'}
      </span>
      {label ?? t(`tasks.light.${colour || 'draft'}`)}
    </span>
  )
}
