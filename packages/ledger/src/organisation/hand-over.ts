import { addDays, PlanwrightError } from '@planwright/engine';
import { appendLog } from '#log/append.ts';
import type { Actor, HandOverInput } from '#model/index.ts';
import { requireRight } from '#policies/rights.ts';
import type { LedgerContext } from '../context.ts';
import { personId } from './persons.ts';

/** 岗位交接: see the area's interface. */
export async function handOver(
  context: LedgerContext,
  actor: Actor,
  postId: string,
  input: HandOverInput,
): Promise<void> {
  await requireRight(context, actor, 'hand-over');
  const { db, jurisdictionId } = context;
  const post = await db
    .selectFrom('post')
    .select('title')
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('post_id', '=', postId)
    .forUpdate()
    .executeTakeFirst();
  if (post === undefined)
    throw new PlanwrightError({
      family: 'not-found',
      code: 'unknown-post',
      message: `there is no post "${postId}"`,
      hint: 'choose one of the list of posts',
      messageZh: `没有岗位“${postId}”`,
      hintZh: '请从岗位列表中选择',
    });
  const holdings = await db
    .selectFrom('holding')
    .innerJoin('person', (join) =>
      join
        .onRef('person.jurisdiction_id', '=', 'holding.jurisdiction_id')
        .onRef('person.person_id', '=', 'holding.person_id'),
    )
    .select(['holding.valid_from as from', 'holding.valid_to as to', 'person.name'])
    .where('holding.jurisdiction_id', '=', jurisdictionId)
    .where('holding.post_id', '=', postId)
    .orderBy('holding.valid_from', 'desc')
    .execute();
  const last = holdings[0];
  if (last !== undefined && (last.from >= input.on || (last.to !== null && last.to >= input.on)))
    throw handedOverLater(post.title, last, input.on);
  const present = last !== undefined && last.to === null ? last : undefined;
  if ((present?.name ?? null) === input.holder) throw sameHolder(post.title, input.holder);
  if (present !== undefined)
    await db
      .updateTable('holding')
      .set({ valid_to: addDays(input.on, -1) })
      .where('jurisdiction_id', '=', jurisdictionId)
      .where('post_id', '=', postId)
      .where('valid_from', '=', present.from)
      .execute();
  if (input.holder !== null) await beginHolding(context, postId, input.holder, input.on);
  await appendLog(context, actor, {
    action: 'hand-over',
    subject: `post:${postId}`,
    reason: input.reason,
    details: { from: present?.name ?? null, to: input.holder, on: input.on },
  });
}

async function beginHolding(
  { db, jurisdictionId }: LedgerContext,
  postId: string,
  name: string,
  on: string,
): Promise<void> {
  const person = personId(name);
  await db
    .insertInto('person')
    .values({ jurisdiction_id: jurisdictionId, person_id: person, name })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto('holding')
    .values({ jurisdiction_id: jurisdictionId, post_id: postId, valid_from: on, valid_to: null, person_id: person })
    .execute();
}

function handedOverLater(
  title: string,
  last: { readonly from: string; readonly to: string | null; readonly name: string },
  on: string,
): PlanwrightError {
  const until = last.to ?? last.from;
  return new PlanwrightError({
    family: 'conflict',
    code: 'handed-over-later',
    message: `${last.name} holds the post "${title}" from ${last.from}${last.to === null ? '' : ` to ${last.to}`}, not before ${on}`,
    hint: `choose a day after ${until}`,
    messageZh: `“${title}”自${last.from}${last.to === null ? '' : `至${last.to}`}由${last.name}担任，不能在${on}交接`,
    hintZh: `请选择${until}之后的日期`,
  });
}

function sameHolder(title: string, holder: string | null): PlanwrightError {
  return new PlanwrightError({
    family: 'conflict',
    code: 'same-holder',
    message: holder === null ? `the post "${title}" is vacant already` : `${holder} holds the post "${title}" already`,
    hint: 'name another person',
    messageZh: holder === null ? `“${title}”已是空岗` : `“${title}”已由${holder}担任`,
    hintZh: '请填写接任人',
  });
}
