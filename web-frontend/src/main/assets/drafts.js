// Keeps what is being typed on the server, a little after the last key.
const WAIT = 2500

export function keepDrafts (root) {
  root.querySelectorAll('form[data-draft]').forEach((form) => {
    let timer = null
    const keep = () => {
      timer = null
      const body = new URLSearchParams()
      for (const [name, value] of new FormData(form)) {
        if (typeof value === 'string') body.append(name, value)
      }
      fetch(form.dataset.draft, { method: 'POST', body, keepalive: true }).catch(() => {})
    }
    form.addEventListener('input', (event) => {
      if (event.target.type === 'file' || event.target.type === 'password') return
      form.dataset.dirty = 'true'
      window.clearTimeout(timer)
      timer = window.setTimeout(keep, WAIT)
    })
    const stop = () => {
      window.clearTimeout(timer)
      timer = null
    }
    form.addEventListener('submit', stop)
    window.addEventListener('pagehide', () => {
      if (timer === null) return
      stop()
      keep()
    })
  })
}
