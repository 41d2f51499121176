import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { editRow, type RegisterPath, type Written } from '../client/registers.ts'
import { useStrings } from '../strings/strings.ts'
import { failureText } from './failures.ts'

/** An edit of a row under way: at the version that was read, whatever comes in meanwhile. */
export interface RowEdit {
  readonly isBusy: boolean
  /** Why it was refused, or empty. */
  readonly trouble: string
  /** Somebody else changed the row since: saving is refused until `catchUp`. */
  readonly isBehind: boolean
  /** Whether it was saved. */
  readonly save: (fields: Readonly<Record<string, unknown>>) => Promise<boolean>
  /** Goes on from the newest version; what is typed stays. */
  readonly catchUp: () => void
}

/** Edits a row. The version is the one that was read when the form opened, not the newest: else an edit of another would be written over unseen. */
export function useRowEdit(path: RegisterPath, row: Written): RowEdit {
  const { t } = useStrings()
  const queries: QueryClient = useQueryClient()
  const [version, setVersion] = useState(row.version)
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState('')
  const save = async (fields: Readonly<Record<string, unknown>>) => {
    setBusy(true)
    setTrouble('')
    try {
      setVersion((await editRow(queries, path, { id: row.id, version }, fields)).version)
      return true
    } catch (error) {
      setTrouble(failureText(error, t))
      queries.invalidateQueries({ queryKey: [path] })
      return false
    } finally {
      setBusy(false)
    }
  }
  const catchUp = () => {
    setVersion(row.version)
    setTrouble('')
  }
  return { isBusy, trouble, isBehind: row.version > version, save, catchUp }
}
