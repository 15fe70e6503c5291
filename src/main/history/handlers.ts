import type { Handlers } from '../handler-types'

export const history: Handlers['history'] = {
  state: async (_input, { history: watch, vault }) => {
    vault.requireOpen()
    return watch.state()
  },
  accept: async (_input, { history: watch, vault }) => {
    watch.accept(vault.requireOpen().orm)
    return watch.state()
  },
}
