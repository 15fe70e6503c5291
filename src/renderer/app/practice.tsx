import { Providers } from '../ui/providers'
import { Shell } from './shell'

/** The open practice, with all that it needs. */
export function Practice({ demo, diskFull }: { demo: boolean; diskFull: boolean }) {
  return (
    <Providers>
      <Shell demo={demo} diskFull={diskFull} />
    </Providers>
  )
}
