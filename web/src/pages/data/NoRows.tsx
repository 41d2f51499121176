import { useNavigate } from 'react-router'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useStrings } from '../../strings/strings.ts'
import type { FilterState } from './useFilter.ts'

/** Why the table is empty, and what fills it. */
export function NoRows({ state }: { state: FilterState }) {
  const { t } = useStrings()
  const navigate = useNavigate()
  if (state.isNarrowed)
    return (
      <Notice title={t('data.empty.title')} text={t('data.empty.text')}>
        <Button onClick={state.clear}>{t('data.clear')}</Button>
      </Notice>
    )
  return (
    <Notice title={t('data.none.title')} text={t('data.none.text')}>
      <Button kind="primary" onClick={() => navigate('/')}>
        {t('data.none.button')}
      </Button>
    </Notice>
  )
}
