import { describe, expect, it } from 'vitest'
import { toText } from '../../text/text.ts'
import { findFigures } from './figures.ts'

const namesIn = (source: string): string[] => findFigures(toText(source, 2026)).map(({ indicator }) => indicator)

describe('a part of what follows', () => {
  it.each([
    ['医院向社区投放四成以上号源。', ['号源']],
    ['服务站覆盖九成以上乡镇街道。', ['乡镇街道']],
    ['有百分之二十四的国营农场存在着亏损。', ['国营农场']],
    ['民生支出占比75%以上。', ['民生支出占比']],
    ['污水处理率达到98%以上。', ['污水处理率']],
  ])('%s', (source, names) => {
    expect(namesIn(source)).toEqual(names)
  })
})

describe('what money is spent on', () => {
  it.each([
    ['全市将用三十亿元建设职工住宅。', ['职工住宅']],
    ['统筹45亿元支持改造老旧管网。', ['老旧管网']],
    ['安排财政资金45亿元支持科技创新。', ['财政资金']],
  ])('%s', (source, names) => {
    expect(namesIn(source)).toEqual(names)
  })
})

describe('lists', () => {
  it.each([
    ['要淘汰、停建、缓建煤电产能300万千瓦。', ['煤电产能']],
    ['新探明甲镇铁矿、乙镇铜矿等大中型矿产地12处。', ['大中型矿产地']],
    ['水泥、钢材等建材产品产量增长8%。', ['水泥、钢材等建材产品产量']],
    ['绿化覆盖率、绿地率分别达46%、43%，均居全国第2。', ['绿化覆盖率', '绿地率', '绿化覆盖率、绿地率']],
    ['万亿产业、千亿园区从无到有，分别达2个、3个。', ['万亿产业', '千亿园区']],
    ['再减少企业税负35亿元左右、涉企收费约20亿元。', ['企业税负', '涉企收费']],
  ])('%s', (source, names) => {
    expect(namesIn(source)).toEqual(names)
  })
})

describe('numbers inside names', () => {
  it.each([
    ['公交与地铁50米内换乘比例达91%。', ['公交与地铁50米内换乘比例']],
    ['年销售收入超10亿元的龙头企业达30家。', ['年销售收入', '年销售收入超10亿元的龙头企业']],
    ['人均预期寿命从82.4岁提升至83.9岁。', ['人均预期寿命', '人均预期寿命']],
    ['开行时速350公里高铁。', ['时速']],
  ])('%s', (source, names) => {
    expect(namesIn(source).slice(-names.length)).toEqual(names)
  })
})

describe('what runs into a name', () => {
  it.each([
    ['在3000个小区设置智能回收机。', ['小区']],
    ['民间投资增长2.7%，高出全国平均水平9.1个百分点。', ['民间投资', '民间投资']],
    ['为民办实事圆满完成，建成县域医共体12个。', ['县域医共体']],
    ['12个县域医共体达到标准。', ['县域医共体']],
    ['118起成功避险案例获通报表扬。', ['成功避险案例']],
    ['食品抽检量超每千人6.6批次。', ['食品抽检量']],
    ['农民从集体分得的平均收入增加了17%。', ['农民从集体分得的平均收入']],
    ['研发大模型80个。', ['大模型']],
    ['研发投入强度达3%。', ['研发投入强度']],
  ])('%s', (source, names) => {
    expect(namesIn(source)).toEqual(names)
  })
})

describe('what is counted, where a clause goes on behind it', () => {
  it.each([
    ['12个盟市空气质量全部达标。', ['盟市']],
    ['20个县区义务教育优质均衡发展通过评估。', ['县区']],
    ['建设33个县域医共体。', ['县域医共体']],
    ['30所学校与省内高校结对办学。', ['学校']],
    ['45所高校、职业院校和500所中小学入选。', ['高校、职业院校', '中小学']],
    ['推动45个事项“一窗通办”。', ['事项']],
    ['新增2家“小巨人”企业。', ['“小巨人”企业']],
    ['提高6000万农村居民供水保障水平。', ['农村居民']],
    ['3万户农牧民用上长明电。', ['农牧民']],
  ])('%s', (source, names) => {
    expect(namesIn(source)).toEqual(names)
  })
})

