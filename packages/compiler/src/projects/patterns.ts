/** The regular expressions that more than one word decides. Each is linear: bounded quantifiers, none nested. */

/** A count that sums up a list: 等34个, 4个市级, 一批, 系列. */
export const COUNTED =
  /(?<!第[一二三四五六七八九十百]{0,2})(?:[\d０-９]{1,4}|[一二两三四五六七八九十百]{1,4}|多|数)(?:余|多)?(?:个|条|座|所|处|项|家|大|批|栋|宗|段|片)/u;

/** An item that is a count of things and not a name: 20个项目, 3个城市街头广场, 1123公里公路. */
export const COUNT_ITEM =
  /^(?:新增|约|超|超过|近)?(?:[\d０-９.]{1,8}|[一二两三四五六七八九十百]{1,4})(?:余|多)?(?:万|亿)?(?:个|条|座|所|处|项|家|大|批|栋|套|户|人|公里|亩|米|平方|辆|台|部|张|名|宗|片|根|口|千米|眼|株)/u;

/** 总投资30亿元的…, 与某集团签订的…: what stands before a project's name. */
// SIGNS.done, SIGNS.investing and SIGNS.yuan of signs.ts know what its two forms hold.
export const INVESTED =
  /^[^、]{0,40}?(?:总投资|投资|投入|筹资)[^，。、的]{0,14}?元(?:以上)?(?:的|、|实施的|建设的)?|^[^、]{0,24}?(?:签订|引进|实施|建设|承建|规划)的/u;

/** 550万元某社区文体馆: a sum before a member of a list. */
export const SUM_LEAD = /^(?:总投资|投资)?[近约超逾]?[\d０-９.．]{1,8}(?:余|多)?(?:万|亿)?元的?/u;

/** 以A、B为重点. */
export const AS_FOCUS = /^以(?<list>.{4,80})为(?:重点|抓手|龙头|突破口)$/u;

/** 尽快开工 after the clause of the project itself. */
export const THEN_START =
  /^(?:力争|争取|确保|实现|推动)?(?:年内|年底前|上半年|下半年|今年|尽快|尽早|早日|及早|按时|按期|如期|全面|全部|实现|[\d一二三四]{1,2}月底?前?|[一二三四]季度){0,4}(?:开工|动工)(?:建设)?$/u;

/** The collective noun may be followed by its count: 城市主干道路80条. */
export const COUNT_END = /[\d０-９]{1,4}(?:余|多)?(?:个|条|座|所|处|项|家|栋)(?:以上|左右)?$/u;

/** A list's member that is an amount: 通乡油路137.4公里. */
export const MEASURED =
  /\d(?:余|多)?(?:万|亿)?(?:余|多)?(?:公里|亩|户|平方米|平方公里|场|场次|套|人|米|个|条|座|所|处|项|家|辆|台)$/u;

/** Digits or Latin letters as part of a name, a phase, a running number. */
export const NAME_CUE =
  /[A-Za-zＡ-Ｚ]|(?:\d{2,8}|\d\.\d{1,2})(?:千伏|[kK][vV]|万吨|兆瓦|万千瓦|[mM][wW]|英寸|万方|公里段)|日(?:产|处理)\d|[一二三四五六]期|\d{1,2}号线|第[一二三四五六七八九十]{1,3}(?!批|产业|方|次|届)|·|[GSX]\d{2,4}|\d{3,4}国道|^[东南西北](?:出口|[内外中二三四]?环)|^老(?![旧年龄城区县市镇工人字化小厂街村干山]|百姓)\p{Script=Han}{2}|\p{Script=Han}[—－]{1,2}\p{Script=Han}/u;

/** G318, 临邑G104: a road by its number. */
export const ROAD_NUMBER = /[GSX]\d{2,4}$/u;

/** 市图书馆, 区医院: the issuing place's own. */
export const OWN_PREFIX =
  /^(?:(?:中心|主)?城区(?!主|\d|道路|街|集中)|市|区|县|州|旗|省|自治区)(?!级|域|场|政|委|内|外|容|县|区|市|统筹|重[点大]|“)(?=.{3}|[一二三四五六七八九]中$|医院$)/u;

