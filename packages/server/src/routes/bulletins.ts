import type { Bulletin } from '@planwright/ledger';
import { buildBulletin, type RenderOptions, renderDocx, renderHtml } from '@planwright/publish';
import type { FastifyRequest } from 'fastify';
import { collectBulletinInput } from '#bulletins/collect-input.ts';
import type { ServerContext } from '../context.ts';
import { attachment } from '../http/attachment.ts';
import type { RouteModule } from '../http/serve.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** A document, not an application: nothing in it may run or fetch. */
const DOCUMENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

export const routes: RouteModule = (serve, context) => {
  const { ledger } = context;

  serve('listBulletins', async () => ({ bulletins: [...(await ledger.queries.listBulletins())] }));
  serve('getBulletin', ({ params }) => ledger.queries.getBulletin(params.id));

  serve('draftBulletin', async ({ body, getDrafter }) => {
    const drafter = await getDrafter();
    const input = await collectBulletinInput(context, body.roundId, drafter);
    return ledger.commands.keepBulletin(drafter.actor, buildBulletin(input));
  });

  serve('freezeBulletin', async ({ params, body, getActor }) =>
    ledger.commands.freezeBulletin(await getActor(), params.id, body.hash),
  );

  serve('getBulletinFile', async ({ params, query, request, reply }) => {
    const bulletin = await ledger.queries.getBulletin(params.id);
    const options = { linkOf: createLinks(context, request, bulletin) };
    if (query.format === 'html') {
      return reply
        .header('content-security-policy', DOCUMENT_POLICY)
        .type('text/html; charset=utf-8')
        .send(renderHtml(bulletin, options));
    }
    const draft = bulletin.state === 'draft' ? '（草稿）' : '';
    return reply
      .headers(attachment(`${bulletin.title}${draft}.docx`))
      .type(DOCX)
      .send(Buffer.from(await renderDocx(bulletin, options)));
  });
};

/** A document leaves the app, so its links carry the whole address. */
function createLinks(
  { publicUrl }: ServerContext,
  request: FastifyRequest,
  bulletin: Bulletin,
): RenderOptions['linkOf'] {
  const root = publicUrl ?? `${request.protocol}://${request.headers.host ?? 'localhost'}`;
  const page = `${root.replace(/\/$/, '')}/bulletins/${encodeURIComponent(bulletin.id)}`;
  return (figure) => `${page}?figure=${encodeURIComponent(figure.id)}`;
}
