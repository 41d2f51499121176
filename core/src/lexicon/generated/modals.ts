// Built from lexicons/modals.tsv by scripts/build-lexicons.ts. Columns: word, class.
export const MODALS: readonly (readonly string[])[] = "预计\texpected\n预计全年\texpected\n初步预计\texpected\n据测算\texpected\n预期可\texpected\n力争\ttarget\n争取\ttarget\n确保\ttarget\n努力\ttarget\n力求\ttarget\n目标是\ttarget\n预期目标\ttarget\n主要目标\ttarget\n必须\ttarget\n拟安排\ttarget\n拟\ttarget\n要\ttarget\n将\ttarget\n打算\ttarget\n务必\ttarget\n届时\ttarget\n已\tdone\n已经\tdone\n曾经\tdone\n了\tdone\n计划安排\ttarget\n计划新建\ttarget\n估计\texpected\n初步估算\texpected\n据估算\texpected\n准备\ttarget\n应当\ttarget\n已达\tdone\n已达到\tdone\n已有\tdone\n已超过\tdone\n已突破\tdone\n已超\tdone\n预计可\texpected\n预计将\texpected\n可以达到\texpected\n可望达到\texpected\n有望达到\texpected\n预计可以\texpected\n可望\texpected\n据预计\texpected\n据估计\texpected"
  .split('\n')
  .map(row => row.split('\t'))
