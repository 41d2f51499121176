import { lazy, type ReactNode } from 'react'
import { Navigate, useParams } from 'react-router'
import { ReportsPage } from './pages/reports/ReportsPage.tsx'

const ReadingPage = lazy(() => import('./pages/reading/ReadingPage.tsx'))
const DataPage = lazy(() => import('./pages/data/DataPage.tsx'))
const IndicatorsPage = lazy(() => import('./pages/indicators/IndicatorsPage.tsx'))
const IndicatorPage = lazy(() => import('./pages/indicator/IndicatorPage.tsx'))
const CheckPage = lazy(() => import('./pages/check/CheckPage.tsx'))
const FulfilmentPage = lazy(() => import('./pages/fulfilment/FulfilmentPage.tsx'))
const SeriesPage = lazy(() => import('./pages/series/SeriesPage.tsx'))
const DeskPage = lazy(() => import('./pages/desk/DeskPage.tsx'))
const ReportingPage = lazy(() => import('./pages/reporting/ReportingPage.tsx'))
const ReviewPage = lazy(() => import('./pages/review/ReviewPage.tsx'))
const UnitsPage = lazy(() => import('./pages/units/UnitsPage.tsx'))
const UnitPage = lazy(() => import('./pages/unit/UnitPage.tsx'))
const AboutPage = lazy(() => import('./pages/about/AboutPage.tsx'))
const HelpPage = lazy(() => import('./pages/help/HelpPage.tsx'))
const TasksPage = lazy(() => import('./pages/tasks/TasksPage.tsx'))
const TaskPage = lazy(() => import('./pages/task/TaskPage.tsx'))
const BulletinsPage = lazy(() => import('./pages/bulletins/BulletinsPage.tsx'))
const NewBulletinPage = lazy(() => import('./pages/bulletins/NewBulletinPage.tsx'))
const BulletinPage = lazy(() => import('./pages/bulletins/BulletinPage.tsx'))
const AssessmentPage = lazy(() => import('./pages/assessment/AssessmentPage.tsx'))
const MattersPage = lazy(() => import('./pages/matters/MattersPage.tsx'))
const MatterPage = lazy(() => import('./pages/matters/MatterPage.tsx'))
const SettingsPage = lazy(() => import('./pages/settings/SettingsPage.tsx'))
const LogPage = lazy(() => import('./pages/log/LogPage.tsx'))
const ComparePage = lazy(() => import('./pages/compare/ComparePage.tsx'))
const LoginPage = lazy(() => import('./pages/login/LoginPage.tsx'))
const WallPage = lazy(() => import('./pages/wall/WallPage.tsx'))
const ProjectsPage = lazy(() => import('./pages/projects/ProjectsPage.tsx'))
const ProjectPage = lazy(() => import('./pages/projects/ProjectPage.tsx'))
const PlacesPage = lazy(() => import('./pages/places/PlacesPage.tsx'))
const LivelihoodPage = lazy(() => import('./pages/livelihood/LivelihoodPage.tsx'))
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
  { path: 'help', element: <HelpPage /> },
  { path: 'help/:guide', element: <HelpPage /> },
  { path: 'tasks', element: <TasksPage /> },
  { path: 'tasks/:id', element: <TaskPage /> },
  { path: 'bulletins', element: <BulletinsPage /> },
  { path: 'bulletins/new', element: <NewBulletinPage /> },
  { path: 'bulletins/:year/:number', element: <BulletinPage /> },
  { path: 'assessment', element: <Navigate to="/assessment/verdicts" replace /> },
  { path: 'assessment/:part', element: <AssessmentPage /> },
  { path: 'matters', element: <MattersPage /> },
  { path: 'matters/:id', element: <MatterPage /> },
  { path: 'settings', element: <Navigate to="/settings/rules" replace /> },
  { path: 'settings/:tab', element: <SettingsPage /> },
  { path: 'log', element: <LogPage /> },
  { path: 'fulfilment', element: <FulfilmentPage /> },
  { path: 'series', element: <SeriesPage /> },
  { path: 'projects', element: <ProjectsPage /> },
  { path: 'projects/:id', element: <ProjectPage /> },
  { path: 'places', element: <PlacesPage /> },
  { path: 'livelihood', element: <LivelihoodPage /> },
  { path: 'desk', element: <DeskPage /> },
  { path: 'reporting', element: <ReportingPage /> },
  { path: 'review', element: <ReviewPage /> },
  { path: 'units', element: <UnitsPage /> },
  { path: 'units/:id', element: <UnitPage /> },
  { path: 'login', element: <LoginPage /> },
  { path: 'about', element: <AboutPage /> },
  { path: '*', element: <NotFoundPage /> },
]

/** Pages that take the whole screen, without the shell. */
export const FULL_ROUTES: readonly PageRoute[] = [{ path: 'wall', element: <WallPage /> }]
