// What the explore view draws: lines, marks, levels and axes as the drawing has them, for the library.
export const INK = '#212b32'
export const QUIET = '#4c6272'
const BLUE = '#005eb8'
const TARGET = '#006747'

/** The room for what is written at the right end of lines. */
const LABELS = 170

/** The height of the plot within its place. */
const TOP = 40
const BOTTOM = 104
const PLOT = 480 - TOP - BOTTOM

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
  // What is not marked tells itself all the same, and shows where it is while it does
  '': { symbol: 'circle', symbolSize: 10, itemStyle: { color: QUIET, opacity: 0 }, emphasis: { itemStyle: { opacity: 1 } } },
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

/** How far what is written at the right ends is moved up or down so that none covers another; in the order of lines, then levels. */
const apart = (view) => {
  const ends = [...view.lines.map(({ label, points }) => ({ label, y: points.at(-1)[1] })), ...view.levels]
  const wanted = ends.map(({ label, y }) => ({ room: label.length > 20 ? 36 : 19, at: (view.top - y) / (view.top - view.bottom) * PLOT, label }))
  let free = -Infinity
  for (const one of wanted.filter(({ label }) => label !== '').sort((a, b) => a.at - b.at)) {
    one.put = Math.max(one.at, free + one.room / 2)
    free = one.put + one.room / 2
  }
  return wanted.map(({ at, put }) => put === undefined ? 0 : put - at)
}

/** The line of a line, without its marks. One that has but a label, such as a limit that no value can reach, is not drawn. */
const joined = (line, look, narrow, down) => ({
  name: line.name,
  type: 'line',
  data: line.points.map(([x, y]) => x === undefined ? ['-', '-'] : [x, y]),
  symbol: 'none',
  lineStyle: look ?? { width: 0 },
  step: STEPPED.includes(line.look) ? 'middle' : false,
  z: line.look === 'site' || line.look === 'series' ? 4 : 2,
  silent: true,
  animation: false,
  endLabel: { show: line.label !== '' && !narrow, formatter: line.label, color: line.look === 'site' ? BLUE : INK, fontSize: 14, lineHeight: 17, width: LABELS - 20, overflow: 'break', offset: [0, down] }
})

/** The marks of a line by kind: what can be pointed at and chosen, which a line by itself cannot. */
const marked = (line, size) => {
  const kinds = new Map()
  for (const [x, y, mark = '', told = '', label = ''] of line.points) {
    if (mark === '' && told === '') continue
    if (!kinds.has(mark)) kinds.set(mark, [])
    kinds.get(mark).push({ value: [x, y], told, ...(label === '' ? {} : { label: { show: true, formatter: label } }) })
  }
  return [...kinds].map(([mark, data]) => ({
    name: line.name,
    type: 'scatter',
    ...MARKS[mark],
    symbolSize: MARKS[mark].symbolSize * size,
    data,
    // Drawn piece by piece, marks could not be chosen before all are there
    progressive: 0,
    z: mark === 'common' || mark === '' ? 5 : 6,
    animation: false,
    label: { position: 'right', color: INK, fontSize: 13 },
    labelLayout: { hideOverlap: true }
  }))
}

/** Where there is no figure, by its sign at the foot of the plot. */
const gaps = (view) => ({
  name: '',
  type: 'scatter',
  symbol: 'circle',
  symbolSize: 16,
  itemStyle: { color: '#ffffff', opacity: 0 },
  data: view.gaps.map(({ x, letter, told }) => ({ value: [x, view.bottom], told, label: { formatter: letter } })),
  animation: false,
  label: { show: true, color: INK, fontSize: 14 }
})

const series = (view, narrow) => {
  let group = 0
  const down = apart(view)
  const count = view.lines.reduce((sum, { points }) => sum + points.filter(([, , mark]) => mark).length, 0)
  const size = count > 1000 ? 0.5 : count > 400 ? 0.7 : 1
  const all = view.lines.flatMap((line, at) => {
    let look = LINES[line.look]
    if (line.look === 'group') {
      const [color, type] = GROUPS[group++ % GROUPS.length]
      look = { ...look, color, type }
    }
    return [...(look || line.label !== '' ? [joined(line, look, narrow, down[at])] : []), ...marked(line, size)]
  })
  const level = view.levels.map(({ y, label }, at) => ({ yAxis: y, lineStyle: { color: TARGET, type: [12, 4], width: 1.5 }, label: narrow ? { formatter: label, color: TARGET, fontSize: 14, position: 'insideStartTop' } : { formatter: label, color: TARGET, fontSize: 14, position: 'end', lineHeight: 17, width: LABELS - 20, overflow: 'break', offset: [0, down[view.lines.length + at]] } }))
  const happening = view.happenings.map(({ x, letter }) => ({ xAxis: x, lineStyle: { color: QUIET, type: [2, 3] }, label: { formatter: letter, color: INK, fontSize: 14, fontWeight: 'bold' } }))
  if (all.length > 0) all[0].markLine = { silent: true, symbol: 'none', animation: false, data: [...level, ...happening] }
  return [...all, gaps(view)]
}

export const across = (view) => {
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
    axisTick: { show: view.across !== 'order' || given.length > 0, customValues: view.across === 'order' ? given : undefined },
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
    axisLine: { show: false },
    axisTick: { customValues: given },
    axisLabel: { color: QUIET, fontSize: 14, customValues: given, formatter: (value) => labels.get(value) ?? '' }
  }
}

/** What every view has, whatever it shows. */
export const common = {
  textStyle: { fontFamily: 'Arial, sans-serif' },
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
  // Buttons of the page do what its toolbox would: those can be reached by keyboard and told by a screen reader
  toolbox: { show: false },
  brush: { xAxisIndex: 0, outOfBrush: { colorAlpha: 0.2 }, throttleType: 'debounce', throttleDelay: 200 }
}

export const option = (view, narrow) => ({
  ...common,
  grid: { left: 70, right: narrow ? 16 : LABELS, top: TOP, bottom: BOTTOM },
  xAxis: across(view),
  yAxis: upwards(view),
  series: series(view, narrow)
})
