// The explore view of a figure: zoom, values on pointing, choosing a part. It shows what the drawing shows, with the same
// colours, shapes and words, from the figure's own data. The library comes only when somebody asks for it; it draws on a canvas
// and tells values there too, because the policy of our pages refuses style attributes.
import { across, option } from './explored.js'
import { ends, cellsOption } from './explored-cells.js'

const MOST_LISTED = 20
const NARROW = 520

/** The part of the level axis that is seen, in hundredths of the whole. */
const seenOf = (chart) => {
  const { start, end } = chart.getOption().dataZoom[0]
  return [start, end]
}

const zoom = (chart, factor) => {
  const [start, end] = seenOf(chart)
  const wide = Math.min(100, (end - start) * factor)
  const from = Math.min(100 - wide, Math.max(0, (start + end - wide) / 2))
  chart.dispatchAction({ type: 'dataZoom', start: from, end: from + wide })
}

const chooseBy = (chart, brushType) => chart.dispatchAction({ type: 'takeGlobalCursor', key: 'brush', brushOption: { brushType, brushMode: 'single' } })

/** By a pointer a part is drawn; by a key all that is seen is chosen. */
const choose = (chart, view, byKey) => {
  if (!byKey) return chooseBy(chart, 'rect')
  const [start, end] = seenOf(chart)
  const { min, max, bottom, top } = view.cells ? ends(view.cells) : { ...across(view), bottom: view.bottom, top: view.top }
  const at = (hundredths) => min + (max - min) * hundredths / 100
  chart.dispatchAction({ type: 'brush', areas: [{ brushType: 'rect', xAxisIndex: 0, yAxisIndex: 0, coordRange: [[at(start), at(end)], [bottom, top]] }] })
}

const showAll = (chart) => {
  chooseBy(chart, false)
  chart.dispatchAction({ type: 'brush', areas: [] })
  chart.dispatchAction({ type: 'dataZoom', start: 0, end: 100 })
}

const itemsOf = (texts) => texts.map((text) => Object.assign(document.createElement('li'), { textContent: text }))

/** @param seen gives the panel that is seen */
const tools = (chart, words, seen) => {
  const doing = {
    closer: () => zoom(chart, 0.5),
    further: () => zoom(chart, 2),
    choose: (event) => choose(chart, seen(), event.detail === 0),
    reset: () => showAll(chart)
  }
  return Object.entries(doing).map(([word, does]) => {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'gs-explore__button', textContent: words[word] })
    button.addEventListener('click', does)
    return button
  })
}

/** Of several panels one is seen at a time. */
const whichOf = (panels, words, sees) => {
  const select = Object.assign(document.createElement('select'), { className: 'nhsuk-select' })
  select.append(...panels.map(({ name }, at) => Object.assign(document.createElement('option'), { value: at, textContent: name })))
  select.addEventListener('change', () => sees(panels[select.value]))
  const label = Object.assign(document.createElement('label'), { textContent: `${words.which} ` })
  label.append(select)
  return label
}

const fetched = async (url) => {
  const answer = await fetch(url, { headers: { Accept: 'application/json' }, redirect: 'error' })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  return answer.json()
}

const show = async (offer, place, bar, chosen) => {
  const [{ init }, view] = await Promise.all([import('./echarts.js'), offer.from ? fetched(offer.from) : offer])
  const chart = init(place, null, { renderer: 'canvas' })
  let seen
  let all
  const sees = (panel) => {
    seen = panel
    all = panel.cells ? cellsOption(panel.cells, place.clientWidth < NARROW) : option(panel, place.clientWidth < NARROW)
    chosen.replaceChildren()
    chart.setOption(all, true)
  }
  sees(view.panels ? view.panels[0] : view)
  chart.on('brushselected', ({ batch }) => {
    const told = batch.flatMap(({ selected }) => selected)
      .flatMap(({ seriesIndex, dataIndex }) => dataIndex.map((at) => all.series[seriesIndex].data[at]?.told))
      .filter(Boolean)
    chosen.replaceChildren(...itemsOf(told.length === 0 ? [] : [view.words.chosen.replace('#', told.length.toLocaleString('en-GB')), ...told.slice(0, MOST_LISTED)]))
  })
  chart.on('brushend', () => chooseBy(chart, false))
  bar.replaceChildren(...(view.panels ? [whichOf(view.panels, view.words, sees)] : []), ...tools(chart, view.words, () => seen))
  new ResizeObserver(() => chart.resize()).observe(place)
}

/** Gives every figure that offers it a button between its drawing and the explore view. */
export const explore = (root) => root.querySelectorAll('figure[data-explore]').forEach((figure) => {
  const view = JSON.parse(figure.dataset.explore)
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'gs-explore__button', textContent: view.words.open })
  const place = Object.assign(document.createElement('div'), { className: 'gs-explore', hidden: true })
  const bar = Object.assign(document.createElement('p'), { className: 'gs-actions gs-explore__bar', hidden: true })
  const chosen = Object.assign(document.createElement('ul'), { className: 'gs-figure__notes gs-explore__chosen', hidden: true })
  chosen.setAttribute('aria-live', 'polite')
  place.setAttribute('role', 'img')
  place.setAttribute('aria-label', view.words.label)
  button.setAttribute('aria-pressed', 'false')
  figure.querySelector('.gs-figure__drawing').before(bar, place, chosen)
  let actions = Array.from(figure.querySelectorAll('.gs-actions')).find((one) => one !== bar)
  if (!actions) {
    actions = Object.assign(document.createElement('p'), { className: 'gs-actions' })
    Array.from(figure.querySelectorAll('.gs-figure__drawing')).at(-1).after(actions)
  }
  actions.append(button)
  const open = (opens) => {
    place.hidden = bar.hidden = chosen.hidden = !opens
    figure.classList.toggle('gs-figure--exploring', opens)
    button.setAttribute('aria-pressed', String(opens))
    button.textContent = opens ? view.words.close : view.words.open
  }
  let drawn = null
  button.addEventListener('click', () => {
    open(place.hidden)
    if (place.hidden || drawn) return
    chosen.replaceChildren()
    drawn = show(view, place, bar, chosen).catch((error) => {
      console.error(error)
      drawn = null
      open(false)
      chosen.hidden = false
      chosen.replaceChildren(...itemsOf([view.words.failed]))
    })
  })
})
