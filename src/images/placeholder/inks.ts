/** The colours of one drawing, from the sky down. */
export interface Ink {
  skyTop: string
  skyLow: string
  /** Of sun or moon, and of its light on the water. */
  disc: string
  glow: string
  farHill: string
  nearHill: string
  mist: string
  waterFar: string
  waterNear: string
  /** Boats, reeds, roofs. */
  figure: string
  /** The one warm or bright touch: lotus buds, a lamp. */
  accent: string
}

export const INKS = {
  teal: {
    skyTop: '#cfdeda',
    skyLow: '#f6f1e4',
    disc: '#fffaf0',
    glow: '#fff6e0',
    farHill: '#a9c0bc',
    nearHill: '#1f4a4a',
    mist: '#eef1ea',
    waterFar: '#dbe5df',
    waterNear: '#2b5957',
    figure: '#10302f',
    accent: '#d98b7b',
  },
  cinnabar: {
    skyTop: '#d9927a',
    skyLow: '#f8dfbd',
    disc: '#c8402a',
    glow: '#ffd49a',
    farHill: '#cf9384',
    nearHill: '#4c2329',
    mist: '#f7dcc0',
    waterFar: '#f1c9a3',
    waterNear: '#6b3236',
    figure: '#2d1418',
    accent: '#f0b48a',
  },
  ochre: {
    skyTop: '#e7d4ae',
    skyLow: '#faf1db',
    disc: '#fffaf0',
    glow: '#ffeec4',
    farHill: '#d3b78a',
    nearHill: '#5a3d22',
    mist: '#f7ecd4',
    waterFar: '#efdfbd',
    waterNear: '#6f5331',
    figure: '#332112',
    accent: '#b5532f',
  },
  plum: {
    skyTop: '#8f86a8',
    skyLow: '#eed9d6',
    disc: '#fff6ea',
    glow: '#f7e0d8',
    farHill: '#a99ab4',
    nearHill: '#33284a',
    mist: '#ead9da',
    waterFar: '#dcc9d0',
    waterNear: '#443659',
    figure: '#1d1630',
    accent: '#e0a1a8',
  },
  pine: {
    skyTop: '#b9cbb4',
    skyLow: '#f1f0dc',
    disc: '#fffbe9',
    glow: '#fbf3cf',
    farHill: '#a3b99b',
    nearHill: '#25402f',
    mist: '#edf0df',
    waterFar: '#dbe3cb',
    waterNear: '#39573f',
    figure: '#14261b',
    accent: '#e3a9a0',
  },
} as const satisfies Record<string, Ink>

export type InkName = keyof typeof INKS

export const INK_NAMES = Object.keys(INKS) as [InkName, ...InkName[]]

/** The colour that lies `share` of the way from one `#rrggbb` to another. */
export function mix(from: string, to: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [start, end] = [from, to].map((colour) => parseInt(colour.slice(at, at + 2), 16)) as [
      number,
      number,
    ]
    return Math.round(start + (end - start) * share)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${channels.join('')}`
}
