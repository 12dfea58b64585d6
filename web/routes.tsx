// Which view stands at which address. Each is loaded when it is first opened.
import { createBrowserRouter, isRouteErrorResponse, useRouteError } from 'react-router'
import { useTranslation } from 'react-i18next'
import { Go } from './parts/go.tsx'
import { Empty, Failed } from './parts/states.tsx'
import { Shell } from './shell/shell.tsx'

export const router = createBrowserRouter([
  {
    element: <Shell />,
    hydrateFallbackElement: <></>,
    children: [
      {
        errorElement: <BrokenView />,
        children: [
          { index: true, lazy: async () => ({ Component: (await import('./start/start-view.tsx')).StartView }) },
          {
            path: 'department',
            lazy: async () => ({ Component: (await import('./department/index-view.tsx')).DepartmentIndex }),
          },
          {
            path: 'department/:name',
            lazy: async () => ({ Component: (await import('./department/department-view.tsx')).DepartmentView }),
          },
          { path: 'graph', lazy: async () => ({ Component: (await import('./graph/graph-view.tsx')).GraphView }) },
          {
            path: 'document',
            lazy: async () => ({ Component: (await import('./document/index-view.tsx')).DocumentIndex }),
          },
          {
            path: 'document/:number',
            lazy: async () => ({ Component: (await import('./document/document-view.tsx')).DocumentView }),
          },
          {
            path: 'overlap',
            lazy: async () => ({ Component: (await import('./overlap/overlap-view.tsx')).OverlapView }),
          },
          {
            path: 'targets',
            lazy: async () => ({ Component: (await import('./targets/targets-view.tsx')).TargetsView }),
          },
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
])

function NotFound() {
  const { t } = useTranslation()
  return (
    <div className="view">
      <div className="card">
        <Empty title={t('state.notFound')} heading={1}>
          <p>{t('state.notFoundHow')}</p>
          <Go to="/" className="button">
            {t('state.home')}
          </Go>
        </Empty>
      </div>
    </div>
  )
}

/** A view that failed while it was drawn; the bar stays. */
function BrokenView() {
  const { t } = useTranslation()
  const error = useRouteError()
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />
  return (
    <div className="view">
      <div className="card">
        <Failed what={t('error.unknown')} error={error} onRetry={() => window.location.reload()} />
      </div>
    </div>
  )
}
