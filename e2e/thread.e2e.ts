import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CommitmentDetail, PlanReading, Reply } from '@planwright/server/contract';
import type { Page } from 'playwright-core';
import { expectThat, get, type Place, takePost, type Walk, walk } from './app.ts';

export const title =
  'one promise can be followed from the plan’s text to the bulletin and back: import, figure, commitment, assignment, report, light, bulletin, sentence; its findings can be waived, a missed figure can be added and taken back, and a bulletin that left the ledger is not frozen';

const DAY = '2021-05-19';

/** The whole thread, as an officer would walk it. */
export async function run(place: Place): Promise<void> {
  const bundled = join(place.root, 'examples/dezhou-2021/plan.txt');
  const real = join(place.root, '../shared/mission/dezhou-2021-plan.txt');
  if (!existsSync(real))
    console.log('  ../shared is absent: the bundled example is imported instead of the published plan');
  const file = existsSync(real) ? real : bundled;
  await walk(place, ['--plan', bundled, '--today', DAY], async (own) => {
    const reading = await importPlan(own, file);
    await addMissedFigure(own, reading);
    const chosen = await chooseCommitment(own, reading);
    await goFromFigureToCommitment(own, reading, chosen);
    const leadUnit = await assign(own, chosen);
    await takePost(own.page, `${leadUnit} · 计划联络员`);
    await reportWeek(own, chosen);
    await takePost(own.page, '科长');
    await draftBulletin(own.page);
    await goFromNumberToSentence(own, reading, chosen);
    await waiveFinding(own, reading);
    await freezeOnlyWhatHolds(own, chosen, leadUnit);
  });
}

async function importPlan(own: Walk, file: string): Promise<PlanReading> {
  const { page, address } = own;
  await page.goto(`${address}/plans`);
  await takePost(page, '科长');
  await page.locator('#import-file').setInputFiles(file);
  await page.getByRole('radio', { name: '改为运行这份新计划' }).check();
  await page.locator('#import-reason').fill('浏览器测试导入');
  const before = await get<Reply<'listPlans'>>(own, '/plans');
  await page.getByRole('button', { name: '导入并编译' }).click();
  const isOpen = page.waitForURL((url) => /^\/plans\/.+/.test(url.pathname));
  // Where a plan of the place and year is here already, the reason is looked at once more.
  const confirm = page.getByRole('button', { name: '确认导入' });
  await Promise.race([isOpen, confirm.click().catch(() => undefined)]);
  await isOpen;
  await page.locator('.plan-text .mark-target').first().waitFor();
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  expectThat(!before.versions.some((version) => version.id === id), 'the import made a new version');
  const { running } = await get<Reply<'listPlans'>>(own, '/plans');
  expectThat(running?.planVersionId === id && before.running?.planVersionId !== id, 'the new plan runs');
  return get<PlanReading>(own, `/plans/${id}`);
}

/** Selects words that were read as no figure, adds one for them, and takes it back. */
async function addMissedFigure(own: Walk, reading: PlanReading): Promise<void> {
  const { page } = own;
  const { id } = reading.version;
  const missed = reading.coverage.numbers.find(({ role, start }) => role === 'identifier' && isAlone(reading, start));
  expectThat(missed !== undefined, 'the plan has a number that names something');
  const start = missed?.start ?? 0;
  await page.evaluate(selectNumber, start);
  await page.locator('.selected-words').getByRole('button', { name: '补录数字' }).click();
  await page.locator('#correction-metric').fill('补录试验');
  await page.locator('.correction-form').getByRole('button', { name: '保存' }).click();
  await page.locator('#dialog-reason').fill('漏读');
  await page.getByRole('button', { name: '确定', exact: true }).click();
  await page.locator('.panel-title', { hasText: '补录试验' }).waitFor();
  const added = await get<PlanReading>(own, `/plans/${id}`);
  expectThat(
    added.facts.some((fact) => fact.start === start && fact.metric === '补录试验'),
    'the added figure is the plan’s',
  );
  await page.getByRole('tab', { name: /更正/ }).click();
  await page.getByRole('button', { name: '撤回更正' }).click();
  await page.locator('#dialog-reason').fill('试验完毕');
  await page.getByRole('button', { name: '确定', exact: true }).click();
  await page.getByText('还没有人更正过').waitFor();
  const { facts } = await get<PlanReading>(own, `/plans/${id}`);
  expectThat(facts.length === reading.facts.length, 'the figure is gone when its correction is taken back');
}

/** Whether a number is the first of its paragraph and no mark stands before it there, so that its place on the page is plain. */
function isAlone({ text, facts, commitments, projects }: PlanReading, start: number): boolean {
  const from = text.lastIndexOf('\n', start) + 1;
  const marked = [...facts, ...projects, ...commitments.flatMap(({ spans }) => spans)];
  return !marked.some((mark) => mark.start < start + 8 && mark.end > from) && !/\d/u.test(text.slice(from, start));
}

