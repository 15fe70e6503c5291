import type { Handlers } from '../handlers'

export const clients: Handlers['clients'] = {
  list: () => {
    throw new Error('not there yet')
  },
  get: () => {
    throw new Error('not there yet')
  },
  create: () => {
    throw new Error('not there yet')
  },
  update: () => {
    throw new Error('not there yet')
  },
  setHealth: () => {
    throw new Error('not there yet')
  },
  archive: () => {
    throw new Error('not there yet')
  },
  bringBack: () => {
    throw new Error('not there yet')
  },
}
