/** Every regular expression of this folder. Each is linear: bounded quantifiers, none nested. */

/** A breadcrumb or navigation line: 首页 > 政策法规 > 正文. */
export const BREADCRUMB = /[>＞»›]|^(?:当前|您的|所在)位置/u;

/** Lines that a web page puts around or between the parts of a document. */
export const FURNITURE_LINE =
  /^(?:责任编辑|编辑|作者|来源|信息来源|文章来源|发布(?:日期|时间|机构)|时间|日期|浏览(?:次数|量)?|点击(?:数|量)?|阅读(?:次数|量)?|字号|字体|打印|索引号|发文(?:机关|字号)|成文日期)\s{0,4}[:：]/u;

/** The first line of what follows a document on its page; everything after it is furniture as well. */
export const TAIL_LINE =
  /^(?:上一[篇条页]|下一[篇条页]|【?\s?(?:打印|关闭|返回)(?:$|[\s】\]）)|｜]|本页|窗口|顶部|首页|列表|上一)|关闭窗口|打印本页|分享到|扫一扫|相关(?:链接|文章|阅读|新闻|附件)|版权所有|主办单位|网站地图|本作品是|Copyright|免责声明|责任编辑\s?[:：])/u;

/** Names of documents of the genre, with years or what they are in brackets, tested with all blanks removed. */
export const TITLE_NAME =
  /(?:计划(?:草案)?|规划(?:草案|的?建议)?|纲要(?:草案)?|工作报告(?:摘要|摘登|节选)?|的报告|(?:情况|结果|执行|运行|草案|评估|调研|调查|[）)])报告|情况的?(?:汇报|通报|说明)|草案[）)]?》?的?说明|审[查议](?:结果)?的?(?:意见|报告)|公报|要点|工作安排|安排意见|实施意见|若干(?:政策)?(?:措施|意见)|(?:实施|分工|分解|工作|行动)方案|(?:任务|责任|事项|工作)(?:责任)?分[解工](?:落实)?(?:方案|意见|清单|一览表|表)?|分[解工]的意见|(?:任务|责任|工作)(?:责任)?(?:清单|台账|一览表)|工作事项|任务目标|的通知)》?(?:[（(](?:\p{Script=Han}{2,6}|(?:19|20)\d{2}年(?:度|\d{1,2}月\d{1,2}日)?|(?:19|20)\d{2}年?[-—–－―~～至]{1,2}(?:19|20)\d{2}年)[）)])?$/u;

/** What a web page sets behind a title: 政府工作报告_某市人民政府. */
export const SITE_NAME = /[-_|｜]\p{Script=Han}{2,16}$/u;

/** What names a document only where it tells of which time or plan: 某市2025年上半年经济运行情况分析. */
export const TIMED_NAME =
  /(?:(?:执行|运行|完成|发展|实施|收支|推进|进展|落实|办理)(?:情况|简况|概况)|(?:形势|情况|运行)分析|目标(?:任务|[和与及](?:重点|主要)?(?:任务|措施))|(?:重点|主要)任务|重点工作|工作总结(?:[和与及暨、](?:(?:19|20)\d{2}年|明年|来年|下半年|下一?步|下一?阶段)?(?:的?(?:主要|重点))?(?:工作)?(?:打算|思路|安排|计划|设想|要点|谋划))?|工作(?:打算|思路|计划|安排)(?:的?汇报)?|目标(?:管理)?责任书|(?:民生|办|惠民|政府|相关的|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[件大项](?:大事)?)实事(?:候选)?(?:项目|工程|工作|事项)?(?:目标任务|目标|清单|名单|安排|一览表)?(?:的?(?:正式)?(?:出炉|公布|发布|揭晓|公告|通告|公示))?|的(?:公告|通告|公示|意见)|民生(?:项目|工程)(?:清单|安排)?|重[点大](?:建设|产业|工业|民生|城建|基础设施){0,2}(?:项目|工程)(?:建设)?(?:清单|名单|目录|计划表|安排表|一览表)?|项目(?:投资)?(?:计划表|安排表|一览表|台账)|国民经济[和与]?社会发展(?:计划)?(?:主要|预期|计划){0,2}(?:指标|目标)(?:体系|表|一览表|计划表)?)(?:[（(]\p{Script=Han}{2,6}[）)])?$/u;
export const NAMES_TIME = /(?:19|20)\d{2}年|国民经济|上半年|季度|今年以来|今年.{0,20}实事/u;

/** Where a title that breaks off goes on in the next line: …执行情况与, 《…, 关于某市…. */
export const BROKEN_OFF = /(?:[与和及暨、的—]|关于)$|《[^》]{0,60}$/u;
export const OPEN_ABOUT = /^关于/u;
export const CLOSED_ABOUT = /(?:报告|汇报|通报|说明|决议|决定|通知|意见|方案|批复)(?:[（(][^（）()]{1,12}[）)])?$/u;

