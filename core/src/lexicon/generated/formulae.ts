// Built from lexicons/formulae.tsv by scripts/build-lexicons.ts. Columns: words.
export const FORMULAE: readonly (readonly string[])[] = "习近平\n党的二十\n党的十\n党中央\n全会\n两个确立\n两个维护\n四个意识\n四个自信\n思想为指导\n三个代表\n邓小平\n马克思\n毛泽东\n科学发展观\n伟大旗帜\n中国特色社会主义\n重要讲话\n重要指示\n决策部署\n新发展理念\n新发展格局\n总基调\n高质量发展\n中国式现代化\n篇章\n新突破\n现代化建设\n全面领导\n坚强领导\n正确领导\n五年规划\n人民代表大会\n各位代表\n请予审议\n政协委员\n列席人员\n稳就业\n八项规定\n同心协力\n人均可支配收入\n一般公共预算\n社会消费品零售总额\n规模以上工业增加值\n地区生产总值\n进出口总额\n固定资产投资\n居民消费价格\n城镇调查失业率\n城镇新增就业"
  .split('\n')
  .map(row => row.split('\t'))
