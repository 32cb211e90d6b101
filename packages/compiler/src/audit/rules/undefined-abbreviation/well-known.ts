/** Abbreviations that statistical communiqués and daily papers print without a word: units, indicators, common techniques. */
export const WELL_KNOWN: ReadonlySet<string> = new Set(
  'GDP CPI PPI PMI PM APP App WTO IT ICT AI VR AR LED GPS DNA CT TV KTV VIP OK USB ID IP ISO GB KV MW GW MWh GWh kW kWh LNG CNG LPG ETC BRT CBD POS ATM PC WiFi COVID NGO GNP GNI FDI R&D ABC QQ'.split(
    ' ',
  ),
);
