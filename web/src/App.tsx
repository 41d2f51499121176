import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Suspense } from 'react'
import { BrowserRouter, Route, Routes } from 'react-router'
import { Refusal } from './client/request.ts'
import { Loading } from './components/Loading.tsx'
import { FULL_ROUTES, PAGE_ROUTES } from './routes.tsx'
import { Shell } from './shell/Shell.tsx'
import { StringsProvider } from './strings/StringsProvider.tsx'

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

/** The whole application: languages, queries, routes. */
export function App() {
  return (
    <StringsProvider>
      <QueryClientProvider client={queries}>
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
      </QueryClientProvider>
    </StringsProvider>
  )
}
