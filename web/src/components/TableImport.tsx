import { useQueryClient } from '@tanstack/react-query'
import { importTable, type RegisterPath } from '../client/registers.ts'
import { useMay } from '../client/session.ts'
import { useStrings } from '../strings/strings.ts'
import { FileButton } from './FileButton.tsx'

/** Takes a table into a register, for those who keep it; a table that cannot be read changes nothing and says which line. */
export function TableImport({ path, action }: { path: RegisterPath; action: string }) {
  const { t } = useStrings()
  const may = useMay()
  const queries = useQueryClient()
  if (!may(action)) return null
  const take = async (file: File) => {
    const { added, changed, unchanged } = await importTable(queries, path, file)
    return t('table.taken', { added: added.length, changed: changed.length, unchanged: unchanged.length })
  }
  return <FileButton label={t('table.import')} accept=".xlsx,.tsv,.txt" onFile={take} />
}