/** A line that goes on with the title above it: 执行情况与2025年…, 计划（草案）的报告. */
export const GOES_ON =
  /^(?:[与和及暨的、）)》”]|执行情况.|[（(]?草案|(?:国民)?经济和社会|(?:和?社会)?发展|计划|(?:19|20)\d{2}年.{0,30}(?:草案|计划)[）)]?的报告$)/u;

/** 关于《…》的说明: what only a document of its own is called. */
export const OWN_DOCUMENT = /^关于.{4,56}的(?:报告|说明|决议|决定)$/u;

/** （2023—2025年）: the years that a plan of several years is for. */
export const YEARS_FROM_TO = /(?<first>(?:19|20)\d{2})年?[-—–－―~～至]{1,2}(?<last>(?:19|20)\d{2})年/u;

/** 2016年2月19日在某区第十四届人民代表大会第五次会议上, （2025年8月20日县第八届人大常委会第三次会议）. */
export const SESSION_LINE =
  /(?:第[一二三四五六七八九十百零〇]{1,5}[届次]|人民代表大会|人代会|全体会议|常务委员会)[^\n]{0,40}(?:(?:会议)?上|会议(?:审议)?(?:通过|批准)?[）)]?$)/u;

/** 政府工作报告——2025年1月14日在…会议上: the title in front of its session. */
export const TITLED_SESSION = /^(?<title>[^—–-]{2,40}报告)[—–-]{1,4}(?=[\d二在])/u;

/** A line of nothing but a date: （2025年1月14日）. */
export const DATE_LINE =
  /^[（(—–-]{0,4}(?:19|20)\d{2}年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月[\d一二三四五六七八九十]{0,3}日?[）)]?$/u;

/** The first half of such a line that the page broke in two: 2012年1月14日在某市第五届, …第五届人民代表大会. */
export const SESSION_HALF =
  /(?:19|20)\d{2}\s?年.{3,8}日.{0,4}在.{2,20}第[一二三四五六七八九十百零〇]{1,5}届(?:人民代表大会)?$/u;

/** 各位代表: the salutation, which ends the front matter. */
export const SALUTATION = /^["“”]?(?:各位|尊敬的|同志们)[^，。\n]{0,20}[：:！!]/u;

export const YEAR = /(?<year>(?:19|20)\d{2})\s?年/gu;

/** A year that a statement is about: neither an end (到2020年) nor a measure (比2010年, 是2010年的2倍); 尤其是2008年 is one. */
export const OWN_YEAR = /(?<![到至比较由从\d])(?<!(?<![其别])是)(?<year>(?:19|20)\d{2})年(?!以来|的|至|—|-)/gu;

/** 2013年全县经济社会发展的主要预期目标是: the year whose goals are stated. */
export const GOALS_OF_YEAR =
  /(?<![到至比较由从\d])(?<year>(?:19|20)\d{2})年(?:的|度|，|,)?[^，,。；;：:\d\n]{0,20}(?:预期|奋斗|发展|总体)目标/u;

/**
 * 2013年，我县…, 据初步统计，2022年全区…, 2011年1—3月…: the year with which a sentence begins, of a document that names none in its title; no time that
 * something began at (2001年撤县设市后), nor one that is planned for.
 */
export const OPENING_YEAR =
  /(?:^|[\n。：:])[\s　]{0,8}(?:(?:据|经)?(?:初步)?(?:统计|核算|测算)[，,])?(?<year>(?:19|20)\d{2})\s?年(?<within>(?:\d{1,2}\s?[-—－–―─~～至到]{1,2}\s?\d{1,2}\s?月|上半年|前三季度|[一二三]季度))?(?![底末初前后起的至到—-]|以[来前后])(?![^，,。\n]{0,14}(?:后|以来|以前|之前|时|起|至今)[，,])(?![^。\n]{0,60}(?:(?:预期|主要|奋斗|发展)目标|目标(?:任务)?(?:是|为|：|:)|主要任务|力争|将(?!近)|计划(?=[新实建开引招培打力]|完成(?!情况))|打算|预计到|[要拟]?抓好|做好以下))/u;
/** 使2018年度招商引资工作…: the year of the work that a document tells of, where no sentence begins with one. */
export const WORK_YEAR = /(?<year>(?:19|20)\d{2})年度?[^，,。；\n\d]{0,12}工作(?:取得|总结|情况|开展|完成)/u;

/** 2016年上半年农业生产运行平稳, 现将我镇2015年上半年重点工作完成情况报告如下: the year of what a line above the body is on. */
export const FRONT_YEAR =
  /(?<year>(?:19|20)\d{2})年度?(?<within>\d{1,2}\s?[-—－–―─~～至到]{1,2}\s?\d{1,2}\s?月份?|上半年|前三季度|[一二三]季度)?[^，,。；\n\d]{0,24}(?:情况|运行|总结|回顾|工作|增长|发展|平稳)/u;

/** An end that a heading names (今后五年乃至到2010年), which is not the year planned. */
export const END_YEAR = /(?:到|至)(?:19|20)\d{2}\s?年/gu;

/** 2016年2月19日. */
export const DATED = /(?<year>(?:19|20)\d{2})\s?年\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s?月/u;

/** The headings that tell which year is looked back on. */
export const REVIEW_HEADING = /回顾|执行情况|完成情况|主要成绩|发展成就|主要工作和/u;

/** The headings that tell which year is planned. */
export const PLAN_HEADING =
  /目标|任务|安排|总体(?:要求|思路|部署)|重点工作|工作重点|各项工作|计划|建议|开新局|实事$|实事项目$|工作$/u;

/** 某市2021年国民经济…, 某县第十届人民代表大会…, 2025年某省政府工作报告, 2010年某市人民政府工作报告. */
export const TITLE_PLACE =
  /^["“《]?(?:关于)?(?:(?:印发|下达|发布|公布)["“《]?)?(?:(?:19|20)\d{2}年(?:度|上半年|前三季度|[一二三四]季度)?)?(?<place>(?!在|关于|分解|分工|落实|做好|印发|下达|推进|中共|国民经济|今年|上半年|全(?:[省市区旗盟国]|县|州(?!县)))[\p{Script=Han}]{2,14}?)(?:人民政府|政府(?:工作|实事|民生|重点|承诺|十)|民生实事|民生工程|为民办|关于|(?:19|20)\d{2}年|国民经济|“?[一二三四五六七八九十]{1,3}五|第[一二三四五六七八九十]{1,3}个?五年|第?[一二三四五六七八九十]{1,4}届\s?人(?:民代表)?大)/u;

