import type { Handlers } from '../handlers'

export const sessions: Handlers['sessions'] = {
  start: () => {
    throw new Error('not there yet')
  },
  get: () => {
    throw new Error('not there yet')
  },
  save: () => {
    throw new Error('not there yet')
  },
  sign: () => {
    throw new Error('not there yet')
  },
  reopen: () => {
    throw new Error('not there yet')
  },
  discard: () => {
    throw new Error('not there yet')
  },
  restore: () => {
    throw new Error('not there yet')
  },
  ofClient: () => {
    throw new Error('not there yet')
  },
  unfinished: () => {
    throw new Error('not there yet')
  },
}
