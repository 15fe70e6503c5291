import './api/zod-without-eval'
import './styles/fonts.css'
import './styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { followCaughtUp } from './api/caught-up'
import { answerClosing } from './api/closing'
import { tellCopied } from './api/copied'
import { followVault } from './api/vault-state'
import { App } from './app/app'
import { followColourScheme } from './styles/colour-scheme'

followColourScheme()
followVault()
followCaughtUp()
answerClosing()
tellCopied()

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)

// Once the first screen stands: all that is behind it is loaded while the passphrase is typed and derived.
requestAnimationFrame(() => setTimeout(() => void Promise.all([import('./features/vault/later'), import('./app/practice')])))
