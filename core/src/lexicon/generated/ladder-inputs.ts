// Built from lexicons/ladder-inputs.tsv by scripts/build-lexicons.ts. Columns: name, words, said.
export const LADDER_INPUTS: readonly (readonly string[])[] = "unanswered\t最近一份督办单逾期未答复\t逾期未答复{}\nred_months\t连续红灯\t连续{}个月红灯\nbehind_months\t连续红灯或黄灯\t连续{}个月红灯或黄灯\ndays_late\t任务超过完成时限\t任务超过完成时限{}天\nmatter_days_late\t督办事项超过办理时限\t督办事项超过办理时限{}个工作日\nreturns\t本年反馈被退回\t本年反馈被退回{}次\nmissed_reports\t连续未报送\t连续{}个月未报送"
  .split('\n')
  .map(row => row.split('\t'))
