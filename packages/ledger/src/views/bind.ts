import { PlanwrightError } from '@planwright/engine';
import { sql } from 'kysely';
import { newId } from '#database/ids.ts';
import { type Actor, type SavedView, savedViewInput } from '#model/index.ts';
import type { AreaBinding } from '../area-binding.ts';
import type { LedgerContext } from '../context.ts';
import type { ViewsArea } from './area.ts';

/** More than these are not found again. */
const MOST_VIEWS = 30;

export function bindViews({ run, ask }: AreaBinding): ViewsArea {
  return {
    list: (postId, scope) => ask((context) => listViews(context, postId, scope)),
    keep: (actor, input) =>
      run(async (tx) => {
        const { scope, name, search } = savedViewInput.parse(input);
        const there = await listViews(tx, actor.postId, scope);
        if (there.length >= MOST_VIEWS && !there.some((view) => view.name === name)) throw tooMany();
        await append(tx, actor, scope, name, search);
        return listViews(tx, actor.postId, scope);
      }),
    drop: (actor, { scope, name }) =>
      run(async (tx) => {
        await append(tx, actor, scope, name, null);
        return listViews(tx, actor.postId, scope);
      }),
  };
}

async function listViews(
  { db, jurisdictionId }: LedgerContext,
  postId: string,
  scope: string,
): Promise<readonly SavedView[]> {
  const { rows } = await sql<SavedView>`
    select name, content as search, recorded_at as "savedAt" from (
      select distinct on (name) name, content, recorded_at, saved_view_id from saved_view
      where jurisdiction_id = ${jurisdictionId} and post_id = ${postId} and scope = ${scope}
      order by name, recorded_at desc, saved_view_id desc
    ) last where content is not null order by recorded_at desc, saved_view_id desc`.execute(db);
  return rows;
}

async function append(
  { db, jurisdictionId, now }: LedgerContext,
  actor: Actor,
  scope: string,
  name: string,
  search: SavedView['search'] | null,
): Promise<void> {
  await db
    .insertInto('saved_view')
    .values({
      jurisdiction_id: jurisdictionId,
      saved_view_id: newId('w'),
      post_id: actor.postId,
      scope,
      name,
      content: search === null ? null : JSON.stringify(search),
      recorded_at: now(),
      by_name: actor.personName,
    })
    .execute();
}

function tooMany(): PlanwrightError {
  return new PlanwrightError({
    family: 'input',
    code: 'too-many-views',
    message: `a post keeps at most ${MOST_VIEWS} views of a list`,
    hint: 'take one away first',
    messageZh: `每个岗位每张表最多保存 ${MOST_VIEWS} 个视图`,
    hintZh: '请先删除一个',
  });
}
