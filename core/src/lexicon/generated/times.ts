// Built from lexicons/times.tsv by scripts/build-lexicons.ts. Columns: word, meaning.
export const TIMES: readonly (readonly string[])[] = "去年\tlast_year\n上年\tlast_year\n上一年\tlast_year\n过去一年\tlast_year\n过去的一年\tlast_year\n一年来\tlast_year\n刚刚过去的一年\tlast_year\n这一年\tlast_year\n一年多来\tlast_year\n去年全年\tlast_year\n今年\tthis_year\n本年\tthis_year\n本年度\tthis_year\n新的一年\tthis_year\n今年内\tthis_year\n五年来\tfive_past\n过去五年\tfive_past\n这五年\tfive_past\n近五年\tfive_past\n过去的五年\tfive_past\n本届政府任期\tfive_past\n本届政府五年来\tfive_past\n过去5年\tfive_past\n近5年\tfive_past\n今后五年\tfive_next\n未来五年\tfive_next\n今后5年\tfive_next\n未来5年\tfive_next\n今后一个五年\tfive_next\n五年\tfive_total\n五年间\tfive_total\n五年期间\tfive_total"
  .split('\n')
  .map(row => row.split('\t'))
