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
const known = followVault()
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

// All that is behind the first screen is loaded while the passphrase is typed and derived: not before that screen stands, which it would delay.
void known.then(() => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(loadTheRest))))

function loadTheRest(): void {
  void import('./features/vault/later')
  void import('./app/practice')
}
