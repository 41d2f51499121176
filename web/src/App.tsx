import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import ConfigProvider from 'antd/es/config-provider'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { Suspense } from 'react'
import { BrowserRouter, Route, Routes } from 'react-router'
import { Refusal } from './client/request.ts'
import { Loading } from './components/Loading.tsx'
import { FULL_ROUTES, PAGE_ROUTES } from './routes.tsx'
import { Shell } from './shell/Shell.tsx'
import { StringsProvider } from './strings/StringsProvider.tsx'
import { useStrings } from './strings/strings.ts'
import { theme } from './theme.ts'

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
      // One for either language: without any, the provider drops a level of the tree and every page begins anew.
      locale={language === 'zh' ? zhCN : enUS}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <BrowserRouter>
        <Routes>
          <Route element={<Shell />}>
            {PAGE_ROUTES.map(({ path, element }) => (
              <Route key={path} path={path} element={element} />
            ))}
          </Route>
          {FULL_ROUTES.map(({ path, element }) => (
            <Route key={path} path={path} element={<Suspense fallback={<Loading />}>{element}</Suspense>} />
          ))}
        </Routes>
      </BrowserRouter>
    </ConfigProvider>
  )
}
