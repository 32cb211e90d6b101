import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';

function promisesOf(tasks: string) {
  const text = `云泽市2031年政府工作报告\n\n三、2031年工作任务\n（一）抓好重点\n新建公园3个。\n${tasks}\n`;
  return compile(text).commitments.slice(1);
}
const titlesOf = (tasks: string) => promisesOf(tasks).map(({ title }) => title);

describe('a list of works', () => {
  it('does not say twice what kind of thing its members are', () => {
    expect(titlesOf('开工建设柳园中学（东校区）、城关五小、石岭中学3所学校。')).toEqual([
      '开工建设柳园中学（东校区）',
      '开工建设城关五小',
      '开工建设石岭中学',
    ]);
    expect(titlesOf('确保柳园幼儿园、东河新城等4所幼儿园秋季开学前投入使用。').slice(0, 2)).toEqual([
      '柳园幼儿园秋季开学前投入使用',
      '东河新城幼儿园秋季开学前投入使用',
    ]);
    expect(titlesOf('开工建设石岭调蓄工程、柳河水库等一批重大水利项目。')).toEqual([
      '开工建设柳河水库',
      '开工建设石岭调蓄工程',
    ]);
  });

  it('does not say twice in other words what kind of thing its members are', () => {
    expect(titlesOf('完成市三医院、石岭精神病院等4家重点医院改造提升任务。').slice(0, 2)).toEqual([
      '完成市三医院改造提升任务',
      '完成石岭精神病院改造提升任务',
    ]);
  });

  it('names each of the members that it counts, however short', () => {
    expect(titlesOf('加快建设东部、花洲、南湾三大汽车产业基地。')).toEqual([
      '加快建设花洲汽车产业基地',
      '加快建设南湾汽车产业基地',
      '加快建设东部汽车产业基地',
    ]);
  });

  it('leaves the amount behind it to what is counted', () => {
    expect(titlesOf('建成青电入泽工程和6个天然气应急储备中心。')).toEqual([
      '建成青电入泽工程',
      '建成6个天然气应急储备中心',
    ]);
  });

  it('of sites that something is done to is one promise', () => {
    expect(titlesOf('对东河广场、石岭小区实施路面维修，铺设沥青路7000平方米。')).toEqual([
      '对东河广场、石岭小区实施路面维修',
      '铺设沥青路7000平方米',
    ]);
    expect(
      titlesOf(
        '对中山路街道南湖广场周边、和平街道东山小区周边、兴隆街道百货后身等区域实施街巷路维修，铺设方砖3000平方米。',
      ),
    ).toHaveLength(2);
  });
});

describe('the last item of a row of items', () => {
  it('is a promise though others follow behind its stop', () => {
    expect(
      titlesOf(
        '一是新建停车场6处；二是新增学位600个；三是大力推进城区粉尘、油烟等大气污染综合治理工作。在办好实事的同时，支持乡镇修建道路。',
      ),
    ).toContain('大力推进城区粉尘、油烟等大气污染综合治理工作');
  });
});

describe('who or what is to become something', () => {
  it.each([
    ['云泽一中创建为四星级高中。', '云泽一中创建为四星级高中'],
    ['柳河园区升级为省级开发区。', '柳河园区升级为省级开发区'],
  ])('%s', (sentence, title) => {
    expect(titlesOf(sentence)).toEqual([title]);
  });
});

describe('a place that is going to do something', () => {
  it.each([
    ['云泽将全面推进污水管网改造。', '全面推进污水管网改造'],
    ['云泽还将新建公厕12座。', '新建公厕12座'],
    ['企业将投资改造污水管网。', '企业将投资改造污水管网'],
    ['逐步将山区学校纳入改造范围。', '逐步将山区学校纳入改造范围'],
  ])('is left out of the title: %s', (sentence, title) => {
    expect(titlesOf(sentence)).toEqual([title]);
  });
});

describe('a thing with a long description', () => {
  it('keeps its head behind the comma inside', () => {
    expect(titlesOf('创建以东城和柳园为核心区，石岭、桐山县为拓展区的生物医药产业基地。')).toEqual([
      '创建以东城和柳园为核心区，石岭、桐山县为拓展区的生物医药产业基地',
    ]);
  });
});

describe('those who are counted in front of what they do', () => {
  it.each([
    ['460个村活动室提供不少于2300场文艺演出。', ['460个村活动室提供不少于2300场文艺演出']],
    ['20个乡镇卫生院新增中医馆15个。', ['20个乡镇卫生院新增中医馆15个']],
    ['新建公厕4座，改造公厕6座。', ['新建公厕4座', '改造公厕6座']],
  ])('are no promise of their own: %s', (sentence, titles) => {
    expect(titlesOf(sentence)).toEqual(titles);
  });
});

describe('an amount that its clause does not name', () => {
  it.each([
    ['加快推进薄弱学校改造工程，年度实施10所以上。', '加快推进薄弱学校改造工程，年度实施10所以上'],
    ['遴选有隐患的危旧房，完成6处以上试点改造任务。', '遴选有隐患的危旧房，完成6处以上试点改造任务'],
    ['支持乡镇办好实事，每个乡镇不少于2件。', '支持乡镇办好实事，每个乡镇不少于2件'],
    ['婴幼儿照护服务驿站：3月底前新建成2家。', '婴幼儿照护服务驿站新建成2家'],
    ['财政收入增长12%，其中市本级增长10%。', '财政收入增长12%，其中市本级增长10%'],
    ['实施学校建设项目12个，其中幼儿园7个、小学4个。', '实施学校建设项目12个，其中小学4个'],
    ['外贸进出口总额增长15%，其中出口增长16%。', '出口增长16%'],
    ['新建公厕4座，改造公厕6座。', '改造公厕6座'],
  ])('says of what it is: %s', (sentence, title) => {
    expect(titlesOf(sentence).at(-1)).toBe(title);
  });

  it('is no promise where it and its fellows add up to the one before', () => {
    expect(titlesOf('增加学位5000个，其中幼儿园420个，中小学4580个。')).toEqual(['增加学位5000个']);
    expect(titlesOf('实施重点项目12个，年度投资3亿元，其中续建7个、新开工5个。')).toContain('重点项目续建7个');
  });
});

describe('what comes of amounts', () => {
  it.each([
    '铺设方砖3000平方米，安装路灯100盏，切实改善居民居住环境和出行条件。',
    '硬化道路10万平方米，安装路灯100盏，全力补齐农村基础设施短板。',
  ])('closes their sentence and is no promise of its own: %s', (sentence) => {
    expect(promisesOf(sentence).map(({ kind }) => kind)).toEqual(['deliverable', 'deliverable']);
  });
});

describe('the number of an item', () => {
  it.each([
    ['5.城镇居民人均可支配收入增长9%。', '城镇居民人均可支配收入增长9%'],
    ['二是新建公厕4座；三是新建公园2个。', '新建公厕4座'],
    ['12345热线满意率达到95%。', '12345热线满意率达到95%'],
  ])('is no part of its title: %s', (sentence, title) => {
    expect(titlesOf(sentence)[0]).toBe(title);
  });
});
