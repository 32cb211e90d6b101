import { PlanwrightError } from '@planwright/engine';
import { attachmentInput } from '@planwright/ledger/model';
import { attachment } from '../http/attachment.ts';
import type { RouteModule } from '../http/serve.ts';
import { findSessionPost } from '../http/session.ts';
import { readUpload } from '../http/upload.ts';

/** A picture is shown where it stands and does nothing else, whatever is in it. */
const PICTURE_POLICY = "default-src 'none'; sandbox";
/** A file never changes under its id; it is kept by the visitor's own browser only. */
const CACHE = 'private, max-age=31536000, immutable';

export const routes: RouteModule = (serve, context) => {
  const { ledger, packs, today } = context;

  serve('listRecordObligations', async ({ params, query, request }) => {
    const unitId = query.unitId ?? (await findSessionPost(request, context))?.unitId ?? null;
    const due = await ledger.registers.listDue({ roundId: params.id, unitId, asOf: today() });
    return { obligations: [...due] };
  });

  serve('getEventSheet', ({ params, query }) => {
    const pack = packs.find((candidate) => candidate.name === params.id);
    if (pack === undefined) throw unknownPack(params.id, packs);
    return ledger.registers.getEvent(pack, params.event, query.month, query.ofPlan);
  });

  serve('addAttachment', async ({ params, request, getActor }) => {
    const actor = await getActor();
    const { bytes, fileName, fields } = await readUpload(request);
    const said = attachmentInput.parse({
      caption: fields.get('caption') || null,
      takenOn: fields.get('takenOn') || null,
      evidenceLevel: fields.get('evidenceLevel') || undefined,
    });
    return ledger.registers.addAttachment(actor, params.register, params.id, { ...said, fileName, bytes });
  });

  serve('getAttachment', async ({ params, reply }) => {
    const { attachment: file, bytes } = await ledger.registers.getAttachment(params.id);
    const shown = file.mediaType.startsWith('image/')
      ? { 'content-disposition': 'inline', 'x-content-type-options': 'nosniff' }
      : attachment(file.fileName);
    return reply
      .headers({
        ...shown,
        'content-security-policy': PICTURE_POLICY,
        'cache-control': CACHE,
        etag: `"${file.sha256}"`,
      })
      .type(file.mediaType)
      .send(Buffer.from(bytes));
  });

  serve('withdrawAttachment', async ({ params, body, getActor }) =>
    ledger.registers.withdrawAttachment(await getActor(), params.id, body.reason),
  );
};

function unknownPack(name: string, packs: readonly { readonly name: string }[]): PlanwrightError {
  const names = packs.map((candidate) => candidate.name).join(', ');
  return new PlanwrightError({
    family: 'not-found',
    code: 'unknown-pack',
    message: `there is no pack “${name}”`,
    hint: `installed: ${names}`,
    messageZh: `没有“${name}”这个专题`,
    hintZh: `已有：${names}`,
  });
}
