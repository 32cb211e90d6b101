import type { IndicatorDetail, PartObligation, Reply, SplitDetail } from '@planwright/server/contract';
import type { Page } from 'playwright-core';
import { expectThat, get, type Place, takePost, type Walk, walk } from './app.ts';

export const title =
  'a target of an indicator is split over the counties: one counters and is held to its part, all sign, the baseline is frozen, a county reports and sees its light, an amendment with its document makes the second version';

const DAY = '2021-05-19';
const INDICATOR = 'urban-jobs-new';
const OWN = { unitId: 'county-371402', name: '德城区', post: 'post-county-371402' } as const;

export async function run(place: Place): Promise<void> {
  await walk(place, ['--plan', `${place.root}/examples/dezhou-2021/plan.txt`, '--today', DAY], async (own) => {
    const id = await splitOverCounties(own);
    await counterAndHold(own, id);
    await signAll(own, id, 1);
    await freeze(own, id, 1);
    await reportOwnPart(own, id);
    await seeTree(own);
    await amend(own, id);
  });
}

/** From the indicator's page to a saved draft that gives the target exactly, offered to thirteen units. */
async function splitOverCounties(own: Walk): Promise<string> {
  const { page, address } = own;
  await page.goto(`${address}/indicators/${INDICATOR}`);
  await takePost(page, '科长');
  await page.getByRole('link', { name: '分解到各单位' }).click();
  await page.waitForURL((url) => url.pathname === '/decompositions/new');
  await page.getByRole('button', { name: '去掉因素上年实绩' }).click();
  await page.getByRole('button', { name: '添加因素' }).click();
  await page.getByRole('menuitem', { name: '均分' }).click();
  await page.getByRole('textbox', { name: '理由（必填' }).fill('按单位均分');
  await page.getByRole('button', { name: '保存为第1版' }).click();
  await page.waitForURL((url) => /^\/decompositions\/d/.test(url.pathname));
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const { versions } = await get<SplitDetail>(own, `/decompositions/${id}`);
  const sum = (versions[0]?.parts ?? []).reduce((total, part) => total + Math.round(Number(part.value) * 100), 0);
  expectThat(sum === 510, `the parts give 5.1 万人, not ${sum / 100}`);
  await page.getByRole('button', { name: '下发', exact: true }).click();
  await confirmWith(page, '征求意见');
  await page.locator('.version-offered').first().waitFor();
  return id;
}

async function confirmWith(page: Page, reason: string): Promise<void> {
  await page.locator('#dialog-reason').fill(reason);
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await page.locator('#dialog-reason').waitFor({ state: 'detached' });
}

/** A county counters with a reason; the officer holds it to its part; both numbers and both reasons stay to be read. */
async function counterAndHold({ page, address }: Walk, id: string): Promise<void> {
  await page.goto(`${address}/decompositions`);
  await takePost(page, OWN.name);
  const mine = page.locator('.my-part-open', { hasText: '城镇新增就业' });
  await mine.getByRole('button', { name: '还价', exact: true }).click();
  await page.locator(`#counter-${id}`).fill('0.3');
  await page.locator(`#counter-reason-${id}`).fill('两家企业外迁');
  await page.getByRole('button', { name: '报出还价' }).click();
  await mine.locator('.part-countered').waitFor();
  await page.goto(`${address}/decompositions/${id}`);
  await takePost(page, '科长');
  await page.locator('.counter-open').getByRole('button', { name: '不采纳' }).click();
  await confirmWith(page, '按统一口径执行');
  await page.locator('.counter-decline', { hasText: '按统一口径执行' }).waitFor();
  await page.locator('.counters', { hasText: '两家企业外迁' }).waitFor();
}

/** The county signs on its page; the others through the API, each by its own post. */
async function signAll(own: Walk, id: string, version: number): Promise<void> {
  const { page, address } = own;
  const { posts } = await get<Reply<'listPosts'>>(own, '/posts');
  const { versions } = await get<SplitDetail>(own, `/decompositions/${id}`);
  const parts = versions.find((one) => one.number === version)?.parts ?? [];
  for (const { unitId, state } of parts) {
    if (state === 'signed' || unitId === OWN.unitId) continue;
    const post = posts.find((one) => one.unitId === unitId && one.role === 'reporter');
    const reply = await fetch(`${address}/api/decompositions/${id}/signatures`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `planwright_post=${post?.id ?? ''}` },
      body: JSON.stringify({ expectedVersion: version }),
    });
    expectThat(reply.ok, `${post?.unitName ?? unitId} signs, not ${reply.status}`);
  }
  await page.goto(`${address}/decompositions`);
  await takePost(page, OWN.name);
  const mine = page.locator('.my-part', { hasText: '城镇新增就业' });
  await mine.getByRole('button', { name: '签收' }).click();
  await mine.locator('.part-signed').waitFor();
}

