// A large table whose rows each have one tab stop, their link: arrow keys move on over the cells. Enter or a click in a cell
// follows the row's link to what the column is about. Tables say so by data-cells, their column headings by data-item.
export function walkCells (root) {
  root.querySelectorAll('table[data-cells]').forEach((table) => {
    table.classList.add('gs-heat--linked')
    table.addEventListener('keydown', (event) => walk(table, event))
    table.addEventListener('click', (event) => {
      const cell = event.target.closest('tbody td')
      if (cell && !window.getSelection().toString()) open(table, cell)
    })
    keepPlace(table)
  })
}

const column = (cell) => [...cell.parentElement.children].indexOf(cell)

const focusable = (cell) => cell.querySelector('a') ?? cell

const go = (cell) => {
  const target = focusable(cell)
  if (target === cell) cell.tabIndex = -1
  target.focus()
}

const walk = (table, event) => {
  const cell = document.activeElement.closest('tbody th, tbody td')
  if (!cell || event.ctrlKey || event.metaKey || event.altKey) return
  const row = cell.parentElement
  const at = column(cell)
  const next = {
    ArrowRight: () => row.children[at + 1],
    ArrowLeft: () => row.children[at - 1],
    ArrowDown: () => row.nextElementSibling?.children[at],
    ArrowUp: () => row.previousElementSibling?.children[at],
    Home: () => row.children[0],
    End: () => row.lastElementChild
  }[event.key]?.()
  if (next) {
    event.preventDefault()
    go(next)
  } else if (event.key === 'Enter' && cell.matches('td')) {
    open(table, cell)
  }
}

const open = (table, cell) => {
  const link = cell.parentElement.querySelector('th a')
  const isItem = cell !== cell.parentElement.lastElementChild
  const item = isItem && [...table.tHead.rows].at(-1).children[column(cell)]?.dataset.item
  if (link) window.location.href = link.href + (item ? '#' + item : '')
}

// News replaces the body of the table: whoever stood in a cell stands there again.
const keepPlace = (table) => {
  let place = null
  document.addEventListener('htmx:beforeSwap', () => {
    const cell = document.activeElement.closest('tbody td')
    place = cell && table.contains(cell)
      ? { row: cell.parentElement.querySelector('th a')?.id, at: column(cell) }
      : null
  })
  document.addEventListener('htmx:afterSettle', () => {
    const row = place?.row && document.getElementById(place.row)?.closest('tr')
    if (row && document.activeElement === document.body) {
      row.children[place.at].tabIndex = -1
      row.children[place.at].focus({ preventScroll: true })
    }
  })
}
