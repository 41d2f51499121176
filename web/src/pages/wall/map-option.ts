import type { Colour } from 'duban-core'
import type { LinesSeriesOption, ScatterSeriesOption } from 'echarts/charts'
import type { GeoComponentOption, TooltipComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import type { DivisionMap } from '../../client/divisions.ts'
import type { ProjectGroup, ProjectRow } from '../../client/projects.ts'
import { LIGHT_SHAPES } from '../../components/light-shapes.ts'
import { areasOf, aspectOf, linesOf, pointsOf } from './map-shapes.ts'

/** What a map of the wall is drawn from. */
export type MapOption = ComposeOption<
  GeoComponentOption | ScatterSeriesOption | LinesSeriesOption | TooltipComponentOption
>

/** By light, or by the rate of the year. */
export type MapMode = 'light' | 'rate'

/** Colours of lights on dark ground. */
export const WALL_COLOURS: Readonly<Record<Colour, string>> = {
  red: '#ff6b63',
  yellow: '#f7c04a',
  green: '#55cf94',
  blue: '#74b8ff',
  grey: '#9fb0c3',
}

const AREA_COLOURS: Readonly<Record<Colour, string>> = {
  red: '#5c2630',
  yellow: '#57471c',
  green: '#1d4c3a',
  blue: '#1e4670',
  grey: '#2b3746',
}

/** Steps of the rate of the year, in per cent, from the least; what has no rate is grey. */
export const RATE_STEPS: readonly { readonly below: number; readonly colour: string }[] = [
  { below: 50, colour: '#182f4d' },
  { below: 65, colour: '#1c4470' },
  { below: 75, colour: '#205a94' },
  { below: 90, colour: '#2871b8' },
  { below: Number.POSITIVE_INFINITY, colour: '#3f8fdb' },
]

/** A canvas takes nothing from the style sheet. */
const FONTS = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif'

const SYMBOLS: Readonly<Record<Colour, string>> = {
  red: 'rect',
  yellow: 'triangle',
  green: 'circle',
  // With a check mark in it.
  blue: 'circle',
  grey: 'circle',
}

const areaColour = (mode: MapMode, group: ProjectGroup | undefined): string => {
  if (!group) return AREA_COLOURS.grey
  if (mode === 'light') return AREA_COLOURS[group.standing.colour]
  const rate = group.standing.rate === null ? null : Number(group.standing.rate)
  if (rate === null) return AREA_COLOURS.grey
  return RATE_STEPS.find(({ below }) => rate < below)?.colour ?? AREA_COLOURS.grey
}

/** What the drawing of a map needs to know. */
export interface MapDrawing {
  readonly map: DivisionMap
  /** Name under which the shapes are registered. */
  readonly name: string
  readonly groups: readonly ProjectGroup[]
  readonly projects: readonly ProjectRow[]
  /** Numbers of red projects in the list of laggards, by id. */
  readonly numbers: ReadonlyMap<string, number>
  readonly mode: MapMode
  /** Pixels to the unit of the wall: 1 at 1920 × 1080. */
  readonly unitPx: number
  /** Words for an area without data. */
  readonly noData: string
}

const percent = (rate: string): string => `${Number(rate).toFixed(1)}%`

function areaLabel({ groups, noData }: MapDrawing, name: string): string {
  const group = groups.find(one => one.name === name)
  if (!group) return name
  const { colour, rate } = group.standing
  return `${name}\n{${colour}|${LIGHT_SHAPES[colour]}} ${rate === null ? noData : percent(rate)}`
}

function geo(drawing: MapDrawing): GeoComponentOption {
  const { map, name, groups, mode, unitPx } = drawing
  const label = {
    show: true,
    color: '#eef4fb',
    fontSize: 28 * unitPx,
    lineHeight: 36 * unitPx,
    textBorderColor: '#0b1622',
    textBorderWidth: 4 * unitPx,
    rich: Object.fromEntries(
      Object.entries(WALL_COLOURS).map(([name, color]) => [name, { color, fontSize: 28 * unitPx }]),
    ),
    formatter: (area: { name: string }) => areaLabel(drawing, area.name),
  }
  return {
    map: name,
    aspectScale: aspectOf(map),
    top: 12,
    bottom: 12,
    left: 12,
    right: 12,
    label,
    itemStyle: { borderColor: '#7f97b3', borderWidth: 1.5 * unitPx },
    emphasis: { label, itemStyle: { areaColor: '#35526f' } },
    select: { disabled: true },
    regions: areasOf(map).map(area => {
      const areaColor = areaColour(
        mode,
        groups.find(({ id }) => id === area.code),
      )
      return {
        name: area.name,
        itemStyle: { areaColor },
        emphasis: { itemStyle: { areaColor, borderColor: '#ffffff' } },
      }
    }),
  }
}

/** How a project is drawn: red ones larger, with their number in the list of laggards. */
function symbolOf(colour: Colour, unitPx: number) {
  const color = WALL_COLOURS[colour]
  const edge = { borderColor: '#0b1622', borderWidth: 2 * unitPx, opacity: 1 }
  const itemStyle =
    colour === 'grey' ? { ...edge, color: '#0b1622', borderColor: color, borderWidth: 4 * unitPx } : edge
  const size = { red: 40, blue: 34, yellow: 26, green: 24, grey: 24 }[colour]
  return { symbol: SYMBOLS[colour], symbolSize: size * unitPx, itemStyle: { color, ...itemStyle } }
}

function points({ map, projects, numbers, unitPx }: MapDrawing): ScatterSeriesOption {
  const places = pointsOf(projects, areasOf(map))
  const outlined = { color: '#ffffff', textBorderColor: '#0b1622', textBorderWidth: 5 * unitPx }
  return {
    type: 'scatter',
    coordinateSystem: 'geo',
    z: 5,
    data: projects.flatMap(({ id, name, standing: { colour } }) => {
      const at = places.get(id)
      if (!at) return []
      const number = numbers.get(id)
      const mark = colour === 'blue' ? LIGHT_SHAPES.blue : number === undefined ? '' : String(number)
      const inside = { position: 'inside' as const, color: '#0b1622', fontWeight: 700 as const, textBorderWidth: 0 }
      return [
        {
          id,
          name,
          value: [...at],
          ...symbolOf(colour, unitPx),
          z2: colour === 'red' ? 20 : 10,
          label: { ...inside, fontSize: 28 * unitPx, show: mark !== '', formatter: mark },
          emphasis: {
            scale: 1.3,
            label: { ...outlined, fontSize: 28 * unitPx, show: true, position: 'top' as const, formatter: name },
          },
        },
      ]
    }),
  }
}

/** The map: areas by light or rate, rivers, and projects whose shape says how they stand. */
export function mapOption(drawing: MapDrawing): MapOption {
  const { map, unitPx } = drawing
  return {
    animation: false,
    textStyle: { fontFamily: FONTS },
    geo: geo(drawing),
    series: [
      {
        type: 'lines',
        coordinateSystem: 'geo',
        polyline: true,
        silent: true,
        z: 3,
        lineStyle: { color: '#4f9fe0', width: 4 * unitPx, opacity: 0.8 },
        data: linesOf(map).map(({ coords }) => ({ coords: coords.map(point => [...point]) })),
      },
      points(drawing),
    ],
  }
}

/** What was clicked on the map: the code of an area, or the id of a project. */
export function clickedOn(
  params: unknown,
  { map }: Pick<MapDrawing, 'map'>,
): { readonly kind: 'area' | 'project'; readonly id: string } | null {
  if (typeof params !== 'object' || params === null) return null
  if ('data' in params && typeof params.data === 'object' && params.data && 'id' in params.data)
    return { kind: 'project', id: String(params.data.id) }
  const name = 'name' in params ? String(params.name) : ''
  const area = areasOf(map).find(one => one.name === name)
  return area ? { kind: 'area', id: area.code } : null
}
