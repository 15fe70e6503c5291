/** The first argument of every Electron event: extra facts, and a way to say no. */
export class HostEvent {
  defaultPrevented = false
  constructor(facts: object = {}) {
    Object.assign(this, facts)
  }
  preventDefault(): void {
    this.defaultPrevented = true
  }
}
