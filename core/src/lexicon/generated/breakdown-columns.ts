// Built from lexicons/breakdown-columns.tsv by scripts/build-lexicons.ts. Columns: field, heading, aliases.
export const BREAKDOWN_COLUMNS: readonly (readonly string[])[] = "number\t序号\t编号|项次\nid\t编码\t任务编码|系统编码\ncategory\t任务类别\t类别|所属领域|责任分工类别\ntext\t工作任务\t主要工作任务|任务内容|重点任务|报告原文|项目名称|工作内容\nkind\t性质\t定量定性|任务性质\ntargets\t年度目标\t目标值|目标任务|量化指标\nleaderPost\t责任领导\t牵头领导|分管领导|挂钩领导\nlead\t牵头单位\t牵头责任单位|牵头部门|主办单位\ncoUnits\t责任单位\t配合单位|协办单位|责任（配合）单位\ndeadline\t完成时限\t时限|完成时间|办理时限\nnodes\t节点计划\t季度计划|时间节点|工作节点\nnote\t备注\t说明"
  .split('\n')
  .map(row => row.split('\t'))