async function freeze(own: Walk, id: string, version: number): Promise<void> {
  const { page, address } = own;
  await page.goto(`${address}/decompositions/${id}`);
  await takePost(page, '科长');
  await page.getByRole('button', { name: '冻结基线' }).click();
  await page.locator('#freeze-reason').fill('会议通过');
  await page.getByRole('dialog').getByRole('button', { name: '冻结基线' }).click();
  await page.locator('.page-head .version-frozen').waitFor();
  const { inForce } = await get<SplitDetail>(own, `/decompositions/${id}`);
  expectThat(inForce === version, `version ${version} holds, not ${inForce}`);
}

/** Four months are a third of the year: 0.14 of 0.39 万人 are 35.9 per cent, ahead of 33.3. */
async function reportOwnPart(own: Walk, id: string): Promise<void> {
  const { page, address } = own;
  await page.goto(`${address}/reports`);
  await takePost(page, OWN.name);
  await page.locator('.due-item', { hasText: '城镇新增就业' }).click();
  await page.locator('#report-value').fill('0.14');
  await page.getByRole('button', { name: '提交', exact: true }).click();
  const said = (await page.getByTestId('sent-light').textContent()) ?? '';
  expectThat(said.includes('0.14万人') && said.includes('超前'), `the light says the number and why, not “${said}”`);
  await page.locator('.due-submitted').waitFor();
  await page.getByTestId('explain').locator('.light-green').first().waitFor();
  const { openRoundId } = await get<Reply<'listRounds'>>(own, '/rounds');
  const { obligations } = await get<{ obligations: PartObligation[] }>(
    own,
    `/rounds/${openRoundId}/part-obligations?unitId=${OWN.unitId}`,
  );
  expectThat(obligations[0]?.state === 'submitted', 'the round has the county’s number');
  await page.goto(`${address}/decompositions/${id}`);
  const row = page.locator('.progress-table tr', { hasText: OWN.name });
  await row.locator('.light-green').first().waitFor();
  await page.locator('.progress-lacking', { hasText: '未计入合计' }).waitFor();
}

/** The indicator's page shows the target with its thirteen parts; a part explains itself, and the county's own page has it as its target. */
async function seeTree(own: Walk): Promise<void> {
  const { page, address } = own;
  await page.goto(`${address}/indicators/${INDICATOR}`);
  const nodes = page.locator('.split-drawing .tree-node');
  await nodes.first().waitFor();
  expectThat((await nodes.count()) === 13, `thirteen parts are drawn, not ${await nodes.count()}`);
  await page.locator('.split-drawing .tree-node', { hasText: OWN.name }).press('Enter');
  await page.locator('.tree-origin', { hasText: OWN.name }).locator('.trace').waitFor();
  const county = await get<IndicatorDetail>(own, `/indicators/${INDICATOR}?unitId=${OWN.unitId}`);
  expectThat(county.row.target?.split?.version === 1, 'the part is the county’s own target');
  expectThat(county.row.light?.status === 'green', `its light is green there too, not ${county.row.light?.status}`);
}

/** The baseline stays until the second version, which names its reason and document, is signed and frozen. */
async function amend(own: Walk, id: string): Promise<void> {
  const { page, address } = own;
  await page.goto(`${address}/decompositions/${id}/edit`);
  await takePost(page, '科长');
  await page.getByRole('textbox', { name: `${OWN.name} 手工值` }).fill('0.3');
  await page.getByText(`${OWN.name}的手工值还没有写明理由`).waitFor();
  await page.getByRole('textbox', { name: `${OWN.name} 说明` }).fill('两家企业外迁');
  await page.getByRole('textbox', { name: '理由（必填' }).fill('企业外迁');
  const save = page.getByRole('button', { name: '保存为第2版' });
  expectThat(await save.isDisabled(), 'an amendment is not saved without its document');
  await page.getByRole('textbox', { name: '依据文件（必填' }).fill('市政府专题会议纪要〔2021〕8号');
  await save.click();
  await page.waitForURL((url) => url.pathname === `/decompositions/${id}`);
  await page.locator('.version-document', { hasText: '纪要〔2021〕8号' }).waitFor();
  await page.getByRole('button', { name: '下发', exact: true }).click();
  await confirmWith(page, '调整');
  await page.locator('.page-head .version-offered').waitFor();
  const { inForce } = await get<SplitDetail>(own, `/decompositions/${id}`);
  expectThat(inForce === 1, `the baseline holds until then, not ${inForce}`);
  await signAll(own, id, 2);
  await freeze(own, id, 2);
  const county = await get<IndicatorDetail>(own, `/indicators/${INDICATOR}?unitId=${OWN.unitId}`);
  expectThat(
    county.row.target?.text === '0.3 万人',
    `the county’s target moved to 0.3, not ${county.row.target?.text}`,
  );
}
