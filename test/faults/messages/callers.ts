import type { CallEvent, Windows } from '../../../src/main/answer-call'

interface Frame {
  url: string
}
interface Contents {
  mainFrame: Frame
}

const page = 'app://bundle/index.html'
const contents = (url: string): Contents => ({ mainFrame: { url } })
const windowOf = (webContents: Contents, destroyed = false) => ({ webContents, isDestroyed: () => destroyed })

const main = contents(page)
const closed = contents(page)
const printing = contents('app://bundle/print.html')
const strayed = contents('https://evil.example/')
const stranger = contents(page)

/** As the running app knows them: its page, a closed one, one that strayed to another address, and a hidden one that prints. */
export const windows: Windows<Contents> = {
  main: () => [windowOf(main), windowOf(closed, true), windowOf(strayed)],
  printing: () => [windowOf(printing)],
}

const ofMain = (frame: Frame | null): CallEvent<Frame, Contents> => ({ sender: main, senderFrame: frame })

const events = {
  page: ofMain(main.mainFrame),
  printing: { sender: printing, senderFrame: printing.mainFrame },
  'a frame that is gone': ofMain(null),
  'a frame inside the page': ofMain({ url: page }),
  'the frame of another window': ofMain(stranger.mainFrame),
  'a window that is not ours': { sender: stranger, senderFrame: stranger.mainFrame },
  'a window that pretends by its frame': { sender: stranger, senderFrame: main.mainFrame },
  'a window that was closed': { sender: closed, senderFrame: closed.mainFrame },
  'our window at another address': { sender: strayed, senderFrame: strayed.mainFrame },
} satisfies Record<string, CallEvent<Frame, Contents>>

export type CallerKind = keyof typeof events
export const callerKinds = Object.keys(events) as CallerKind[]

/** The event of a call, as Electron would hand it to us. */
export const eventOf = (kind: CallerKind): CallEvent<Frame, Contents> => events[kind]

/** For a control: whoever has a window is taken for the page. */
export const everyWindow: Windows<Contents> = {
  main: () => [main, closed, printing, stranger].map((webContents) => windowOf(webContents)),
  printing: () => [],
}
