import { compare, decimal, parseDecimal } from '../../values/decimal.ts'

/** A place with its value, in a tree of places: county, town, village (百千万工程), or units under one head. */
export interface RankedPlace {
  readonly id: string
  /** Places are ranked among those of one parent and one list. */
  readonly parent: string | null
  /** The list that it competes in: 创先, 进位, 消薄; places of different lists are not compared. */
  readonly list: string
  readonly value: string | null
}

/** The rank of a place among its peers (位次). */
export interface PlaceRank {
  readonly id: string
  /** 1 is best; equal values share a rank, and the next rank is left out. Null without a value. */
  readonly rank: number | null
  /** 1 is last; places without a value have none. */
  readonly fromBottom: number | null
  /** How many were ranked. */
  readonly of: number
}

/** Ranks places among their peers; `better` says which way is better. Order of input plays no part. */
export function rankPlaces(places: readonly RankedPlace[], better: 'up' | 'down'): PlaceRank[] {
  return places.map(place => {
    const peers = places.filter(
      other => other.parent === place.parent && other.list === place.list && isKnown(other.value),
    )
    if (!isKnown(place.value)) return { id: place.id, rank: null, fromBottom: null, of: peers.length }
    const own = place.value
    const orders = peers.map(
      peer => compare(decimal(peer.value ?? '0'), decimal(own ?? '0')) * (better === 'up' ? 1 : -1),
    )
    return {
      id: place.id,
      rank: orders.filter(order => order > 0).length + 1,
      fromBottom: orders.filter(order => order < 0).length + 1,
      of: peers.length,
    }
  })
}

const isKnown = (value: string | null): boolean => value !== null && parseDecimal(value) !== null
