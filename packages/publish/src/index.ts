export { buildBulletin, formatRound } from './bulletin/build.ts';
export { hashBulletin } from './bulletin/hash.ts';
export type { BulletinInput, PackFindings } from './bulletin/input.ts';
export { renderDocx } from './docx/render.ts';
export { renderHtml } from './html/render.ts';
export type { RenderOptions } from './options.ts';
export { renderRegisterCsv } from './sheets/csv.ts';
export { renderMarkedCsv, renderMarkedXlsx } from './sheets/marked.ts';
export { renderRegisterXlsx } from './sheets/register.ts';
