import { useStrings } from '../strings/strings.ts'
import { Button } from './Button.tsx'

/** Drops all conditions of a list (清除条件); nothing while there is none. */
export function ClearFilters({ isNarrowed, onClear }: { isNarrowed: boolean; onClear: () => void }) {
  const { t } = useStrings()
  if (!isNarrowed) return null
  return (
    <Button kind="text" onClick={onClear}>
      {t('data.clear')}
    </Button>
  )
}
