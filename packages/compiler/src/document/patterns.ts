/** Every regular expression of this folder. Each is linear: bounded quantifiers, none nested. */

/** A breadcrumb or navigation line: 首页 > 政策法规 > 正文. */
export const BREADCRUMB = /[>＞»›]|^(?:当前|您的|所在)位置/u;

/** Lines that a web page puts around or between the parts of a document. */
export const FURNITURE_LINE =
  /^(?:责任编辑|编辑|作者|来源|信息来源|文章来源|发布(?:日期|时间|机构)|时间|日期|浏览(?:次数|量)?|点击(?:数|量)?|阅读(?:次数|量)?|字号|字体|打印|索引号|发文(?:机关|字号)|成文日期)\s{0,4}[:：]/u;

/** The first line of what follows a document on its page; everything after it is furniture as well. */
export const TAIL_LINE =
  /^(?:上一[篇条页]|下一[篇条页]|【?\s?(?:打印|关闭|返回)(?:$|[\s】\]）)|｜]|本页|窗口|顶部|首页|列表|上一)|关闭窗口|打印本页|分享到|扫一扫|相关(?:链接|文章|阅读|新闻|附件)|版权所有|主办单位|网站地图|本作品是|Copyright|免责声明|责任编辑\s?[:：])/u;

/** Names of documents of the genre, tested with all blanks removed. */
export const TITLE_NAME =
  /(?:计划|规划|纲要|工作报告|的报告|公报|要点|工作安排|(?:实施|分工|分解|工作|行动)方案|的通知)(?:[（(](?:草案|全文|摘要|修订稿|征求意见稿|送审稿)[）)])?$/u;

/** 关于《…》的说明: what only a document of its own is called. */
export const OWN_DOCUMENT = /^关于.{4,56}的(?:报告|说明|决议|决定)$/u;

/** 2016年2月19日在某区第十四届人民代表大会第五次会议上. */
export const SESSION_LINE =
  /(?:第[一二三四五六七八九十百零〇]{1,5}[届次]|人民代表大会|人代会|全体会议|常务委员会)[^\n]{0,40}(?:会议)?上/u;

/** The first half of such a line that the page broke in two: 2012年1月14日在某市第五届. */
export const SESSION_HALF = /(?:19|20)\d{2}\s?年.{3,8}日.{0,4}在.{2,20}第[一二三四五六七八九十百零〇]{1,5}届$/u;

/** 各位代表: the salutation, which ends the front matter. */
export const SALUTATION = /^["“”]?(?:各位|尊敬的|同志们)[^，。\n]{0,20}[：:！!]/u;

export const YEAR = /(?<year>(?:19|20)\d{2})\s?年/gu;

/** A year that a statement is about: neither an end (到2020年) nor a measure (比2010年, 是2010年的2倍); 尤其是2008年 is one. */
export const OWN_YEAR = /(?<![到至比较由从\d])(?<!(?<![其别])是)(?<year>(?:19|20)\d{2})年(?!以来|的|至|—|-)/gu;

/** An end that a heading names (今后五年乃至到2010年), which is not the year planned. */
export const END_YEAR = /(?:到|至)(?:19|20)\d{2}\s?年/gu;

/** 2016年2月19日. */
export const DATED = /(?<year>(?:19|20)\d{2})\s?年\s?(?<month>\d{1,2})\s?月/u;

/** The headings that tell which year is looked back on. */
export const REVIEW_HEADING = /回顾|执行情况|完成情况|主要成绩|发展成就|主要工作和/u;

/** The headings that tell which year is planned. */
export const PLAN_HEADING = /目标|任务|安排|总体(?:要求|思路|部署)|重点工作|工作重点|各项工作|计划|建议|开新局|工作$/u;

/** 某市2021年国民经济…, 2025年某省政府工作报告, 2010年某市人民政府工作报告. */
export const TITLE_PLACE =
  /^["“《]?(?:关于)?(?:(?:19|20)\d{2}年)?(?<place>(?!关于|国民经济)[\p{Script=Han}]{2,14}?)(?:人民政府|政府工作|关于|(?:19|20)\d{2}年|国民经济|“?[一二三四五六七八九十]{1,3}五|第[一二三四五六七八九十]{1,3}个?五年)/u;

/** 在某市第四届人民代表大会. */
export const SESSION_PLACE = /在(?<place>[\p{Script=Han}]{2,14}?)第[一二三四五六七八九十百零〇]{1,5}届\s?人民代表大会/u;

/** 某州某市: the unit above, printed in front of the issuing one. */
export const UNIT_ABOVE = /^[\p{Script=Han}]{2,8}?(?:省|自治区|市|州|盟|地区)(?=[\p{Script=Han}]{2,8}[市县区旗]$)/u;

/** 我代表某市人民政府. */
export const SPOKEN_PLACE = /代表(?<place>[\p{Script=Han}]{1,12}?[省市县区旗州盟])(?:人民)?政府/u;

/** 《某市国民经济和社会发展第十三个五年规划纲要》, 中共某市委. */
export const NAMED_PLACE =
  /(?:《|中共|中国共产党)(?<place>[\p{Script=Han}]{2,12}?[省市县区旗州盟])(?:国民经济和社会发展|委(?:的|坚强|正确|领导|[，、员]))/u;

/** Words that stand where a place name would, but name none. */
export const NO_PLACE =
  /^(?:(?:全|我|本|各|省|市|县|区|州|盟|旗|自治区|自治州)[省市县区州盟旗国]?|国务院|全国|国家|上级)$/u;
