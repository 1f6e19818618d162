// An event source that survives: it rests while the page is out of sight (browsers allow few connections to one host),
// comes back with the last entry it saw, and can tell a lost connection from a sign-in that has run out.
const RESTS_AFTER = 20_000
const LOST_AFTER = 8_000
const LONGEST_WAIT = 30_000

export class LiveSource {
  constructor (url, told) {
    this.url = url
    this.told = told
    this.listeners = []
    this.last = null
    this.closed = false
    this.tries = 0
    this.onVisibility = () => this.look()
    document.addEventListener('visibilitychange', this.onVisibility)
    this.open()
  }

  // The extension opens a source anew when it finds one closed. This one sees to that itself.
  get readyState () {
    return this.closed ? EventSource.CLOSED : EventSource.OPEN
  }

  addEventListener (name, listener) {
    this.listeners.push([name, listener])
    this.source?.addEventListener(name, this.noting(listener))
  }

  removeEventListener (name, listener) {
    this.listeners = this.listeners.filter((one) => one[0] !== name || one[1] !== listener)
  }

  noting (listener) {
    return (event) => {
      if (event.lastEventId) this.last = event.lastEventId
      if (this.listeners.some((one) => one[1] === listener)) listener(event)
    }
  }

  open () {
    if (this.closed || this.source) return
    const url = new URL(this.url, window.location.href)
    if (this.last) url.searchParams.set('after', this.last)
    const source = new EventSource(url)
    this.source = source
    this.listeners.forEach(([name, listener]) => source.addEventListener(name, this.noting(listener)))
    source.onopen = (event) => {
      this.tries = 0
      window.clearTimeout(this.lostTimer)
      this.lostTimer = null
      this.told.back()
      this.onopen?.(event)
    }
    source.onerror = () => {
      this.lostTimer ??= window.setTimeout(() => this.explain(), LOST_AFTER)
      if (source.readyState === EventSource.CLOSED) this.again()
    }
  }

  again () {
    this.rest()
    const wait = Math.min(1000 * 2 ** this.tries++, LONGEST_WAIT)
    window.clearTimeout(this.retry)
    this.retry = window.setTimeout(() => this.open(), wait)
  }

  async explain () {
    try {
      const answer = await fetch('/session', { headers: { Accept: 'application/json' }, redirect: 'manual' })
      if (answer.status === 401) {
        this.told.signedOut()
        this.close()
        return
      }
    } catch {
      // The connection is gone altogether: said below.
    }
    this.told.lost()
  }

  look () {
    window.clearTimeout(this.restTimer)
    if (document.hidden) {
      this.restTimer = window.setTimeout(() => this.rest(), RESTS_AFTER)
    } else {
      this.open()
    }
  }

  rest () {
    this.source?.close()
    this.source = null
  }

  close () {
    this.closed = true
    window.clearTimeout(this.retry)
    window.clearTimeout(this.restTimer)
    window.clearTimeout(this.lostTimer)
    document.removeEventListener('visibilitychange', this.onVisibility)
    this.rest()
  }
}
