// Built from lexicons/bases.tsv by scripts/build-lexicons.ts. Columns: word, class.
export const BASES: readonly (readonly string[])[] = "年均\tannual\n年均实际\tannual\n平均每年\tannual\n每年平均\tannual\n年平均\tannual\n平均每年实际\tannual\n年均约\tannual\n年均递增\tannual\n逐年递增\tannual\n每年\tannual\n同比\tyoy\n比上年\tyoy\n较上年\tyoy\n比去年\tyoy\n较去年\tyoy\n比上一年\tyoy\n同期\tyoy\n上年同期\tyoy\n去年同期\tyoy\n比上年同期\tyoy\n比上年末\tyoy\n较上年末\tyoy\n比年初\tyoy\n较年初\tyoy\n比五年前\tspan\n较五年前\tspan\n比前五年\tspan\n较前五年\tspan\n比“十三五”末\tspan\n累计\ttotal\n合计\ttotal\n总计\ttotal\n共计\ttotal\n一共\ttotal\n五年累计\ttotal\n五年来累计\ttotal\n平均增长\tannual\n平均递增\tannual"
  .split('\n')
  .map(row => row.split('\t'))
