import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '../styles/kit.css'
import { DirectionProvider, MantineProvider, type MantineColorSchemeManager } from '@mantine/core'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { setNonce } from 'get-nonce'
import type { PropsWithChildren } from 'react'
import { createQueryClient, refetchOnChange } from '../api/query-client'
import { startLanguage } from '../locales'
import { theme } from '../styles/theme'
import { sayCaughtUp } from './caught-up'

/** The scheme follows `prefers-color-scheme`, which the main process sets from the preferences; nothing is stored in the page. */
const colourScheme: MantineColorSchemeManager = {
  get: (fallback) => fallback,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
}

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
// Dialogs lock the page's scroll through a style element of their own, which needs the same nonce.
setNonce(nonce)

const client = createQueryClient()
refetchOnChange(client)
startLanguage('en')
sayCaughtUp()

/** The kit, queries and words, for all but the first screen: that is shown before they are loaded. */
export function Providers({ children }: PropsWithChildren) {
  return (
    <QueryClientProvider client={client}>
      <DirectionProvider>
        <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={colourScheme} getStyleNonce={() => nonce}>
          <ModalsProvider>
            <Notifications position="bottom-center" limit={3} />
            {children}
          </ModalsProvider>
        </MantineProvider>
      </DirectionProvider>
    </QueryClientProvider>
  )
}