/** 二期, 三号机组: a phase or a unit of something that already stands. */
export const PHASE_END = /(?:[一二三四五六七八九十ⅠⅡⅢ]|[0-9ABC])(?:期|期工程|期项目|号机组|号线|机组)(?:工程|项目)?$/u;

/** 完成 followed by a share of the work. */
export const PART_DONE =
  /^完成(?:了)?[^，、]{0,8}?(?:投资|工程量|进度|主体|土建|路基|桩基|土石方|沉桩|焊接|作业|基础工程|灌浆|浇筑|开挖|支护|敷设|架设|吊装|铺轨|填筑|掘进|合龙|截流|封顶|场平|衬砌|摊铺|砌筑|桥墩|下沉|沉井|施工|设备|[\d.]{1,6}(?:余|多|万)?(?:公里|千米|米|立方米|方|平方米|吨|榀|孔|根|延米)$|\d{1,3}(?:\.\d{1,2})?%)/u;

/** 完成主体工程: the main part of a building stands. */
export const MAIN_DONE = /^完成(?:了)?[^，、]{0,6}?(?:主体|土建|路基|桩基)/u;

/** 完成 followed by a step before building. */
export const STEP_DONE =
  /^完成(?:了)?[^，、]{0,8}?(?:核准|可研|立项|前期|选址|征地|征拆|勘探|设计|规划|论证|评审|评估|备案|签约|招标|预审|勘察)/u;

/** A verb inside a clause that starts with 支持, 推动: 支持某区规划建设某城. */
export const INNER_VERB =
  /规划建设|开工建设|启动建设|加快建设|加快推进|重点建设|高标准建设|建设好|(?:建设|实施)(?![和与及方意细])(?=.{5})/u;

/** Water or a road that a programme-like 工程 is done to: 某河某段安澜提升工程. */
export const SOMEWHERE = /[河江湖库渠海堤路线段港]/u;

/** Water or power that is brought from one place to another: 引江济汉, 某电入浙. */
export const CROSSING = /[引调送]..?[济入补]|.[入济送]\p{Script=Han}$/u;

/** The joint between two summed-up lists: 甲、乙等项目和丙、丁等工程. */
export const LIST_JOINT =
  /等[^、，和及等的]{0,20}?(?:项目|工程|高速|高铁|铁路|公路|道路|水库|园区|设施|医院|学校|酒店|宾馆|场馆|公园|景区|电站)(?<joint>和|以及|及)/gu;

/** 进行 and what is done to roads and houses; 调研, 审查 are done to other things. */
export const DONE_TO =
  /^进行(?:了)?(?:综合|全面|整体|集中|升级|提升|景观|系统|统一|维修){0,2}(?:改造|整治|修缮|维修|拓宽|扩建|改建|改扩建|建设|绿化|亮化|硬化|加固)/u;

/** A sum inside a list that goes on behind it: 甲、乙等3条高速、丙. */
export const INNER_SUM =
  /^等(?:\d{1,3}余?[个条座项所处]|[两三四五六七八九十]大)(?:(?!新建|改建|扩建|续建|迁建|改造)[^、，等的]){2,8}、/u;

/** The same at the end of a member. */
export const INNER_SUM_END = /等(?:\d{1,3}余?[个条座项所处]|[两三四五六七八九十]大)[^、，等的]{2,8}$/u;

/** 等8家企业迁建: firms that are built anew. */
export const MOVED_FIRMS = /^[^，、]{0,12}企业(?:迁建|搬迁改造|技改|改扩建|扩建)/u;

/** What has to follow 纳入, 列入, 进入 to mean a step towards building. */
export const ENTERED =
  /^(?:(?:纳入|列入|进入|被列)[^，]{0,16}?(?:规划|布局|盘子|项目库|计划|可研|审批|核准|评审|招标|程序|工程|重大|(?:项目|清单|储备库)$|重点(?!文物|保护|镇|县|学科|专科|实验室|生态|高校|企业))|(?:列入|纳入)[^，]{0,6}“[^”]{1,12}”|获(?:得|国家)[^，]{0,10}?(?:批复|批准|核准|立项|路条|同意))/u;
export const ENTERED_WORKS =
  /^进入[^，、]{0,14}?(?:施工|实质|收尾|冲刺|安装|调试|装修|拼装|吊装|铺轨|铺装|浇筑|掘进|竣工验收|(?:建设|联试|验收|攻坚|扫尾)阶段)/u;

