import { useEffect } from 'react'
import { useStrings } from '../strings/strings.ts'

/** Names the page in the browser's tab and history. */
export function usePageTitle(title: string): void {
  const { t } = useStrings()
  const name = t('app.name')
  useEffect(() => {
    document.title = title ? `${title} · ${name}` : name
  }, [title, name])
}
