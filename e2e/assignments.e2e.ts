import { join } from 'node:path';
import type { Reply } from '@planwright/server/contract';
import { expectThat, get, type Place, takePost, type Walk, walk } from './app.ts';

export const title =
  'the promises that point to one unit are assigned at once with one reason; what somebody else assigned meanwhile is named and nothing is changed, then the rest goes through, and stands in the ledger under the unit';

const PLAN = 'examples/dezhou-2021/plan.txt';
const REASON = '按任务分解会议意见';

type Assignments = Reply<'listAssignments'>;

export async function run(place: Place): Promise<void> {
  await walk(place, ['--plan', join(place.root, PLAN), '--today', '2021-05-19'], async (own) => {
    const { page, address } = own;
    await page.goto(`${address}/assignments`);
    await takePost(page, '科长');
    const before = await get<Assignments>(own, '/assignments?limit=500');
    const unit = before.units[0]!;
    const rows = before.rows.filter(({ suggestions }) => suggestions[0]?.unitId === unit.unitId);
    expectThat(rows.length === unit.count && unit.count > 3, 'one unit has several promises');
    await page.locator('.assignment-units').getByRole('button', { name: unit.unitName! }).first().click();
    await page.waitForURL(/unitId=/);
    const taken = page.locator('.assignment-table tbody tr[aria-selected="true"]');
    const all = page.locator('.assignment-table thead input[type="checkbox"]');
    await page
      .locator('.assignment-table tbody tr')
      .nth(rows.length - 1)
      .waitFor();
    await all.check();
    expectThat((await taken.count()) === rows.length, 'all of the unit are selected');
    const [meanwhile] = rows;
    await assignElsewhere(own, meanwhile!.id, before.units.find(({ unitId }) => unitId !== unit.unitId)!.unitId!);
    await page.getByRole('button', { name: REASON }).click();
    await page.getByRole('button', { name: `确认分工 ${rows.length} 项` }).click();
    await page.locator('.save-bar [role="alert"]', { hasText: meanwhile!.title }).waitFor();
    const refused = await get<Assignments>(own, '/assignments?state=done');
    expectThat(refused.total === 1, 'nothing is assigned but what the other one assigned');
    await page.getByRole('button', { name: '刷新' }).click();
    await page.getByRole('button', { name: `确认分工 ${rows.length - 1} 项` }).click();
    await page.getByText('这个单位的都已处理').waitFor();
    await page.goto(`${address}/commitments?leadUnitId=${unit.unitId}`);
    await page.getByText(`共 ${rows.length - 1} 项`).waitFor();
    await page.getByText(rows[1]!.title, { exact: true }).first().click();
    await page.getByText('分工记录').click();
    await page.getByText(REASON).first().waitFor();
  });
}

/** Another officer's act, in the same moment. */
async function assignElsewhere({ page, address }: Walk, commitmentId: string, leadUnitId: string): Promise<void> {
  const reply = await page.request.post(`${address}/api/commitments/${commitmentId}/assignments`, {
    data: { leadUnitId, supportingUnitIds: [], reason: '先分' },
  });
  expectThat(reply.ok(), 'the other one may assign');
}