describe('what is measured', () => {
  it.each([
    ['低保标准提高到每月815元和615元。', ['低保标准', '低保标准']],
    ['小麦、稻谷收购价平均每50公斤分别提高7元和16元。', ['小麦', '稻谷收购价']],
    ['每10万人口高技能人才数达6800人。', ['每10万人口高技能人才数']],
    ['高新技术企业达2.5万家，每平方公里超12家。', ['高新技术企业', '高新技术企业']],
    ['改造供热、燃气、排水管网80公里、60公里、30公里。', ['供热', '燃气', '排水管网']],
    ['供应柴油12万吨，化肥1亿吨，比上年分别增加5万吨和3万吨。', ['柴油', '化肥', '柴油', '化肥']],
    ['轻轨改造后高峰运力提升四成。', ['高峰运力']],
    ['从基金结余中拿出100亿元。', ['基金结余']],
    ['行政经费在去年支出的基础上压缩10%。', ['行政经费']],
    ['中央财政安排资金1713亿元。', ['中央财政安排资金']],
    ['新开工住房10万套、供应4万套。', ['住房', '住房']],
    ['两年内将筹资标准由50元提高到100元。', ['筹资标准', '筹资标准']],
    ['农民纯收入增长8%，高于全市居民收入增速1.2个百分点。', ['农民纯收入', '农民纯收入']],
    ['将制造业16%的税率降至13%。', ['税率', '税率']],
    ['机构人员编制精简两成。', ['机构人员编制']],
  ])('%s', (source, names) => {
    expect(namesIn(source)).toEqual(names)
  })
})

describe('what was worked on', () => {
  it.each([
    ['沙区阻击战完成综合治理30万亩。', ['综合治理']],
    ['水土流失综合治理30万亩。', ['水土流失综合治理']],
    ['科学应对5轮强降雨，提前转移避险2万余人次。', ['强降雨', '转移避险']],
    ['改造供热管网12公里、供水管网8公里。', ['供热管网', '供水管网']],
    ['为30家企业减免税费2亿元。', ['企业', '税费']],
  ])('%s', (source, names) => {
    expect(namesIn(source)).toEqual(names)
  })
})

describe('whom a number counts', () => {
  it.each([
    ['60户企业的用工难题得到解决。', ['企业']],
    ['3000家企业进行了技术改造。', ['企业']],
    ['20多项改革经验受到肯定。', ['改革经验']],
    ['新增3个过五百亿元城市。', ['过五百亿元城市', '城市']],
    ['产值超亿元企业27家。', ['产值', '产值超亿元企业']],
    ['引进10亿元项目5个。', ['项目', '10亿元项目']],
  ])('%s', (source, names) => {
    expect(namesIn(source)).toEqual(names)
  })
})

describe('a name over a remark', () => {
  it.each([
    ['城镇居民收入和农民纯收入，扣除物价因素，分别增长6%和5%。', ['城镇居民收入', '农民纯收入']],
    ['青川集团在“全国百强”排名由90位上升到76位。', ['“全国百强”', '“全国百强”']],
    ['审批时间压缩到目前的5个工作日。', ['审批时间']],
    ['举办超百场演出。', ['演出']],
  ])('%s', (source, names) => {
    expect(namesIn(source)).toEqual(names)
  })
})

describe('what becomes of the things counted', () => {
  it.each([
    ['推动4个综合保税区高质量发展。', ['综合保税区']],
    ['已有一千多个县普及了初等教育。', ['县']],
    ['成为全省3个达标城市之一。', ['达标城市']],
    ['服务网点覆盖70%的社区。', ['社区']],
  ])('%s', (source, names) => {
    expect(namesIn(source)).toEqual(names)
  })
})