/** 正在办理前期手续, 开展生产线设备调试: what is being done to a work or to its papers. */
export const DOING =
  /^(?:正在|开展)[^，、]{0,10}?(?:(?<early>招标|招投标|勘察|勘探|设计|论证|评审|审批|报批|手续|编制|征地|征拆|拆迁|前期)|施工|安装|装修|装饰|调试|硬化|铺设|铺装|铺轨|吊装|浇筑|开挖|掘进|架设|建设|收尾|封顶|布展|加固)/u;

/** The tail of a list that goes on from the clause before: 等项目建设. */
export const CARRIED_TAIL = /(?<sum>等[^等]{0,24}?(?:项目|工程))?(?:项目|工程)?(?:建设)?$/u;

/** 完成 that is said of building; 某港完成货物吞吐量 is said of trade. */
export const DONE_BUILDING =
  /^完成(?:了)?(?:$|并|、|[^，]{0,10}?(?:投资|土石方|沉桩|焊接|工程|进度|主体|土建|路基|改造|建设|扩建|验收|搬迁|装修|安装|调试|除险|加固|封顶|征地|征拆|选址|勘探|设计|规划|论证|评审|评估|备案|签约|招标|预审|勘察|核准|可研|立项|前期|整治|治理|铺轨|合龙|贯通|灌浆|浇筑|开挖|支护|敷设|架设|吊装|衬砌|铺设|摊铺|硬化|施工|设备|下沉|沉井|轨通|疏浚|清淤|砌筑|布展|桥墩|桩基|桥梁|管网|管道|隧洞|\d{1,3}(?:\.\d{1,2})?%|创建|任务|作业))/u;

/** 西电东送, “宁电入湘”: a line by what it brings where; such names need no head. */
export const TRANSFER = /^“?\p{Script=Han}{1,2}[电水气煤][入送济调]\p{Script=Han}{1,2}(?<![水电气])”?$/u;

/** A town whose name ends like a work: 某城, 某港. */
export const SHORT_PLACE = /^.{1,2}[城港湖苑里谷园]$/u;

/** 全省最长隧道——某隧道: praise before the name. */
export const PRAISE_LEAD = /^[^—]{2,24}(?:——|(?<=工程|项目)—)(?=[^—]{2})/u;

/** A title in marks that names no site; quoted words that name a programme. */
export const QUOTED =
  /^(?:《[^》]{1,30}》[^馆场城心园]{0,12}$|“[^”]{1,16}”(?:工程|项目|计划|行动|治理|整治|建设)$|“[^”]{1,20}”$)/u;

/** What is built only in a manner of speaking: 能力建设, 文化传承工程. */
export const ABSTRACT_WORK =
  /(?:能力|体系|制度|队伍|机制|作风|文明|法治|信用|环境|平台)建设$|文化.{0,12}(?:利用|开发|创新|创作|传承|提升|普及)工程$/u;

/** A count inside a phrase: 新建3个…; 第3个 and 3个月 are none. */
export const INNER_COUNT = /[^\d.第]\d{1,4}[个条座所处家户](?!月)/u;

/** 实现 that is said of a work in use; what has a word of its own (通车, 投产) needs no 实现. */
export const IN_USE =
  /^实现(?:了)?[^，、]{0,6}?(?:供水|供热|供暖|供气|供电|送电|通电|通气|运行|运营|入驻|入住|招生|开学)/u;

/** 等总投资30亿元以上的新材料项目: the sum between a list and its noun. */
export const SUM_OF_LIST = /^(?:总投资|投资)[^，、的]{2,14}的/u;

