/** `2021-W20` → 第20周, `2021-05` → 5月份; any other name as it is. */
export function formatRound(name: string): string {
  const week = /-W(?<number>\d{2})$/u.exec(name)?.groups?.number;
  if (week !== undefined) return `第${Number(week)}周`;
  const month = /^\d{4}-(?<number>\d{2})$/u.exec(name)?.groups?.number;
  return month === undefined ? name : `${Number(month)}月份`;
}
