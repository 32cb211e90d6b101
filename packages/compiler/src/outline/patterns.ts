/** Every regular expression of this folder. Each is linear: bounded quantifiers, none nested. */

/** 第一编 · 第一章 · 第一节, at the start of a line. */
export const PART_MARKER =
  /^第(?<number>[一二三四五六七八九十百]{1,4}|\d{1,3})\s?(?<rank>[编篇部]分?|章|节)(?=[\s\u3000、:：\p{Script=Han}“])/u;

/** 第一, as an item of its own line. */
export const HAN_ORDINAL_MARKER = /^第(?<number>[一二三四五六七八九十]{1,2})[，,、：:](?![二三四五][、产])/u;

/** 1. or 1、; no decimal number, but a year may follow: 14.2025年…. */
export const DIGIT_MARKER = /^(?<number>[0-9０-９]{1,2})(?:[、．]|[.](?![0-9０-９])|[.](?=(?:19|20)[0-9]{2}年))/u;

/** (1) or （1）; at the start of a line also 1). */
export const DIGIT_BRACKET_MARKER = /^(?<open>[（(])?(?<number>[0-9０-９]{1,2})(?<close>[）)])/u;

/** ① to ⑳. */
export const CIRCLED_MARKER = /^(?<number>[①-⑳])/u;

/** —— and its variants, at the start of a line. */
export const DASH_MARKER = /^(?:[—―─]{2,4}|-{2,4})(?=[^\s\d—―─-])/u;

/** ● ■ ◆ and the like, at the start of a line. */
export const BULLET_MARKER = /^[●○■□◆◇▲△★☆•·]/u;

/** A line that leads in what follows: 一年来，着重抓了以下工作： */
export const LEAD_IN = /[：:]$|(?:以下|下列|下面)[^。，\n]{0,20}(?:工作|方面|任务|措施|重点)[^。\n]{0,4}[。：:]?$/u;

/** What shows a line that a file marks as a heading to be body text or a row of a table: a stop inside or a comma at its end. */
export const BODY_SIGNS = /[。！!？?；;\t]|[，,、]$/u;

/** Lines that a file may mark but that head nothing: figures and signs only, a line in brackets, 目录. */
export const NEVER_A_HEADING = /^[^\p{L}]*$|^[（(][^（）()]{0,58}[)）]$|^目[\s\u3000]{0,8}[录次]$/u;

/** An appendix that a file marks. */
export const MARKED_APPENDIX = /^附[件表录：:\d一二三四五六七八九十]|名词(?:解释|注释)$/u;

/** Words that end one part of a speech and open another. */
export const ADDRESS = /^(?:各位代表|同志们)[，,：:！!。]/u;

/** 在肯定成绩的同时，也要看到…: a paragraph that turns from what a review tells to what is still wrong. */
export const TURN =
  /^(?:在(?:充分)?(?:肯定|看到|总结)(?:成绩|成效|成就|进展)|(?:与此)?同时[，,]?(?:我们)?(?:也|还)(?:要|应|必须)?(?:清醒|看到|存在|面临)|我们也(?:要)?清醒|(?:但|但是)[，,]?(?:我们)?(?:也|还)(?:要|应|必须)?(?:清醒|看到)|(?:从|对照)(?:全年|年度|年初)?(?:计划|目标|指标)[^，。,]{0,12}[，,][^。]{0,24}(?:差距|低于|未能?|不足|滞后|没有|慢于)|(?:当前|目前)[，,]?[^。，,]{0,12}(?:还|仍|也)(?:存在|面临)|(?:目前|当前)?(?:存在|面临)的?(?:主要)?(?:困难|问题))/u;

/** What a section is about that tells of problems itself. */
export const PROBLEMS = /问题|困难|不足|短板|挑战|矛盾|差距|风险/u;

/** 附件1, 名词解释: what is attached behind the document. */
export const APPENDIX_LINE =
  /^附件?\s?[一二三四五六七八九十\d]{0,2}[\s：:]?|^(?:[《“].{1,16}[》”])?.{0,8}(?:名词解释|名词注释)$/u;

/** 附件1, 附表, 附录： alone on its line: the title of what is attached stands on the next one. */
export const APPENDIX_LABEL = /^附[件表录图]\s?[一二三四五六七八九十\d０-９]{0,3}\s?[：:]?$/u;

/** 附件：1.… the list of what is attached, which stands in front of the signature. */
export const APPENDIX_LIST = /^附件?\s?[：:]\s{0,4}[1１][.．、]/u;

/** Lines that are no headings though they look like one. */
export const NO_HEADING =
  /^(?:各位|尊敬的|谢谢|附注|单位|注)[^。]{0,12}[：:！!]?$|^[（(].{0,40}[)）]$|(?:省长|市长|区长|县长|主席|主任|总理|旗长|州长|盟长|书记)\s{0,4}\S{0,8}$|^\S{1,3}$|[A-Za-z]{12}/u;

/** 2024年工作回顾, “十四五”时期主要目标: a chapter's name without a number. */
export const CHAPTER_NAME =
  /^.{0,4}(?:[\d０-９]{4}年|“十[一二三四五六七八九]五”|五年|过去).{0,24}(?:回顾|总结|目标|任务|安排|工作|建议)$/u;

/** 责任单位：…, 分管市领导：…, 完成时限：…: a line that labels what is printed behind an item, no heading. */
export const LABELLED_LINE =
  /^(?:牵头|责任|配合|主办|协办|参与|分管|包保|主要|完成|办结|落实){0,2}[省市县区州旗盟]?(?:单位|部门|领导|责任人|联系人|时限|时间|要求|措施)(?:[和及与、（](?:主要)?责任(?:人|领导)）?)?[:：]/u;
