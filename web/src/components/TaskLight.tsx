import type { Colour } from 'duban-core'
import { useStrings } from '../strings/strings.ts'
import styles from './TaskLight.module.css'

/** Lights from the one that needs somebody first. */
export const LIGHTS: readonly Colour[] = ['red', 'yellow', 'grey', 'green', 'blue']

const SHAPES: Readonly<Record<Colour, string>> = { red: '■', yellow: '▲', green: '●', blue: '✔', grey: '○' }

/** A light (亮灯) by shape, colour and word; with a count where it stands for many. */
export function TaskLight({ colour, count }: { colour: Colour; count?: number }) {
  const { t } = useStrings()
  return (
    <span className={styles.light} data-colour={colour}>
      <span aria-hidden className={styles.shape}>
        {SHAPES[colour]}
      </span>
      {t(`light.${colour}`)}
      {count !== undefined && <b>{count.toLocaleString('en-US')}</b>}
    </span>
  )
}
