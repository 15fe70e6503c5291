/** Longest a closing waits for the page, in milliseconds: its saves take a few, and a hung page must not keep the vault open. */
const patience = 1500

export interface PageSaver {
  /** Asks the page to save at once what is still typed; done when it has answered, or when patience ends. */
  ask(): Promise<void>
  /** The page has saved everything. */
  answered(): void
}

/** `tell` sends the question; false when there is no page to ask. */
export function createPageSaver(tell: () => boolean): PageSaver {
  let waiting: (() => void)[] = []
  const answered = () => {
    const done = waiting
    waiting = []
    for (const resolve of done) resolve()
  }
  return {
    ask: () =>
      new Promise((resolve) => {
        const late = setTimeout(resolve, patience)
        waiting.push(() => {
          clearTimeout(late)
          resolve()
        })
        if (!tell()) answered()
      }),
    answered,
  }
}
