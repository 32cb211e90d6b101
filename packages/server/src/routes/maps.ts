import { boundaryInput } from '@planwright/ledger/model';
import { attachment } from '../http/attachment.ts';
import type { RouteModule } from '../http/serve.ts';
import { findSessionPost } from '../http/session.ts';
import { readUpload } from '../http/upload.ts';

export const routes: RouteModule = (serve, context) => {
  const { ledger, today } = context;

  serve('getBoundary', async () => ({ boundary: await ledger.boundaries.find() }));
  serve('loadBoundary', async ({ request, getActor }) => {
    const actor = await getActor();
    const { bytes, fileName, fields } = await readUpload(request);
    const said = boundaryInput.parse({
      nameProperty: fields.get('nameProperty') ?? '',
      source: fields.get('source') ?? '',
      licence: fields.get('licence') ?? '',
    });
    return ledger.boundaries.load(actor, { ...said, fileName, bytes }, today());
  });
  serve('withdrawBoundary', async ({ params, body, getActor }) => {
    await ledger.boundaries.withdraw(await getActor(), params.id, body.reason);
    return { boundary: await ledger.boundaries.find() };
  });
  serve('getBoundaryFile', async ({ params, reply }) => {
    const { fileName, bytes } = await ledger.boundaries.getBytes(params.id);
    return reply.headers(attachment(fileName)).type('application/octet-stream').send(Buffer.from(bytes));
  });

  serve('listViews', async ({ query, request }) => {
    const post = await findSessionPost(request, context);
    return { views: post === undefined ? [] : [...(await ledger.views.list(post.id, query.scope))] };
  });
  serve('keepView', async ({ body, getActor }) => ({ views: [...(await ledger.views.keep(await getActor(), body))] }));
  serve('dropView', async ({ body, getActor }) => ({ views: [...(await ledger.views.drop(await getActor(), body))] }));
};
