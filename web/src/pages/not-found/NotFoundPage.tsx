import { Link, useLocation } from 'react-router'
import { Notice } from '../../components/Notice.tsx'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { useStrings } from '../../strings/strings.ts'

/** An address that leads nowhere, and the way back. */
export default function NotFoundPage() {
  const { t } = useStrings()
  const { pathname } = useLocation()
  usePageTitle(t('notFound.title'))
  return (
    <>
      <h1 className="visually-hidden">{t('notFound.title')}</h1>
      <Notice title={t('notFound.title')} text={t('notFound.text', { path: decoded(pathname) })}>
        <Link to="/">{t('notFound.back')}</Link>
      </Notice>
    </>
  )
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
