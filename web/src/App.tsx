import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import ConfigProvider from 'antd/es/config-provider'
import zhCN from 'antd/locale/zh_CN'
import { lazy } from 'react'
import { BrowserRouter, Navigate, Route, Routes, useParams } from 'react-router'
import { Refusal } from './client/request.ts'
import { ReportsPage } from './pages/reports/ReportsPage.tsx'
import { Shell } from './shell/Shell.tsx'
import { StringsProvider } from './strings/StringsProvider.tsx'
import { useStrings } from './strings/strings.ts'
import { theme } from './theme.ts'

const ReadingPage = lazy(() => import('./pages/reading/ReadingPage.tsx'))
const DataPage = lazy(() => import('./pages/data/DataPage.tsx'))
const IndicatorsPage = lazy(() => import('./pages/indicators/IndicatorsPage.tsx'))
const IndicatorPage = lazy(() => import('./pages/indicator/IndicatorPage.tsx'))
const CheckPage = lazy(() => import('./pages/check/CheckPage.tsx'))
const AboutPage = lazy(() => import('./pages/about/AboutPage.tsx'))
const NotFoundPage = lazy(() => import('./pages/not-found/NotFoundPage.tsx'))

/** A refusal stays one however often it is asked for; silence is asked about by the banner of the shell. */
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      networkMode: 'always',
      retry: (failures, error) => failures < 1 && !(error instanceof Refusal),
      retryDelay: 300,
    },
  },
})

/** The whole application: languages, theme, queries, routes. */
export function App() {
  return (
    <StringsProvider>
      <QueryClientProvider client={queries}>
        <Themed />
      </QueryClientProvider>
    </StringsProvider>
  )
}

function Themed() {
  const { language } = useStrings()
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'zh' ? zhCN : undefined}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <BrowserRouter>
        <Routes>
          <Route element={<Shell />}>
            <Route index element={<ReportsPage />} />
            <Route path="reports" element={<Navigate to="/" replace />} />
            <Route path="reports/:id" element={<ReadingPage />} />
            <Route path="reports/:id/data" element={<ReportData />} />
            <Route path="data" element={<Navigate to="/data/figures" replace />} />
            <Route path="data/:table" element={<DataPage />} />
            <Route path="indicators" element={<IndicatorsPage />} />
            <Route path="indicators/:id" element={<IndicatorPage />} />
            <Route path="check" element={<CheckPage />} />
            <Route path="about" element={<AboutPage />} />
            <Route path="*" element={<NotFoundPage />} />
          </Route>
        </Routes>
      </BrowserRouter>
    </ConfigProvider>
  )
}

function ReportData() {
  const { id = '' } = useParams()
  return <Navigate to={`/data/figures?document=${encodeURIComponent(id)}`} replace />
}
