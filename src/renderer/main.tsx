import './api/zod-without-eval'
import './styles/fonts.css'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { Providers } from './app/providers'
import { startLanguage } from './locales'

startLanguage('en')

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <Providers>
      <App />
    </Providers>
  </StrictMode>,
)