describe('a name left out', () => {
  it.each([
    ['人均预期寿命达78岁，比五年前提高1.5岁。', ['人均预期寿命', '人均预期寿命']],
    ['企业开办由6个工作日压缩至0.5天。', ['企业开办', '企业开办']],
    ['工业投资增长9%，高于全部投资3个百分点。', ['工业投资', '工业投资']],
    ['技术成果获省级奖励的有30项。', ['技术成果']],
    ['利息支出达20亿元，相当于财政支出的一成。', ['利息支出', '利息支出']],
    ['总投资9亿元的甲项目、7亿元的乙项目竣工。', ['总投资', '总投资']],
    ['粮食产量1984年曾达到9亿公斤。', ['粮食产量']],
  ])('%s', (source, names) => {
    expect(namesIn(source)).toEqual(names)
  })
})

describe('bounds, bases and lists of points', () => {
  it.each([
    ['每万元产值能耗是世界平均水平的3倍。', ['每万元产值能耗']],
    ['新（改）建农村公路30公里。', ['农村公路']],
    ['20个计划新开工项目全部开工。', ['计划新开工项目']],
    ['对月销售额8万元以下的纳税人免税。', ['月销售额']],
    ['1.5亿农民得到实惠。', ['农民']],
  ])('%s', (source, names) => {
    expect(namesIn(source)).toEqual(names)
  })
})

describe('a part of another amount', () => {
  it.each([
    ['人均生产总值只有全省平均水平的六成。', ['人均生产总值']],
    ['人均财力仅为全国平均水平的43%。', ['人均财力']],
    ['赤字控制在财政支出的5%以内。', ['赤字']],
    ['完成投资66亿元，是前五年总和的2.3倍。', ['投资', '投资']],
    ['粮食产量20亿斤，完成年计划的104%。', ['粮食产量', '粮食产量']],
    ['物价上升5%，高于计划1.2个百分点。', ['物价', '物价']],
    ['生猪存栏60万头，户均2.3头。', ['生猪存栏', '生猪存栏']],
    ['完成土石方120万方。', ['土石方']],
    // the part has a name of its own
    ['民生支出占财政支出的75%。', ['民生支出占财政支出']],
  ])('%s', (source, names) => {
    expect(namesIn(source)).toEqual(names)
  })
})

describe('how a number was computed', () => {
  it.each([
    ['税收完成20亿元，剔除一次性因素可比增长6.2%。', ['税收', '税收']],
    ['优良天数310天，剔除沙尘影响后为335天。', ['优良天数', '优良天数']],
    ['扣除自然因素影响后断面优良率96.7%。', ['扣除自然因素影响后断面优良率']],
  ])('%s', (source, names) => {
    expect(namesIn(source)).toEqual(names)
  })
})

describe('lists in which times and per cent, or two counts of one thing, stand together', () => {
  it.each([
    ['机电产品、农产品出口分别增长2.6倍、70.4%。', ['机电产品', '农产品出口']],
    ['慰问620户、2100名困难群众。', ['困难群众', '困难群众']],
    ['改造老旧小区36个、新建公园5个。', ['老旧小区', '公园']],
    ['新栽核桃3万亩，新发展茶园6000亩。', ['核桃', '茶园']],
    ['检查总量下降31%。', ['检查总量']],
    ['食品检查3200家。', ['食品检查']],
  ])('%s', (source, names) => {
    expect(namesIn(source)).toEqual(names)
  })
})

describe('places dealt out, and what their names only look like', () => {
  it.each([
    ['经开区、综保区营收分别为210亿元、95亿元。', ['营收', '营收']],
    ['城市、县城建成区面积分别扩大8%、5%。', ['城市', '县城建成区面积']],
    ['亩产860斤，比普通品种增产150斤。', ['亩产', '亩产']],
    ['日均客流最高达70万人次，平均办理时限压缩72%。', ['客流', '平均办理时限']],
    ['装备制造业营收由百亿跃升至千亿。', ['装备制造业营收', '装备制造业营收']],
    ['由百亿级园区跃升。', []],
  ])('%s', (source, names) => {
    expect(namesIn(source)).toEqual(names)
  })
})

