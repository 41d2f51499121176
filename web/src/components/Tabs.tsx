import { NavLink } from 'react-router'
import styles from './office.module.css'

interface Props {
  readonly label: string
  readonly tabs: readonly { readonly to: string; readonly name: string }[]
}

/** Parts of a page, each with an address of its own. */
export function Tabs({ label, tabs }: Props) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map(({ to, name }) => (
        <NavLink key={to} to={to}>
          {name}
        </NavLink>
      ))}
    </nav>
  )
}
