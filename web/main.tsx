// Where the explorer starts in the browser.
import './style/tokens.css'
import './style/base.css'
import './style/controls.css'
import './style/table.css'
import './style/marks.css'
import './style/panel.css'
import './shell/shell.css'
import './style/print.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router'
import { makeQueryClient } from './client/query-client.ts'
import { router } from './routes.tsx'
import { ThemeProvider } from './shell/theme.tsx'
import { chooseLanguage, startWords } from './words/i18n.ts'

startWords(chooseLanguage(new URLSearchParams(window.location.search).get('lang'), navigator.languages))

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ThemeProvider>
      <QueryClientProvider client={makeQueryClient()}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ThemeProvider>
  </StrictMode>,
)
