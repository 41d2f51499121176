// Built from lexicons/adverbial-endings.tsv by scripts/build-lexicons.ts. Columns: ending.
export const ADVERBIAL_ENDINGS: readonly (readonly string[])[] = "基础上\n同时\n前提下\n条件下\n情况下\n形势下\n背景下\n之后\n以后\n之前\n之际\n进程中\n过程中\n实践中\n大局中\n出发\n来看\n来说\n来讲\n起来\n原则\n要求\n部署\n为重点\n为主\n为主体\n为核心\n为中心\n为目标\n为导向\n为牵引\n为抓手\n为契机\n为引领\n为支撑\n为主线\n为载体\n为依托\n为根本\n为基础\n为动力\n为突破口\n为驱动\n为遵循\n为统领\n为指导\n为己任\n为先\n机遇\n契机\n定位\n目标\n方向\n需要\n需求\n趋势\n特点\n导向\n优势\n方面\n领域\n环节\n精神\n思路\n理念\n方针\n总基调\n重点\n主题\n战略\n建设\n使命\n任务"
  .split('\n')
  .map(row => row.split('\t'))
