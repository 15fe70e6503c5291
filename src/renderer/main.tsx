import './styles/fonts.css'
import './styles/base.css'
import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { firstScreenOf } from '../shared/domain/first-screen'
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
const page = (
  <StrictMode>
    <App />
  </StrictMode>
)

void known.then((state) => {
  // The screen may stand already, drawn before any script ran: then it is taken over, with what was typed into it meanwhile.
  if (state !== undefined && root.dataset['screen'] === firstScreenOf(state)) hydrateRoot(root, page)
  else createRoot(root).render(page)
  // From here on a press is heard.
  delete root.dataset['screen']
  // All that is behind the first screen is loaded while the passphrase is typed and derived: not before that screen stands, which it would delay.
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(loadTheRest)))
})

function loadTheRest(): void {
  void import('./features/vault/later')
  void import('./app/practice')
}
