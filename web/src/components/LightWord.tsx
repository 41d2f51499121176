import type { Colour } from 'duban-core'
import styles from './LightWord.module.css'
import { LIGHT_SIGNS } from './light-signs.ts'

/** A light (亮灯) by shape, colour and word, never by colour alone; `title` is its reason. */
export function LightWord({ colour, label, title }: { colour: Colour; label: string; title?: string }) {
  return (
    <span className={styles.light} data-colour={colour} title={title} lang="zh-CN">
      <span aria-hidden>{LIGHT_SIGNS[colour]}</span>
      {label}
    </span>
  )
}