it('deals out places as it deals out names', () => {
  const dealt = findFigures(toText('甘州区、山丹县分别新增蔬菜1200亩和800亩。', 2026))
  expect(dealt.map(({ region, indicator }) => [region, indicator])).toEqual([
    ['甘州区', '蔬菜'],
    ['山丹县', '蔬菜'],
  ])
  const together = findFigures(toText('甘州区、山丹县共新增蔬菜2000亩。', 2026))
  expect(together.map(({ region }) => region)).toEqual(['甘州区、山丹县'])
})

describe('words at the head of a name', () => {
  it.each([
    ['国营工业占四成，而私营工业的比重，则由63%降为39%。', ['国营工业', '私营工业的比重', '私营工业的比重']],
    ['工业投资30亿元，加上农业投资5亿元。', ['工业投资', '农业投资']],
    ['包括厂房、宿舍在内的房屋建筑面积，约有15万平方米。', ['房屋建筑面积']],
    ['第一个五年计划规定工业总产值增长九成。', ['工业总产值']],
    ['市内的房屋建筑面积约15万平方米。', ['房屋建筑面积']],
  ])('%s', (source, names) => {
    expect(namesIn(source)).toEqual(names)
  })
})

describe('counties', () => {
  it.each([
    ['经济总量接连迈过五百亿、700亿台阶，税收由十亿迈向三十亿。', ['经济总量', '经济总量', '税收', '税收']],
    ['财政供养人口1.2万人，尚有30个村不通客车。', ['财政供养人口', '村']],
    ['引进内资30亿元，到位12亿元。', ['内资', '内资']],
    ['收购商品房500套用作安置房。', ['商品房']],
    ['民生支出占比始终在80%以上。', ['民生支出占比']],
    ['工业利税3亿元，只比上年增长2%，低于产值增长4个百分点。', ['工业利税', '工业利税', '工业利税']],
    ['签约项目86个，协议资金45亿元，其中外资28个。', ['项目', '协议资金', '外资']],
  ])('%s', (source, names) => {
    expect(namesIn(source)).toEqual(names)
  })
})

describe('places of their own', () => {
  it.each([
    ['云栖区、青陂县地区生产总值分别达到612.5亿元、521.6亿元。', ['云栖区', '青陂县']],
    ['新会区、台山市地区生产总值分别达到612.5亿元、521.6亿元，开平市262.9亿元。', ['新会区', '台山市', '开平市']],
    ['云栖区、青陂县地区生产总值分别达到612.5亿元、521.6亿元，禾渡县262.9亿元。', ['云栖区', '青陂县', '禾渡县']],
    // Own places, kinds of place, and a single name that only its form tells are none.
    ['全区地区生产总值612.5亿元。', ['']],
    ['我市地区生产总值增长5%。', ['']],
    ['老旧小区、城中社区改造面积分别达到30万平方米、20万平方米。', ['', '']],
    ['招商引资到位资金86亿元，高新区32亿元。', ['', '']],
  ])('%s', (source, places) => {
    const figures = findFigures(toText(source, 2024))
    expect(figures.map(figure => figure.region)).toEqual(places)
  })

  it('leaves the indicator what it is, whoever it belongs to', () => {
    const figures = findFigures(toText('云栖区、青陂县地区生产总值分别达到612.5亿元、521.6亿元。', 2024))
    expect(figures.map(figure => figure.indicatorId)).toEqual(['gdp', 'gdp'])
  })
})

describe('names behind a time, a quality or a list of zones', () => {
  it.each([
    ['关税水平由加入协定前的15%降到12%。', ['关税水平', '关税水平']],
    ['负债率从改革之初的70%降到60%。', ['负债率', '负债率']],
    // the time of an event is no name, but an event may be
    ['产值由前年的3亿元增加到9亿元。', ['产值', '产值']],
    ['取得20项以上具有全国影响力的硬核成果。', ['硬核成果']],
    ['培育50家面向全省的平台企业。', ['平台企业']],
    ['启动12个片区综合更新。', ['片区']],
    ['启动12个城市更新项目。', ['城市更新项目']],
    ['年度完成投资90亿元。', ['完成投资']],
    ['带动社会资金形成9亿元的投资规模。', ['投资规模']],
    ['企业亏损面仍在四成以上。', ['企业亏损面']],
    ['外贸额9亿元，居世界位次由第十一位上升到第十位。', ['外贸额', '外贸额', '外贸额']],
    ['东江新区、西部科学城北山高新区规上产值分别增长9%和11%。', ['规上产值', '规上产值']],
  ])('%s', (source, names) => {
    expect(namesIn(source)).toEqual(names)
  })
})