/** Runs in the page: selects the digits at an offset of the text. */
function selectNumber(start: number): void {
  const paragraphs = [...document.querySelectorAll<HTMLElement>('[data-from]')];
  const paragraph = paragraphs.findLast((one) => Number(one.dataset.from) <= start);
  if (paragraph === undefined) throw new Error('no paragraph holds the number');
  paragraph.scrollIntoView({ block: 'center' });
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = /\d+/u.exec(node.textContent ?? '');
    if (at === null) continue;
    window.getSelection()?.setBaseAndExtent(node, at.index, node, at.index + at[0].length);
    return;
  }
}

/** A quantified deliverable with one figure in it and a unit suggested for it. */
async function chooseCommitment(own: Walk, reading: PlanReading): Promise<CommitmentDetail> {
  for (const row of reading.commitments) {
    if (row.kind !== 'deliverable' || row.targetValue === null || row.factIds.length !== 1) continue;
    const detail = await get<CommitmentDetail>(own, `/commitments/${row.id}`);
    const suggested = detail.suggestions.some((suggestion) => suggestion.unitId !== null);
    if (detail.target.form === 'cumulative' && suggested && Number(row.targetValue) >= 10) return detail;
  }
  throw new Error('no deliverable with a figure and a suggested unit was found');
}

async function goFromFigureToCommitment({ page }: Walk, reading: PlanReading, chosen: CommitmentDetail): Promise<void> {
  const fact = reading.facts.find((candidate) => candidate.id === chosen.factIds[0]);
  expectThat(fact !== undefined, 'the commitment’s figure is marked');
  const mark = page.locator(`.plan-text [data-mark="${fact?.id}"]`).first();
  await mark.scrollIntoViewIfNeeded();
  await mark.click();
  await page.waitForURL((url) => url.searchParams.get('at') === String(fact?.start));
  await page.locator('.panel-title', { hasText: fact?.metric ?? '' }).waitFor();
  await page.locator('.panel-related-item', { hasText: chosen.title }).getByRole('button').first().click();
  await page.waitForURL((url) => url.searchParams.get('commitment') === chosen.id);
  await page.locator('.panel-open').click();
  await page.waitForURL((url) => url.pathname === `/commitments/${chosen.id}`);
  const card = page.getByTestId('explain');
  await card.locator('.light', { hasText: '未报' }).waitFor();
}

/** Takes the suggestion; returns the lead unit's name. */
async function assign(own: Walk, chosen: CommitmentDetail): Promise<string> {
  const { page } = own;
  await page.getByRole('button', { name: '按部门职责分工' }).click();
  await page.getByRole('button', { name: '确定分工' }).click();
  const suggested = chosen.suggestions.find((suggestion) => suggestion.unitId !== null);
  await page
    .locator('.facts-list dd', { hasText: suggested?.department ?? '' })
    .first()
    .waitFor();
  const { lead } = await get<CommitmentDetail>(own, `/commitments/${chosen.id}`);
  expectThat(lead !== null && lead.unitId === suggested?.unitId, 'the suggested unit leads now');
  return lead?.unitName ?? '';
}

async function reportWeek(own: Walk, chosen: CommitmentDetail): Promise<void> {
  const { page } = own;
  await page.getByRole('link', { name: '填报本项' }).click();
  await page.locator('.report-head', { hasText: chosen.title }).waitFor();
  const target = Number(chosen.targetValue);
  await page.locator('#report-value').fill(String(Math.max(1, Math.floor(target * 0.05))));
  await page.locator('#report-progress').fill('已启动前期工作。');
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByTestId('sent-light').waitFor();
  const after = await get<CommitmentDetail>(own, `/commitments/${chosen.id}`);
  expectThat(after.light.status === 'red', `the light is red after a report far behind, not ${after.light.status}`);
  await page.goto(`${own.address}/commitments/${chosen.id}`);
  const card = page.getByTestId('explain');
  await card.locator('.light', { hasText: '严重滞后' }).waitFor();
  const reason = (await card.locator('.explain-reason').textContent()) ?? '';
  expectThat(
    /\d/.test(reason) && reason === after.light.reason['zh-CN'],
    `the light explains itself with its numbers: ${reason}`,
  );
}

async function draftBulletin(page: Page): Promise<void> {
  await page.getByRole('link', { name: '通报', exact: true }).first().click();
  await page.getByRole('button', { name: '起草通报' }).click();
  await page.waitForURL((url) => /^\/bulletins\/.+/.test(url.pathname));
  await page.locator('.sheet-head h1').waitFor();
}

