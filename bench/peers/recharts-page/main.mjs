// Six series of a thousand values by recharts, drawn when the bench asks for it. As quick as it can be: fixed size, no dots, no animation.
import { createElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts'

const names = ['a', 'b', 'c', 'd', 'e', 'f']
const data = Array.from({ length: 1000 }, (_, at) => ({ at, ...Object.fromEntries(names.map((name, series) => [name, Math.round(40 + 30 * Math.sin(at / 40 + series) + ((at * 7 + series) % 10))])) }))

/** @param {number} height @param {string[]} series */
const chart = (height, series) =>
  createElement(
    LineChart,
    { key: series.join(''), data, width: 1000, height },
    createElement(CartesianGrid),
    createElement(XAxis, { dataKey: 'at', type: 'number' }),
    createElement(YAxis),
    createElement(Tooltip),
    ...series.map((name) => createElement(Line, { key: name, dataKey: name, dot: false, isAnimationActive: false })),
  )

const drawings = { one: () => [chart(600, names)], six: () => names.map((name) => chart(160, [name])) }

const place = document.querySelector('#place')
if (place === null) throw new Error('The page has no place for a chart')
/** @type {import('react-dom/client').Root | undefined} */
let root

const frame = () => new Promise((resolve) => void requestAnimationFrame(resolve))
const linesThatStand = () => [...document.querySelectorAll('path.recharts-line-curve')].filter((path) => (path.getAttribute('d') ?? '').length > 5000).length

/**
 * Draws at the beginning of a frame, into an empty page.
 * @param {keyof typeof drawings} how
 * @returns milliseconds to the beginning of the first frame in which every line stood before
 */
async function draw(how) {
  root?.unmount()
  await frame()
  await frame()
  const started = await frame()
  const mounted = createRoot(place)
  root = mounted
  flushSync(() => mounted.render(drawings[how]()))
  let next = started
  for (let frames = 0; frames < 600; frames++) {
    const stood = linesThatStand() === names.length
    next = await frame()
    if (stood) return next - started
  }
  throw new Error('recharts drew no lines')
}

Reflect.set(globalThis, 'drawByRecharts', draw)
