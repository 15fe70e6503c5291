import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { firstScreens } from '../shared/domain/first-screen'
import { Shown } from './app/app'

/** The first screens as HTML, by name. Run by the build; what the page draws over them must be the same, from its root. */
export const drawFirstScreens = (): Record<string, string> =>
  Object.fromEntries(
    [...firstScreens].map(([name, state]) => [
      name,
      renderToString(
        <StrictMode>
          <Shown known={{ state, error: null }} />
        </StrictMode>,
      ),
    ]),
  )
