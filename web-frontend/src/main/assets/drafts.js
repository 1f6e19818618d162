// Keeps what is being typed on the server, a little after the last key. Where the server cannot be reached, as on a train, it is tried
// again and again, and nothing is sent off the page: the browser's own page of failure would lose it.
const WAIT = 2500
const AGAIN = 5000
const PATIENCE = 8000

/** What is told: `away` once the server is not reached, `back` once it is again and has what was typed. */
export function keepDrafts (root, tell) {
  root.querySelectorAll('form[data-draft]').forEach((form) => {
    let timer = null
    let away = false
    let goes = false
    const stop = () => {
      window.clearTimeout(timer)
      timer = null
    }
    const keep = async () => {
      stop()
      const body = new URLSearchParams()
      for (const [name, value] of new FormData(form)) {
        if (typeof value === 'string') body.append(name, value)
      }
      try {
        await fetch(form.dataset.draft, { method: 'POST', body, keepalive: true, signal: AbortSignal.timeout(PATIENCE) })
        if (away) tell.back()
        away = false
      } catch {
        if (!away) tell.away()
        away = true
        timer = window.setTimeout(keep, AGAIN)
      }
      return !away
    }
    form.addEventListener('input', (event) => {
      if (event.target.type === 'file' || event.target.type === 'password') return
      form.dataset.dirty = 'true'
      window.clearTimeout(timer)
      timer = window.setTimeout(keep, WAIT)
    })
    form.addEventListener('submit', async (event) => {
      stop()
      if (goes || (!away && navigator.onLine)) {
        goes = false
        return
      }
      event.preventDefault()
      if (await keep()) {
        goes = true
        form.requestSubmit(event.submitter)
      }
    })
    window.addEventListener('online', () => {
      if (away) keep()
    })
    window.addEventListener('pagehide', () => {
      if (timer !== null) keep()
    })
  })
}
