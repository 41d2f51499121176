import { lazy, type ReactNode } from 'react'
import { Navigate, useParams } from 'react-router'
import { ReportsPage } from './pages/reports/ReportsPage.tsx'

const ReadingPage = lazy(() => import('./pages/reading/ReadingPage.tsx'))
const DataPage = lazy(() => import('./pages/data/DataPage.tsx'))
const IndicatorsPage = lazy(() => import('./pages/indicators/IndicatorsPage.tsx'))
const IndicatorPage = lazy(() => import('./pages/indicator/IndicatorPage.tsx'))
const CheckPage = lazy(() => import('./pages/check/CheckPage.tsx'))
const AboutPage = lazy(() => import('./pages/about/AboutPage.tsx'))
const ComparePage = lazy(() => import('./pages/compare/ComparePage.tsx'))
const LoginPage = lazy(() => import('./pages/login/LoginPage.tsx'))
const NotFoundPage = lazy(() => import('./pages/not-found/NotFoundPage.tsx'))

/** A page inside the shell: its path, and what is shown there. */
export interface PageRoute {
  readonly path: string
  readonly element: ReactNode
}

function ReportData() {
  const { id = '' } = useParams()
  return <Navigate to={`/data/figures?document=${encodeURIComponent(id)}`} replace />
}

/** All pages inside the shell; each but the first comes when it is opened. */
export const PAGE_ROUTES: readonly PageRoute[] = [
  { path: '/', element: <ReportsPage /> },
  { path: 'reports', element: <Navigate to="/" replace /> },
  { path: 'reports/:id', element: <ReadingPage /> },
  { path: 'reports/:id/compare/:other', element: <ComparePage /> },
  { path: 'reports/:id/data', element: <ReportData /> },
  { path: 'data', element: <Navigate to="/data/figures" replace /> },
  { path: 'data/:table', element: <DataPage /> },
  { path: 'indicators', element: <IndicatorsPage /> },
  { path: 'indicators/:id', element: <IndicatorPage /> },
  { path: 'check', element: <CheckPage /> },
  { path: 'login', element: <LoginPage /> },
  { path: 'about', element: <AboutPage /> },
  { path: '*', element: <NotFoundPage /> },
]
