// Makes pages more pleasant where scripts run. No page needs it.
import { initAll } from './nhsuk-frontend.js'
import { LiveSource } from './live.js'
import { keepDrafts } from './drafts.js'
import { rove } from './rows.js'
import { walkCells } from './cells.js'
import { explore } from './explore.js'

document.body.classList.add('js-enabled', 'nhsuk-frontend-supported')
initAll()
rove(document)
walkCells(document)
explore(document)
document.querySelector('#conflict')?.focus()

const said = document.getElementById('gs-said')
const held = document.getElementById('gs-held')

/** Says something politely; twice the same is said twice. */
const say = (text) => {
  said.textContent = ''
  window.setTimeout(() => { said.textContent = text }, 100)
}

/** Shows a line at the foot of the window with a link that loads the page again; none while that would lose what is typed. */
const hold = (text) => {
  if (held.dataset.shown === text || held.dataset.shown === held.dataset.away) return
  held.dataset.shown = text
  const link = document.createElement('a')
  link.href = window.location.href
  link.textContent = held.dataset.reload
  held.replaceChildren(text, ' ', link)
}

const release = () => {
  delete held.dataset.shown
  held.replaceChildren()
}

keepDrafts(document, {
  away: () => {
    held.dataset.shown = held.dataset.away
    held.replaceChildren(held.dataset.away)
  },
  back: () => {
    held.dataset.shown = held.dataset.back
    held.replaceChildren(held.dataset.back)
  }
})

if (window.htmx) {
  window.htmx.createEventSource = (url) => new LiveSource(url, {
    lost: () => hold(held.dataset.lost),
    signedOut: () => hold(held.dataset.signedOut),
    back: () => {
      if (![held.dataset.away, held.dataset.back].includes(held.dataset.shown)) release()
    }
  })
}

const isTyping = (region) => {
  const active = document.activeElement
  return region.contains(active) && active.matches('input, textarea, select, [contenteditable]')
}

// A region in which somebody is typing stays as it is, and says that there is news.
document.addEventListener('htmx:beforeSwap', (event) => {
  const region = event.detail.target
  if (!region.classList?.contains('gs-live')) return
  if (event.detail.xhr.status === 401) {
    hold(held.dataset.signedOut)
  } else if (isTyping(region) || region.querySelector('form[data-dirty]')) {
    event.detail.shouldSwap = false
    hold(held.dataset.held)
  } else if (event.detail.xhr.status === 200) {
    remember(region)
  }
})

// What a swap would lose: where the focus was, how far tables were scrolled, what was unfolded.
let before = null
const mark = (element) => element.id || element.getAttribute('href') || element.textContent
const remember = (region) => {
  before = {
    id: region.id,
    focus: region.contains(document.activeElement) ? mark(document.activeElement) : null,
    scrolls: [...region.querySelectorAll('.gs-scroll')].map((box) => [box.scrollLeft, box.scrollTop]),
    open: [...region.querySelectorAll('details')].map((details) => details.open)
  }
}

document.addEventListener('htmx:oobAfterSwap', (event) => {
  if (event.detail.target.matches('h1')) say(said.dataset.updated)
})

document.addEventListener('htmx:afterSwap', (event) => {
  const region = before && document.getElementById(before.id)
  if (!region) return
  region.querySelectorAll('.gs-scroll').forEach((box, at) => {
    if (before.scrolls[at]) [box.scrollLeft, box.scrollTop] = before.scrolls[at]
  })
  region.querySelectorAll('details').forEach((details, at) => {
    if (before.open[at] !== undefined) details.open = before.open[at]
  })
  rove(region)
  explore(region)
  if (before.focus) {
    const same = [...region.querySelectorAll('a, button, summary, [tabindex]')].find((one) => mark(one) === before.focus)
    same?.focus({ preventScroll: true })
  }
  before = null
  say(said.dataset.updated)
})
