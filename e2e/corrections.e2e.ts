import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanReading } from '@planwright/server/contract';
import type { Page } from 'playwright-core';
import { expectThat, get, type Place, takePost, type Walk, walk } from './app.ts';

export const title =
  'of a figure with two readings a person adopts the other and keeps another as read; both hold in an amended version whose numbers around them changed, one lapses with its own number and leads to its place, one is taken back';

const PLAN = 'examples/dezhou-2021/plan.txt';
const ADOPTED = '350万头';
const KEPT = '123.4亿元';
const LAPSING = '20亿元';

export async function run(place: Place): Promise<void> {
  await walk(place, ['--plan', join(place.root, PLAN), '--today', '2021-05-19'], async (own) => {
    await own.page.goto(`${own.address}/plans/latest?panel=corrections`);
    await takePost(own.page, '科长');
    await decide(own.page, '生猪存栏', '采用', '按统计口径');
    await decide(own.page, '城建项目完成投资', '就按现读', '原文即此');
    await decide(own.page, '企业债券发行融资规模', '采用', '按统计口径');
    const first = await get<PlanReading>(own, '/plans/latest');
    expectThat(factOf(first, ADOPTED)?.metric === '存栏', 'the other reading is taken at once');
    expectThat(factOf(first, KEPT)?.confidence === 1, 'what a person kept is no longer in doubt');
    const second = await amend(own, readFileSync(join(place.root, PLAN), 'utf8'), first.version.title);
    await seeWhatHolds(own, second);
    await takeBack(own);
  });
}

/** From the list of figures in doubt to the figure, and there to a decision with its reason. */
async function decide(page: Page, metric: string, button: string, reason: string): Promise<void> {
  await page.getByRole('tab', { name: '更正' }).click();
  await page.locator('.corrections').getByRole('button', { name: metric }).click();
  await page.locator('.correction-readings').getByRole('button', { name: button }).click();
  await confirmWith(page, reason);
  await page.locator('.correction-kept', { hasText: reason }).waitFor();
}

async function confirmWith(page: Page, reason: string): Promise<void> {
  await page.locator('#dialog-reason').fill(reason);
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await page.locator('#dialog-reason').waitFor({ state: 'detached' });
}

/** Imports the plan's next version: numbers before and behind the adopted figure changed, and one corrected figure itself. */
async function amend({ page, address }: Walk, text: string, title: string): Promise<string> {
  const amended = text
    .replace('出栏400万头', '出栏410万头')
    .replace('肉蛋奶总产量150万吨', '肉蛋奶总产量155万吨')
    .replace('融资规模20亿元', '融资规模25亿元');
  await page.goto(`${address}/plans`);
  const file = { name: '审议稿.txt', mimeType: 'text/plain', buffer: Buffer.from(amended) };
  await page.locator('#import-file').setInputFiles(file);
  await page.locator('#import-plan').click();
  await page.locator('.ant-select-item-option', { hasText: `《${title}》的下一版` }).click();
  await page.getByRole('button', { name: '读取并预览' }).click();
  await page.locator('.import-preview').waitFor();
  await page.getByRole('button', { name: '确认导入' }).click();
  await page.waitForURL((url) => /^\/plans\/v/.test(url.pathname));
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

async function seeWhatHolds(own: Walk, id: string): Promise<void> {
  const { page } = own;
  const reading = await get<PlanReading>(own, `/plans/${id}`);
  expectThat(factOf(reading, ADOPTED)?.metric === '存栏', 'the adopted reading holds in the amended version');
  expectThat(factOf(reading, KEPT)?.confidence === 1, 'the kept one does, too');
  const lapses = reading.corrections.filter(({ lapse }) => lapse !== null).map(({ quote, lapse }) => [quote, lapse]);
  expectThat(JSON.stringify(lapses) === JSON.stringify([[LAPSING, 'changed']]), `one lapsed: ${lapses.join('; ')}`);
  await page.getByRole('button', { name: '1 条更正在本版失效' }).click();
  await page.getByRole('button', { name: '看现在的文字' }).click();
  await page.locator('.panel-value', { hasText: '25 亿元' }).waitFor();
}

async function takeBack(own: Walk): Promise<void> {
  const { page } = own;
  await page.getByRole('tab', { name: '更正' }).click();
  const kept = page.locator('.corrections li', { hasText: ADOPTED });
  await kept.getByRole('button', { name: '撤回更正' }).click();
  await confirmWith(page, '仍按原读');
  await kept.waitFor({ state: 'detached' });
  const fact = factOf(await get<PlanReading>(own, '/plans/latest'), ADOPTED);
  expectThat(fact?.metric === '生猪存栏' && fact.confidence < 1, 'the reading of the text holds again, in doubt');
}

function factOf({ text, facts }: PlanReading, quote: string): PlanReading['facts'][number] | undefined {
  return facts.find(({ start, end }) => text.slice(start, end) === quote);
}
