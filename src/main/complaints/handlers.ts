import type { Handlers } from '../handlers'

export const complaints: Handlers['complaints'] = {
  ofClient: () => {
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
  close: () => {
    throw new Error('not there yet')
  },
  reopen: () => {
    throw new Error('not there yet')
  },
}
