import { Suspense } from 'react'
import { Outlet, useLocation } from 'react-router'
import { Loading } from '../components/Loading.tsx'
import { PrintGuard } from '../printing/PrintGuard.tsx'
import { useStrings } from '../strings/strings.ts'
import { DropZone } from '../uploads/DropZone.tsx'
import { UploadProvider } from '../uploads/UploadProvider.tsx'
import { UploadTray } from '../uploads/UploadTray.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Rail } from './Rail.tsx'
import { ServiceBanner } from './ServiceBanner.tsx'
import styles from './Shell.module.css'
import { TopBar } from './TopBar.tsx'

/** What stands around every page: skip link, rail, top bar, banner, uploads. */
export function Shell() {
  const { t } = useStrings()
  const { pathname } = useLocation()
  return (
    <UploadProvider>
      <DropZone>
        <button type="button" className={styles.skip} onClick={focusMain}>
          {t('shell.skip')}
        </button>
        <div className={styles.shell}>
          <TopBar />
          <Rail />
          <main id="main" className={styles.main} tabIndex={-1}>
            <ServiceBanner />
            <PrintGuard />
            <ErrorBoundary key={pathname} t={t}>
              <Suspense fallback={<Loading />}>
                <Outlet />
              </Suspense>
            </ErrorBoundary>
          </main>
        </div>
        <UploadTray />
      </DropZone>
    </UploadProvider>
  )
}

/** By script, because a link to `#main` would take the place of the record that the address names. */
const focusMain = (): void => document.getElementById('main')?.focus()
