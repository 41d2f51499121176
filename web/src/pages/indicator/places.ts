/** Chosen in place of a place: all of them together. */
export const ALL_PLACES = '*'
