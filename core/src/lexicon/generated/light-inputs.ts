// Built from lexicons/light-inputs.tsv by scripts/build-lexicons.ts. Columns: name, words, kind, unit, measured, nullable, min.
export const LIGHT_INPUTS: readonly (readonly string[])[] = "gap\t完成率与序时进度之差\tnumber\t个百分点\tyes\tyes\t\ngrowth_gap\t与目标直接相比之差\tnumber\t个百分点\tyes\tyes\t\nrelative_gap\t与序时应完成量之差占比\tnumber\t%\tyes\tyes\t\ncompletion\t年度目标完成率\tnumber\t%\tyes\tyes\t\nnode_days_late\t最迟节点逾期\tinteger\t天\tyes\tyes\t0\ndays_left\t距完成时限\tinteger\t天\tno\tyes\t\nbehind_before\t此前连续落后\tinteger\t个月\tno\tno\t0\nfrom_bottom\t倒数名次\tinteger\t位\tno\tyes\t1\nmonths_unstarted\t应开工未开工\tinteger\t个月\tno\tno\t0\nmonths_unlisted\t应入库未入库\tinteger\t个月\tno\tno\t0\nmade_good\t其后已补上\tflag\t\tno\tno\t\ndone\t已完成并经核查\tflag\t\tno\tno\t"
  .split('\n')
  .map(row => row.split('\t'))
