/** What both peers set: as much as the progress summary of a client with 200 visits has. */
export const visits = Array.from({ length: 200 }, (_, at) => ({
  heldOn: new Date(Date.UTC(2022, 10, 26) + at * 7 * 86_400_000).toISOString().slice(0, 10),
  therapy: 'Sports massage',
  areas: 'Upper trapezius, Levator scapulae',
  before: 4 - Math.floor(at / 50),
  after: Math.max(0, 3 - Math.floor(at / 50)),
  rotation: 50 + (at % 20),
}))
export type ReportVisit = (typeof visits)[number]

export const title = 'Progress summary'
export const words = {
  latin: 'Firm along the upper border, gives way slowly; tender point halfway refers to the temple.',
  arabic: 'ألم في الكتف الأيسر (عند الرفع)',
  chinese: '左肩疼痛（抬举时）腰部僵硬',
}

/** Titles and widths in points of the table's columns. */
export const columns: readonly { title: string; width: number; cell: (visit: ReportVisit) => string }[] = [
  { title: 'Day', width: 80, cell: ({ heldOn }) => heldOn },
  { title: 'Therapy', width: 100, cell: ({ therapy }) => therapy },
  { title: 'Areas', width: 180, cell: ({ areas }) => areas },
  { title: 'Before', width: 45, cell: ({ before }) => String(before) },
  { title: 'After', width: 45, cell: ({ after }) => String(after) },
  { title: 'Rotation', width: 50, cell: ({ rotation }) => `${rotation}°` },
]

/** A4 in points, and the size of the figure and of a chart on it. */
export const paper = { width: 595, height: 842, margin: 48 }
export const figure = { width: 240, height: 320 }
export const chart = { width: 480, height: 140 }

/** 80 closed curves of ten points each, as many as a body has areas from the front and from behind. */
export const figurePaths = Array.from({ length: 80 }, (_, at) => {
  const [x, y] = [15 + (at % 8) * 28, 18 + Math.floor(at / 8) * 31]
  const point = (step: number) => {
    const [angle, radius] = [(step * 2 * Math.PI) / 10, 10 + ((at * 7 + step * 3) % 5)]
    return `${(x + radius * Math.cos(angle)).toFixed(2)} ${(y + radius * Math.sin(angle)).toFixed(2)}`
  }
  const curves = Array.from({ length: 5 }, (__, step) => `Q${point(step * 2 + 1)} ${point(step * 2 + 2)}`)
  return { d: `M${point(0)}${curves.join('')}Z`, fill: ['#f6efe6', '#f3d9b1', '#e8b071', '#d9823b'][at % 4] ?? '' }
})

/** A line through all visits. */
const lineOf = (valueOf: (visit: ReportVisit) => number, most: number) =>
  `M${visits.map((visit, at) => `${((at * chart.width) / visits.length).toFixed(1)} ${(chart.height * (1 - valueOf(visit) / most)).toFixed(1)}`).join('L')}`

export const charts = [
  { title: 'Tension', path: lineOf(({ before }) => before, 5) },
  { title: 'Rotation', path: lineOf(({ rotation }) => rotation, 90) },
]
export const gridLines = Array.from({ length: 6 }, (_, at) => (at * chart.height) / 5)
