// One tab stop per row in large tables: arrow keys move along the row. Rows say so by data-roving.
export function rove (root) {
  root.querySelectorAll('[data-roving]').forEach((row) => {
    const stops = [...row.querySelectorAll('a, button')]
    if (stops.length < 2) return
    stops.forEach((stop, at) => { stop.tabIndex = at === 0 ? 0 : -1 })
    row.addEventListener('focusin', (event) => {
      stops.forEach((stop) => { stop.tabIndex = stop === event.target ? 0 : -1 })
    })
    row.addEventListener('keydown', (event) => {
      const at = stops.indexOf(document.activeElement)
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: stops.length - 1 }[event.key]
      if (at < 0 || to === undefined || !stops[to]) return
      event.preventDefault()
      stops[to].focus()
    })
  })
}
