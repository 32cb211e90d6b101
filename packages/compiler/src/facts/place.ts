const PLACE_AT_START = /^([\u4e00-\u9fff]{2,5}?(?:县|市|区|镇|乡|街道|旗|州|组团))(?=[\u4e00-\u9fff])/;
const NOT_PLACES =
  /^(?:全[市县区镇]|我[市县区]|各|本[市县区]|城[市区]|社区|园区|景区|小区|库区|山区|灌区|新区$|示范区|试验区|开发区|自贸|高新|农村|地区|校区|片区|街区|功能区|保护区|超市|农贸市|都市|上市|门市|入市|股市|楼市|夜市|集市|省市|市县|乡镇|村镇|建制镇|县市|地市|重点镇|特色|小城镇|中心镇|新增|完成|实施|建成|新建|发放|推进|改造|培育|打造)|[设建造创成增入进覆惠及的]|工业园区|园区|示范|试验|街区|景区|社区|小区|试点|文明|集聚区|产业|省级|市级|国家|特色|重点|农村|行政|自治区|城乡|保税|开发区|经济|高新|棚户|片区|校区|库区|灌区|聚居区|矿山|超市|城市/;
const PARTS =
  /^(主城区|中心城区|市区|城区|矿区|新区|市本级|县域|县\(市\)|县（市）|各县\(市、区\)|各县（市、区）|东山?组团|每个[\u4e00-\u9fff]{2,8}园区|每个园区|各县市区|各县区)/;

/** 地方: the part of the jurisdiction that a metric is about, by the form of its first words; null for the whole. */
export function findPlace(metric: string): string | null {
  const part = PARTS.exec(metric);
  if (part) return part[1] ?? null;
  const named = PLACE_AT_START.exec(metric);
  const name = named?.[1];
  if (!name || NOT_PLACES.test(name)) return null;
  return name;
}
