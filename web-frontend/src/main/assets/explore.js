// The explore view of a figure: zoom, values on pointing, choosing a part. It shows what the drawing shows, with the same
// colours, shapes and words, from the figure's own data. The library comes only when somebody asks for it; it draws on a canvas
// and tells values there too, because the policy of our pages refuses style attributes.
const INK = '#212b32'
const QUIET = '#4c6272'
const BLUE = '#005eb8'
const TARGET = '#006747'
const MOST_LISTED = 20
const NARROW = 520

const LINES = {
  decile: { color: '#768692', width: 1.25, type: [4, 4] },
  median: { color: INK, width: 2 },
  centre: { color: INK, width: 2 },
  site: { color: BLUE, width: 3 },
  series: { color: QUIET, width: 1.5 },
  limit: { color: INK, width: 1.5, type: [8, 4] },
  'near-limit': { color: QUIET, width: 1.25, type: [2, 4] },
  'funnel-limit': { color: INK, width: 1.5, type: [8, 4] },
  'funnel-near-limit': { color: QUIET, width: 1.25, type: [2, 4] },
  interval: { color: QUIET, width: 1.5 },
  others: { color: '#768692', width: 1 },
  group: { color: '#7c2855', width: 2.5, type: [10, 4] }
}
const GROUPS = [['#7c2855', [10, 4]], ['#00703c', [4, 3]], ['#4c6272', [12, 3, 3, 3]], ['#9c4100', [2, 4]], ['#330072', [16, 5]], ['#00506b', [6, 2, 2, 2, 2, 2]]]
const STEPPED = ['centre', 'limit', 'near-limit']

const outlined = (color, symbol, symbolSize, symbolRotate = 0) => ({ symbol, symbolSize, symbolRotate, itemStyle: { color, opacity: 1, borderColor: INK, borderWidth: 1 } })
const MARKS = {
  dot: { symbol: 'circle', symbolSize: 8, itemStyle: { color: BLUE } },
  corrected: { symbol: 'diamond', symbolSize: 14, itemStyle: { color: '#ffffff', borderColor: BLUE, borderWidth: 2.5 } },
  common: outlined('#a6a6a6', 'circle', 9),
  'improvement-high': outlined('#00b0f0', 'triangle', 12),
  'improvement-low': outlined('#00b0f0', 'triangle', 12, 180),
  concern: outlined('#e46c0a', 'rect', 10),
  'neutral-high': outlined('#7030a0', 'triangle', 12),
  'neutral-low': outlined('#7030a0', 'triangle', 12, 180),
  outlier: outlined('#e46c0a', 'diamond', 13),
  own: { symbol: 'circle', symbolSize: 13, itemStyle: { color: BLUE, borderColor: '#ffffff', borderWidth: 2, shadowColor: BLUE, shadowBlur: 3 } }
}

const point = ([x, y, mark, told]) => x === undefined
  ? { value: ['-', '-'], symbol: 'none' }
  : { value: [x, y], told, symbol: 'none', ...(mark ? MARKS[mark] : {}) }

const series = (view, narrow) => {
  let group = 0
  const lines = view.lines.map((line) => {
    const look = { ...LINES[line.look] }
    if (line.look === 'group') [look.color, look.type] = GROUPS[group++ % GROUPS.length]
    return {
      name: line.name,
      type: line.look === 'marks' ? 'scatter' : 'line',
      data: line.points.map(point),
      lineStyle: look,
      step: STEPPED.includes(line.look) ? 'middle' : false,
      z: line.look === 'marks' || line.look === 'site' || line.look === 'series' ? 4 : 2,
      silent: !line.points.some(([, , mark]) => mark),
      animation: false,
      endLabel: { show: line.label !== '' && !narrow, formatter: line.label, color: line.look === 'site' ? BLUE : INK, fontSize: 14 },
      labelLayout: { moveOverlap: 'shiftY' }
    }
  })
  const level = view.levels.map(({ y, label }) => ({ yAxis: y, lineStyle: { color: TARGET, type: [12, 4], width: 1.5 }, label: { formatter: label, color: TARGET, fontSize: 14, position: 'insideStartTop' } }))
  const happening = view.happenings.map(({ x, letter }) => ({ xAxis: x, lineStyle: { color: QUIET, type: [2, 3] }, label: { formatter: letter, color: INK, fontSize: 14, fontWeight: 'bold' } }))
  if (lines.length > 0) lines[0].markLine = { silent: true, symbol: 'none', animation: false, data: [...level, ...happening] }
  return lines
}