/** 中共某省委办公厅、某省人民政府办公厅关于…: a title that opens with the committee of the party. */
export const PARTY_PLACE = /^中共(?<place>\p{Script=Han}{2,8}?(?:[省市县区旗州盟]|自治区))委/u;

/** 某县县政府, 某市政府, 某县教育局: the place that an office behind it is of. */
export const OFFICE_BEHIND =
  /(?<=[省市县区旗州盟])(?:[省市县区旗州盟]?(?:人民)?政府(?:办公[室厅])?|(?:党工委)?管(?:理)?委(?:员)?会|\p{Script=Han}{2,8}[局委办厅])$/u;

/** 某市制造业发展三年行动计划: a title that goes on behind its place without a year. */
export const TITLE_UNIT =
  /^["“《]?(?:(?:19|20)\d{2}年度?)?(?:关于)?(?:印发["“《]?)?(?<place>(?!关于|印发|今年|国民|[全我本各在对为以])\p{Script=Han}{2,5}?(?:自治[区州县]|[省市县区旗州盟镇乡]))(?![场政区域民级容镇]|委)/u;

/** 中心城区, 老旧小区, 库区: what ends like the name of a place and is a kind of places. */
export const KIND_OF_PLACES = /(?:[城小片园灾山库景社牧林矿范老厂校辖地新郊产]区|[城都超]市|[城乡集场]镇)$/u;

/** 在某市第四届人民代表大会. */
export const SESSION_PLACE =
  /在(?<place>[\p{Script=Han}]{2,14}?)第[一二三四五六七八九十百零〇]{1,5}届\s?人(?:民代表)?大/u;

/** 某州某市: the unit above, printed in front of the issuing one. */
export const UNIT_ABOVE = /^[\p{Script=Han}]{2,8}?(?:省|自治区|市|州|盟|地区)(?=[\p{Script=Han}]{2,8}[市县区旗]$)/u;

/** 我代表某市人民政府. */
export const SPOKEN_PLACE = /代表(?<place>[\p{Script=Han}]{1,12}?[省市县区旗州盟])(?:人民)?政府/u;

/** 《某市国民经济和社会发展第十三个五年规划纲要》, 中共某市委. */
export const NAMED_PLACE =
  /(?:《|中共|中国共产党)(?<place>[\p{Script=Han}]{2,12}?[省市县区旗州盟])(?:国民经济和社会发展|委(?:的|坚强|正确|领导|[，、员]))/u;

/** …委员会关于某市2024年国民经济…: a title that names its writer first. */
export const WRITTEN_PLACE = /^[^关]{4,30}关于(?<place>[\p{Script=Han}]{2,12}?[省市县区旗州盟])(?:19|20)\d{2}年/u;

/** 某市市长 某某, 某县发展和改革局: who stands below the title. */
export const SIGNED_PLACE =
  /^(?<place>[\p{Script=Han}]{2,12}?[省市县区旗州盟])(?:人民政府)?(?:代理?)?(?:[省市县区州盟旗]长|主席|发展(?:和|与)?改革(?:委员会|委|局))/mu;

/** Words that stand where a place name would, but name none. */
export const NO_PLACE =
  /^(?:(?:全|我|本|各|省|市|县|区|州|盟|旗|自治区|自治州|乡|镇|街道|[一二三四五六七八九十]{1,4}届)[省市县区州盟旗国镇乡]?|国务院|全国|国家|上级|政府工作报告|[省市县区旗州]?人民政府(?:办公[室厅])?|[省市县区旗州]政府(?:办公[室厅])?)$/u;
