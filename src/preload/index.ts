import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '../shared/bridge'

// All the page ever gets: two functions, no ipcRenderer, no event objects. Features never change this file.
const bridge: Bridge = {
  call: (path, input) => ipcRenderer.invoke('levator:call', path, input),
  onChanged: (listener) => {
    ipcRenderer.on('levator:changed', (_event, path: string) => listener(path))
  },
}

contextBridge.exposeInMainWorld('bridge', bridge)
