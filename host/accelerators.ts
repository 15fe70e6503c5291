const order = ['Ctrl', 'Alt', 'Shift', 'Super']
const main = process.platform === 'darwin' ? 'Super' : 'Ctrl'
const names: Record<string, string> = {
  cmdorctrl: main,
  commandorcontrol: main,
  control: 'Ctrl',
  ctrl: 'Ctrl',
  cmd: 'Super',
  command: 'Super',
  meta: 'Super',
  option: 'Alt',
  alt: 'Alt',
  altgr: 'Alt',
  shift: 'Shift',
  plus: '+',
  esc: 'Escape',
  return: 'Enter',
  space: ' ',
  up: 'ArrowUp',
  down: 'ArrowDown',
  left: 'ArrowLeft',
  right: 'ArrowRight',
}

/** "CmdOrCtrl+Shift+e" as the page reports it: "Ctrl+Shift+E". */
export const normalAccelerator = (accelerator: string): string => {
  const keys = accelerator.split('+').map((key) => names[key.toLowerCase()] ?? (key.length === 1 ? key.toUpperCase() : key))
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length)
  return keys.toSorted((a, b) => rank(a) - rank(b)).join('+')
}
