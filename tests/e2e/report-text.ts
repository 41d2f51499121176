/** Reports of a fictional city, for driving the pages: small, with every sort of statement in them. */
export const REPORT_2025 = `政府工作报告
——2025年1月16日在云河市第八届人民代表大会第五次会议上
云河市市长  林知远
各位代表：
现在，我代表市人民政府向大会报告工作，请予审议。
一、2024年工作回顾
2024年，地区生产总值达到1286.4亿元，增长5.8%。粮食产量达到96.3万吨。城镇新增就业3.2万人。
（一）产业基础更加牢固。规模以上工业增加值增长7.1%，新增高新技术企业42家。
（二）民生保障持续改善。新建改扩建学校12所，新增学位9600个。<b>这里没有标签</b>。
二、2025年工作安排
2025年主要预期目标：地区生产总值增长5.5%左右，城镇新增就业3万人以上，粮食产量达到97万吨。
（一）着力提升产业能级。新增高新技术企业50家以上，完成工业投资260亿元。
（二）着力增进民生福祉。新建改扩建学校10所，改造老旧小区38个。
`

/** The report of the year before, with a gross product of its own. */
export const REPORT_2024 = REPORT_2025.replaceAll('2024年', '2023年')
  .replaceAll('2025年', '2024年')
  .replaceAll('1286.4亿元', '1208.9亿元')

/** A report of many paragraphs, about 60,000 characters. */
export const longReport = (): string =>
  REPORT_2025.replace(
    '二、2025年工作安排',
    `${Array.from({ length: 880 }, (_, index) => `第${index + 1}项工程完成投资${index + 1}.5亿元，增长${(index % 9) + 1}.2%，带动就业${index + 10}人，群众获得感进一步增强，相关配套设施同步建成投用，周边环境得到改善。`).join('\n')}\n二、2025年工作安排`,
  )
