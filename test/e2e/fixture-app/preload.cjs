const { contextBridge, ipcRenderer } = require('electron')

// A global of the preload's own world: the page must not see it.
Object.assign(globalThis, { leaked: 'preload' })

contextBridge.exposeInMainWorld('bridge', {
  /** @param {string} channel @param {unknown[]} args */
  call: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  /** @param {(word: string) => void} listener */
  onMenu: (listener) => {
    /** @param {unknown} _event @param {string} word */
    const forward = (_event, word) => listener(word)
    ipcRenderer.on('menu', forward)
    return () => {
      ipcRenderer.off('menu', forward)
    }
  },
})
