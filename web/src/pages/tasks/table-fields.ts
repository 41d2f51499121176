/** Columns of a breakdown table as a file, in the order in which they are printed. */
export const TABLE_FIELDS = [
  'number',
  'id',
  'category',
  'text',
  'kind',
  'targets',
  'leaderPost',
  'lead',
  'coUnits',
  'deadline',
  'nodes',
  'note',
] as const

/** One of them. */
export type TableField = (typeof TABLE_FIELDS)[number]

/** Whether a field's name, as the service gives it, is one of them. */
export const isTableField = (name: string): name is TableField => TABLE_FIELDS.some(field => field === name)
