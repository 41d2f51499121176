import { lazy, type ReactNode } from 'react'
import { Navigate, useParams } from 'react-router'
import { ReportsPage } from './pages/reports/ReportsPage.tsx'

const ReadingPage = lazy(() => import('./pages/reading/ReadingPage.tsx'))
const DataPage = lazy(() => import('./pages/data/DataPage.tsx'))
const IndicatorsPage = lazy(() => import('./pages/indicators/IndicatorsPage.tsx'))
const IndicatorPage = lazy(() => import('./pages/indicator/IndicatorPage.tsx'))
const CheckPage = lazy(() => import('./pages/check/CheckPage.tsx'))
const DeskPage = lazy(() => import('./pages/desk/DeskPage.tsx'))
const ReportingPage = lazy(() => import('./pages/reporting/ReportingPage.tsx'))
const ReviewPage = lazy(() => import('./pages/review/ReviewPage.tsx'))
const UnitsPage = lazy(() => import('./pages/units/UnitsPage.tsx'))
const UnitPage = lazy(() => import('./pages/unit/UnitPage.tsx'))
const AboutPage = lazy(() => import('./pages/about/AboutPage.tsx'))
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
  { path: 'reports/:id/data', element: <ReportData /> },
  { path: 'data', element: <Navigate to="/data/figures" replace /> },
  { path: 'data/:table', element: <DataPage /> },
  { path: 'indicators', element: <IndicatorsPage /> },
  { path: 'indicators/:id', element: <IndicatorPage /> },
  { path: 'check', element: <CheckPage /> },
  { path: 'desk', element: <DeskPage /> },
  { path: 'reporting', element: <ReportingPage /> },
  { path: 'review', element: <ReviewPage /> },
  { path: 'units', element: <UnitsPage /> },
  { path: 'units/:id', element: <UnitPage /> },
  { path: 'login', element: <LoginPage /> },
  { path: 'about', element: <AboutPage /> },
  { path: '*', element: <NotFoundPage /> },
]
