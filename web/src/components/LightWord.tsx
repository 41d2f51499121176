import type { Colour } from 'duban-core'
import styles from './LightWord.module.css'

const SHAPES: Readonly<Record<Colour, string>> = { red: '■', yellow: '▲', green: '●', blue: '✔', grey: '○' }

/** A light (亮灯) by shape, colour and word, never by colour alone. */
export function LightWord({ colour, label }: { colour: Colour; label: string }) {
  return (
    <span className={styles.light} data-colour={colour} lang="zh-CN">
      <span aria-hidden>{SHAPES[colour]}</span>
      {label}
    </span>
  )
}
