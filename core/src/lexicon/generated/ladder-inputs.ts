// Built from lexicons/ladder-inputs.tsv by scripts/build-lexicons.ts. Columns: name, words, said, period.
export const LADDER_INPUTS: readonly (readonly string[])[] = "unanswered\t最近一份督办单逾期未答复\t逾期未答复{}\t\nred_months\t连续红灯\t连续{}个月红灯\t个季度|个月\nbehind_months\t连续红灯或黄灯\t连续{}个月红灯或黄灯\t个季度|个月\ndays_late\t任务超过完成时限\t任务超过完成时限{}天\t\nmatter_days_late\t督办事项超过办理时限\t督办事项超过办理时限{}个工作日\t\nreturns\t本年反馈被退回\t本年反馈被退回{}次\t\nmissed_reports\t连续未报送\t连续{}个月未报送\t个季度|次"
  .split('\n')
  .map(row => row.split('\t'))
