import { EventEmitter } from 'node:events'
import { normalAccelerator } from './accelerators.ts'
import { app } from './app.ts'
import type { BrowserWindow } from './browser-window.ts'
import { focusedWindow, windows } from './windows.ts'

interface MenuItemOptions {
  id?: string
  label?: string
  role?: string
  type?: string
  accelerator?: string
  enabled?: boolean
  visible?: boolean
  checked?: boolean
  submenu?: MenuItemOptions[] | Menu
  click?: (item: MenuItem, window: BrowserWindow | null, event: object) => void
}

const roleAccelerators: Record<string, string> = {
  quit: 'CmdOrCtrl+Q',
  reload: 'CmdOrCtrl+R',
  togglefullscreen: 'F11',
  close: 'CmdOrCtrl+W',
}

const playRole = (role: string, window: BrowserWindow | null): void => {
  const page = window?.webContents
  switch (role) {
    case 'quit':
      return app.quit()
    case 'close':
      return window?.close()
    case 'minimize':
      return window?.minimize()
    case 'reload':
    case 'forcereload':
      return page?.reload()
    case 'togglefullscreen':
      return window?.setFullScreen(!window.isFullScreen())
    case 'undo':
    case 'redo':
    case 'cut':
    case 'copy':
    case 'paste':
      return page?.[role]()
    case 'selectall':
      return page?.selectAll()
    default:
  }
}

export class MenuItem {
  id: string | undefined
  label: string
  role: string | undefined
  type: string
  accelerator: string | undefined
  enabled: boolean
  visible: boolean
  checked: boolean
  submenu: Menu | undefined
  readonly #click: MenuItemOptions['click']
  constructor(options: MenuItemOptions) {
    const { id, role, submenu } = options
    this.id = id
    this.role = role?.toLowerCase()
    this.label = options.label ?? role ?? ''
    this.type = options.type ?? (submenu ? 'submenu' : 'normal')
    this.accelerator = options.accelerator ?? roleAccelerators[this.role ?? '']
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : submenu
    this.#click = options.click
  }
  click(event: object = {}, window: BrowserWindow | null = focusedWindow()): void {
    if (!this.enabled) return
    if (this.type === 'checkbox') this.checked = !this.checked
    if (this.#click) this.#click(this, window, event)
    else if (this.role) playRole(this.role, window)
  }
}

let applicationMenu: Menu | null = null

/** Kept, never drawn: items can be found and clicked from code, and their keys work through a listener in the page. */
export class Menu extends EventEmitter {
  items: MenuItem[] = []
  static buildFromTemplate(template: (MenuItemOptions | MenuItem)[]): Menu {
    const menu = new Menu()
    menu.items = template.map((item) => (item instanceof MenuItem ? item : new MenuItem(item)))
    return menu
  }
  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu
    for (const window of windows) window.webContents.sendAccelerators(menuAccelerators())
  }
  static getApplicationMenu(): Menu | null {
    return applicationMenu
  }
  append(item: MenuItem): void {
    this.items.push(item)
  }
  insert(place: number, item: MenuItem): void {
    this.items.splice(place, 0, item)
  }
  getMenuItemById(id: string): MenuItem | null {
    return this.all().find((item) => item.id === id) ?? null
  }
  all(): MenuItem[] {
    return this.items.flatMap((item) => [item, ...(item.submenu?.all() ?? [])])
  }
  popup(): void {}
  closePopup(): void {}
}

/** The keys of the application menu, as the page writes them. The editing keys stay Chromium's own. */
export const menuAccelerators = (): string[] =>
  (applicationMenu?.all() ?? []).flatMap((item) => (item.accelerator ? [normalAccelerator(item.accelerator)] : []))

export const pressAccelerator = (keys: string, window: BrowserWindow): void => {
  const item = applicationMenu?.all().find(({ accelerator, enabled }) => enabled && accelerator && normalAccelerator(accelerator) === keys)
  item?.click({}, window)
}