const across = (view) => {
  const labels = new Map(view.acrossTicks.map(({ at, label }) => [at, label]))
  const given = view.acrossTicks.map(({ at }) => at)
  const first = Math.floor(view.low + 1e-9)
  const room = Math.max((view.high - view.low) * 0.012, 0.05)
  return {
    type: 'value',
    min: view.low - room,
    max: view.high + room,
    name: view.title,
    nameLocation: 'middle',
    nameGap: 36,
    nameTextStyle: { color: INK, fontSize: 14 },
    splitLine: { show: false },
    minInterval: view.across === 'time' ? 1 : 0,
    axisLine: { onZero: false, lineStyle: { color: QUIET } },
    axisLabel: {
      show: view.across === 'time' || given.length > 0,
      color: QUIET,
      fontSize: 14,
      margin: 12,
      hideOverlap: true,
      customValues: view.across === 'order' ? given : undefined,
      formatter: (value) => view.across === 'time'
        ? (Number.isInteger(value) ? view.months[value - first] ?? '' : '')
        : labels.get(value) ?? value.toLocaleString('en-GB')
    }
  }
}

const upwards = (view) => {
  const labels = new Map(view.ticks.map(({ at, label }) => [at, label]))
  const given = view.ticks.map(({ at }) => at)
  return {
    type: 'value',
    min: view.bottom,
    max: view.top,
    splitLine: { lineStyle: { color: '#d8dde0' } },
    axisTick: { customValues: given },
    axisLabel: { color: QUIET, fontSize: 14, customValues: given, formatter: (value) => labels.get(value) ?? '' }
  }
}

const option = (view, narrow) => ({
  textStyle: { fontFamily: 'Arial, sans-serif' },
  grid: { left: 70, right: narrow ? 16 : 140, top: 64, bottom: 104 },
  xAxis: across(view),
  yAxis: upwards(view),
  series: series(view, narrow),
  tooltip: {
    trigger: 'item',
    renderMode: 'richText',
    confine: true,
    backgroundColor: '#ffffff',
    borderColor: INK,
    textStyle: { color: INK, fontSize: 14 },
    formatter: ({ data }) => data?.told ?? ''
  },
  dataZoom: [
    { type: 'inside', xAxisIndex: 0, filterMode: 'none' },
    { type: 'slider', xAxisIndex: 0, filterMode: 'none', bottom: 16, height: 28, showDetail: false, showDataShadow: false }
  ],
  toolbox: {
    right: 8,
    top: 0,
    itemSize: 24,
    iconStyle: { borderColor: INK },
    feature: {
      brush: { type: ['rect', 'clear'], title: { rect: view.words.choose, clear: view.words.clear } },
      restore: { title: view.words.reset }
    }
  },
  brush: { xAxisIndex: 0, outOfBrush: { colorAlpha: 0.2 }, throttleType: 'debounce', throttleDelay: 200 }
})

const show = async (figure, view, place, chosen) => {
  const { init } = await import('./echarts.js')
  const chart = init(place, null, { renderer: 'canvas' })
  chart.setOption(option(view, place.clientWidth < NARROW))
  chart.on('brushselected', ({ batch }) => {
    const told = batch.flatMap(({ selected }) => selected)
      .flatMap(({ seriesIndex, dataIndex }) => dataIndex.map((at) => view.lines[seriesIndex].points[at]?.[3]))
      .filter(Boolean)
    chosen.replaceChildren(...told.slice(0, MOST_LISTED).map((text) => Object.assign(document.createElement('li'), { textContent: text })))
  })
  new ResizeObserver(() => chart.resize()).observe(place)
}

/** Gives every figure that offers it a button between its drawing and the explore view. */
export const explore = (root) => root.querySelectorAll('figure[data-explore]').forEach((figure) => {
  const view = JSON.parse(figure.dataset.explore)
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'gs-explore__button', textContent: view.words.open })
  const place = Object.assign(document.createElement('div'), { className: 'gs-explore', hidden: true })
  const chosen = Object.assign(document.createElement('ul'), { className: 'gs-figure__notes', hidden: true })
  chosen.setAttribute('aria-live', 'polite')
  place.setAttribute('role', 'img')
  place.setAttribute('aria-label', view.words.label)
  button.setAttribute('aria-pressed', 'false')
  figure.querySelector('.gs-figure__drawing').before(place, chosen)
  let actions = figure.querySelector('.gs-actions')
  if (!actions) {
    actions = Object.assign(document.createElement('p'), { className: 'gs-actions' })
    Array.from(figure.querySelectorAll('.gs-figure__drawing')).at(-1).after(actions)
  }
  actions.append(button)
  let drawn = null
  button.addEventListener('click', () => {
    const opens = place.hidden
    place.hidden = chosen.hidden = !opens
    figure.classList.toggle('gs-figure--exploring', opens)
    button.setAttribute('aria-pressed', String(opens))
    button.textContent = opens ? view.words.close : view.words.open
    if (opens) drawn ??= show(figure, view, place, chosen)
  })
})
