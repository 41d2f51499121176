import type { Colour } from 'duban-core'
import styles from './LightWord.module.css'
import { LIGHT_SIGNS } from './light-signs.ts'

/** A light by shape, colour and word; `title` is its reason. */
export function LightWord({ colour, word, title }: { colour: Colour; word: string; title?: string }) {
  return (
    <span className={styles.light} data-colour={colour} title={title}>
      <span aria-hidden>{LIGHT_SIGNS[colour]}</span> {word}
    </span>
  )
}