describe('two values held, under one hedge', () => {
  const comparatorsIn = (source: string): string[] =>
    findFigures(toText(source, 2026)).map(({ comparator }) => comparator)
  it.each([
    ['职工医保、居民医保报销比例稳定在85%、70%左右。', ['about', 'about']],
    ['稳定率85%，报销比例稳定在70%左右。', ['eq', 'about']],
  ])('%s', (source, comparators) => {
    expect(comparatorsIn(source)).toEqual(comparators)
  })
})

describe('ports and airports', () => {
  const placesIn = (source: string): string[] =>
    findFigures(toText(source, 2026)).map(({ region, indicator }) => `${region} ${indicator}`)
  it.each([
    ['宁波舟山港年货物吞吐量突破14亿吨。', ['宁波舟山港 年货物吞吐量']],
    ['南京禄口国际机场货邮吞吐量增长5%。', ['南京禄口国际机场 货邮吞吐量']],
    // ports at large, and a road to one
    ['大连港口货物吞吐量3亿吨。', [' 大连港口货物吞吐量']],
    ['建成宁波至舟山港高速50公里。', [' 宁波至舟山港高速']],
  ])('%s', (source, places) => {
    expect(placesIn(source)).toEqual(places)
  })
})

describe('the size of works behind their builder', () => {
  it.each([
    ['推动青原化工60万吨钾肥、广山铝业10万吨铝板带等项目建设。', ['钾肥', '铝板带等项目建设']],
    ['加快临港新区5万吨公共码头前期工作。', ['公共码头前期工作']],
    ['新增风电装机40万千瓦，推进电站建设。', ['风电装机']],
    ['粮食产量60万吨，新建仓储项目。', ['粮食产量']],
  ])('%s', (source, names) => {
    expect(namesIn(source)).toEqual(names)
  })
})

describe('where the counted noun ends', () => {
  it.each([
    ['支持20所普通高中改善办学条件。', ['普通高中']],
    ['在16家医院设置“无陪护”病房。', ['医院']],
    ['5个县级城市新获评全国文明城市。', ['县级城市']],
    ['6万名监测对象稳定消除返贫风险。', ['监测对象']],
    ['培育服务型制造企业20家。', ['服务型制造企业']],
    ['建设3个环境改善项目。', ['环境改善项目']],
    // where they are or of what sort stands before the noun
    ['培育10家在全国有影响力的龙头企业。', ['龙头企业']],
    ['建设3个有一定规模的小镇。', ['小镇']],
  ])('%s', (source, names) => {
    expect(namesIn(source)).toEqual(names)
  })
})

describe('a ratio that the clause before changes', () => {
  it.each([
    ['提高研发抵扣比例，将制造企业、科技企业分别从50%、75%提高至100%。', Array(3).fill('研发抵扣比例')],
    ['降低医保起付标准，将村民从600元降到500元。', Array(2).fill('医保起付标准')],
    ['提高补贴标准，将小麦补贴由50元提高到60元。', Array(2).fill('小麦补贴')],
  ])('%s', (source, names) => {
    expect(namesIn(source)).toEqual(names)
  })
})

describe('中 of 中央', () => {
  it.each([
    ['五年中央财政支持投资280亿元。', ['中央财政支持投资']],
    ['五年中粮食产量达到12亿斤。', ['粮食产量']],
  ])('%s', (source, names) => {
    expect(namesIn(source)).toEqual(names)
  })
})

describe('payments', () => {
  it.each([
    ['给予每人1万元补贴。', ['补贴']],
    ['给予每户2000元一次性奖励。', ['一次性奖励']],
    ['生活补贴每人每月提高200元。', ['生活补贴']],
  ])('%s', (source, names) => {
    expect(namesIn(source)).toEqual(names)
  })
})
