// What the explore view draws of a shaded table: its cells with the same grounds, inks and words, for the library.
import { INK, QUIET, common } from './explored.js'

const SHADES = {
  s0: ['#ffffff', INK],
  s1: ['#d2e3f5', INK],
  s2: ['#a3c5e8', INK],
  s3: ['#2f6fae', '#ffffff'],
  s4: ['#0b3d6e', '#ffffff']
}
const UNSHADED = ['#f4f6f7', QUIET]

/** A cell reaches half a step to either side of its place. */
const HALF = 0.5

export const ends = ({ rows, columns }) => ({ min: -HALF, max: columns.length - HALF, bottom: -HALF, top: rows.length - HALF })

const axis = (names, low, high, more) => {
  const places = names.map((_, at) => at)
  return { type: 'value', min: low, max: high, splitLine: { show: false }, axisLine: { show: false }, axisTick: { show: false }, ...more, axisLabel: { color: INK, fontSize: 13, customValues: places, formatter: (at) => names[at] ?? '', ...more.axisLabel } }
}

/** Narrower, a cell has no room for its figure; pointing at it tells it. */
const ROOM = 34

const cell = ({ cells }) => (params, api) => {
  const [column, row, tone, shown] = cells[params.dataIndex]
  const [wide, high] = api.size([1, 1])
  const [x, y] = api.coord([column, row])
  const [ground, ink] = SHADES[tone] ?? UNSHADED
  return {
    type: 'rect',
    z2: 1,
    shape: { x: x - wide / 2 + 1, y: y - high / 2 + 1, width: wide - 2, height: high - 2 },
    style: { fill: ground, stroke: QUIET, lineWidth: 0.5 },
    textConfig: { position: 'inside' },
    textContent: wide < ROOM ? undefined : { type: 'text', z2: 2, style: { text: shown, fill: ink, fontSize: Math.min(13, high - 4), width: wide - 2, overflow: 'truncate', ellipsis: '' } }
  }
}

/** What is drawn cannot be chosen from by the library; marks that nobody sees, one to a cell, can. */
const places = ({ cells }) => ({
  type: 'scatter',
  symbol: 'rect',
  symbolSize: 4,
  itemStyle: { opacity: 0 },
  silent: true,
  progressive: 0,
  animation: false,
  data: cells.map(([column, row, , , told]) => ({ value: [column, row], told }))
})

export const cellsOption = (view, narrow) => {
  const { min, max, bottom, top } = ends(view)
  return {
    ...common,
    grid: { left: narrow ? 110 : 210, right: 16, top: 40, bottom: 64 },
    xAxis: axis(view.columns, min, max, { position: 'top', axisLabel: { hideOverlap: true } }),
    yAxis: axis(view.rows, bottom, top, { inverse: true, axisLabel: { width: narrow ? 96 : 196, overflow: 'truncate' } }),
    series: [
      places(view),
      { type: 'custom', renderItem: cell(view), clip: true, animation: false, encode: { x: 0, y: 1 }, data: view.cells.map(([column, row, , , told]) => ({ value: [column, row], told })) }
    ]
  }
}