/** 等一大批项目相继亮相: the noun of a list where more is said of it. */
export const SUMMING_NOUN =
  /^[^，、]{0,12}?(?:项目[”"]|(?:项目|工程)(?=建设|运行|运营|投|竣|开|完|落|点|主体|在|于|年|\d|[一二三四]季|今|全|正|相|已|均|陆|接|进|规划|如|按|顺|加|尽))/u;

/** 全国最大的某项目, 群众期盼多年的某桥: what is said in front of a name. */
export const PRAISE_OF =
  /^(?:[^、，]{0,16}?最[大长高快宽新深]的?(?:(?:产业|工业|单体|投资)项目(?=[^、，的]{6}))?|[^、，最]{0,8}首[个座条家台]|[^、，]{2,24}的)(?=[^、，的]{4})/u;

/** 8月底, 于三季度末, 秋季, 国庆节前: a time that ends what stands in front of a predicate. */
export const TIME_TAIL =
  /[于自到在至]?(?:20\d\d年|今年|明年|去年|当年|本年|上年)?(?:(?:(?:第?[一二三四1-4]|前三)季度|[上下]半年|(?:1[0-2]|[1-9])月(?:份|[上中下]旬|(?:[12]\d|3[01]|[1-9])日)?|[春夏秋冬]季|[年月][底末初中内])(?:末|底|初)?(?:之?前|以前|之?后)?|(?:春节|元旦|国庆节?|中秋节?|“五一”|“十一”|五一|十一|[春秋]季学期|(?:[春秋]季)?开学|主?汛期?|入汛|入冬|供暖[季期]?|采暖[季期]?|冬季|雨季|旅游旺季|暑期|(?:迎峰)?度夏|(?:迎峰)?度冬)(?:之?前|以前|之?后|期间))$/u;

/** 一季度, 6月底: when something is done, said in front of the verb or the name. */
export const TIME_LEAD =
  /(?:20\d\d年)?(?:(?:第?[一二三四]|前三)季度(?:末|底)?|(?:1[0-2]|0?[1-9])月(?:份|底|末|初|[上中下]旬|(?:[12]\d|3[01]|0?[1-9])日)?(?![—-]))/uy;

/** 因用地报批滞后, 受征迁影响, 比计划提前一个月, 提前半年: why or how early something is said of a name. */
export const WHY =
  /^(?:因(?=..)|受[^，、]{2,20}(?:影响|制约|限制|约束)|[较比](?:原?计划|预期|合同|目标|去年|上年|节点|工期)|提前(?=[\d一二两三四五六七八九十半近]))/u;

/** 获省发展改革委, 经国务院, 在某地: who approved it or where, up to the predicate. */
export const AGENT_TAIL =
  /^(?:[获经被由](?:得|了)?[^，、]{0,14}(?:[委局厅部府院省市县区]|国家|中央)|在(?!建)[^，、]{2,10})$/u;

/** 开通国际航线: lines that run from a site. */
export const RUNS =
  /^开通(?:了)?(?:[^，、]{0,12}?|[至往到][^，]{0,24}?)(?:航线|班列|航班|线路|专列|业务|服务|直达|包机|货运|货线)/u;

/** 续建项目12个, 以下重点项目, 新开工项目（5个）: what announces projects that are only named behind it. */
export const ANNOUNCEMENT =
  /(?:续建|在建|结转|新开工|计划开工|新建|竣工|投产|储备|前期|谋划|预备|以下|下列|如下|重点|重大)[^，、。]{0,6}(?:项目|工程)(?:[（(]?\d{1,4}[个项][）)]?)?(?:有|为|包括|是|如下)?$/u;

/** 通过国家验收, 通过省发展改革委审查: what passes is a building or the papers of one; what a school or a town is found to be is neither. */
export const PASSED =
  /^通过(?:了)?(?:(?:(?!评估|认证|复核|考核|水平)[^，、]){0,12}?(?<built>验收|\d{2,3}小时)|(?:(?![一二三][级甲]|等级|星级|景观)[^，、]){0,12}?(?:审查|评审|审批|核准|论证|预审|立项|环评))/u;

/** 具备试飞条件, 具备靠泊条件: what is said of works that can be used. */
export const READY = /^具备[^，、]{2,6}条件/u;

/** 4条生产线, 首批机组, 两栋厂房: parts of a work, counted in front of what is said of them. */
export const COUNTED_PART =
  /(?:首[条台套批座]|[\d一二两三四五六七八九十]{1,3}[条台套座栋幢])(?:标准|主体|新|百万千瓦|\d{1,3}万千瓦)?(?:生产线|产线|机组|风机|厂房|楼房|住宅楼|塔楼|泊位)$|[\d.]{1,6}(?:万吨|万千瓦|兆瓦)(?:产能|装机|机组|生产线)?$/u;
