/** 成文日期: `2021年5月24日`, in Arabic numerals without leading zeros (GB/T 9704-2012, 7.3.5.4). */
export function formatOfficialDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** `5月24日`. */
export function formatMonthDay(date: string): string {
  const [, month, day] = date.split('-').map(Number);
  return `${month}月${day}日`;
}
