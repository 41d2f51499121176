import { BulletinBlock } from './BulletinBlock.tsx'
import styles from './DeskPage.module.css'
import { TaskBlock } from './TaskBlock.tsx'

/** For the public and deputies: what changed. */
export function ReaderDesk() {
  return (
    <div className={styles.blocks}>
      <BulletinBlock />
      <TaskBlock light="red" />
      <TaskBlock light="yellow" />
      <TaskBlock light="blue" />
    </div>
  )
}