async function goFromNumberToSentence(own: Walk, reading: PlanReading, chosen: CommitmentDetail): Promise<void> {
  const { page } = own;
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const bulletin = await get<Reply<'getBulletin'>>(own, `/bulletins/${id}`);
  const used = JSON.stringify(bulletin.blocks);
  const figure = bulletin.figures.find(
    (candidate) =>
      candidate.commitmentIds.slice(0, 5).includes(chosen.id) && used.includes(`"figureId":"${candidate.id}"`),
  );
  expectThat(figure !== undefined, 'a number of the bulletin rests on the reported promise');
  await page.locator(`[data-figure="${figure?.id}"]`).first().click();
  const origin = page.getByTestId('origin');
  await origin
    .getByText(figure?.reckoning ?? '')
    .first()
    .waitFor();
  await origin.locator('li', { hasText: chosen.title }).getByRole('link', { name: '看原文' }).click();
  await page.waitForURL((url) => url.searchParams.get('commitment') === chosen.id);
  const lit = page.locator('.plan-text [data-lit]').first();
  await lit.waitFor();
  const start = chosen.spans[0]?.start ?? -1;
  expectThat((await lit.getAttribute('data-start')) === String(start), 'the sentence that promises it is lit');
  const quote = reading.text.slice(start, chosen.spans[0]?.end);
  const shown = (await page.locator('.plan-text [data-lit]').allTextContents()).join('');
  expectThat(shown.startsWith(quote.slice(0, 8)), `the lit words are the promise’s own: ${shown.slice(0, 40)}`);
  await page.waitForFunction((at) => {
    const box = document.querySelector(`[data-lit][data-start="${at}"]`)?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.bottom <= window.innerHeight;
  }, start);
}

/** Opens the findings page, waives one with a reason, and sees it counted. */
async function waiveFinding({ page, address }: Walk, reading: PlanReading): Promise<void> {
  await page.goto(`${address}/plans/${reading.version.id}/audit`);
  const finding = page.locator('.finding').first();
  await finding.getByRole('button', { name: '豁免…' }).click();
  await finding.getByRole('textbox').fill('原文如此，已与主管部门核实');
  await finding.getByRole('button', { name: '豁免', exact: true }).click();
  await page.locator('.audit-count.severity-waived .audit-count-value', { hasText: /^1$/ }).waitFor();
  await page.locator('.audit-count.severity-waived').click();
  await page.locator('.finding-waiver', { hasText: '原文如此，已与主管部门核实' }).waitFor();
}

/** A report that comes after the draft makes it an error to freeze it; drafted again it is frozen. */
async function freezeOnlyWhatHolds(own: Walk, chosen: CommitmentDetail, leadUnit: string): Promise<void> {
  const { page, address } = own;
  const { bulletins } = await get<Reply<'listBulletins'>>(own, '/bulletins');
  const id = bulletins.find((bulletin) => bulletin.state === 'draft')?.id ?? '';
  await page.goto(`${address}/bulletins/${id}`);
  await page.locator('.bulletin-verdict').waitFor();
  await correctReport(own, chosen, leadUnit);
  await askToFreeze(page);
  await page.locator('.state-problem', { hasText: '错误未处理' }).waitFor();
  await page.locator('.bulletin-verdict', { hasText: '暂不能定稿' }).waitFor();
  await page.getByRole('button', { name: '重新起草' }).click();
  await page.locator('.bulletin-verdict:not(.severity-error)').waitFor();
  await askToFreeze(page);
  await page.locator('.bulletin-bar', { hasText: '已定稿' }).waitFor();
}

async function askToFreeze(page: Page): Promise<void> {
  await page.getByRole('button', { name: '定稿', exact: true }).click();
  await page.locator('.ant-modal-confirm').getByRole('button', { name: '定稿', exact: true }).click();
}

/** The lead unit reports a little more than it did, through the API, and the officer's post is taken again. */
async function correctReport(own: Walk, chosen: CommitmentDetail, leadUnit: string): Promise<void> {
  const { page, address } = own;
  const send = (path: string, data: object) => page.request.post(`${address}/api${path}`, { data });
  const { post, posts } = await get<Reply<'getSession'>>(own, '/session');
  const lead = posts.find((one) => one.unitName === leadUnit && one.role === 'reporter');
  const { reports } = await get<CommitmentDetail>(own, `/commitments/${chosen.id}`);
  const last = reports.find((report) => report.current);
  await send('/session', { postId: lead?.id });
  const sent = await send('/reports', {
    commitmentId: chosen.id,
    roundId: last?.roundId,
    value: String(Number(last?.value) + 1),
    progress: '补报一批。',
    corrects: last?.id,
    correctionReason: '漏报一批',
    confirmation: '已核实',
  });
  await send('/session', { postId: post?.id });
  expectThat(sent.status() === 200, `the correction of the report is taken, not refused: ${await sent.text()}`);
}
