import type { Handlers } from '../handlers'

export const progress: Handlers['progress'] = {
  ofClient: () => {
    throw new Error('not there yet')
  },
}
