import {
  findNameProperties,
  type Label,
  matchOutlines,
  OUTLINE_BYTES,
  type OutlineFeature,
  type OutlineUnit,
  PlanwrightError,
  readOutlines,
  simplifyOutlines,
} from '@planwright/engine';
import { sha256 } from '#database/canonical.ts';
import { newId } from '#database/ids.ts';
import { appendLog } from '#log/append.ts';
import { type Actor, type Boundary, boundaryInput } from '#model/index.ts';
import { selectUnitsOn } from '#organisation/unit-query.ts';
import { requireRight } from '#policies/rights.ts';
import type { LedgerContext } from '../context.ts';
import type { BoundaryFile } from './area.ts';
import { findBoundary } from './store.ts';

/** 装入边界文件: reads it, matches it to the units of the day, and keeps it with what is drawn of it. */
export async function loadBoundary(
  context: LedgerContext,
  actor: Actor,
  file: BoundaryFile,
  today: string,
): Promise<Boundary> {
  await requireRight(context, actor, 'load-boundaries');
  const { fileName, bytes } = file;
  const { nameProperty, source, licence } = boundaryInput.parse(file);
  const features = requireFeatures(bytes);
  const units = await selectUnitsOn(context, today).where('unit.tree', '=', 'territory').execute();
  const { outlines, unmatched } = matchOutlines(features, nameProperty, units);
  if (outlines.length === 0) throw noUnit(features, nameProperty, units);
  const id = newId('b');
  const hash = sha256(bytes);
  await context.db
    .insertInto('boundary_file')
    .values({
      jurisdiction_id: context.jurisdictionId,
      boundary_file_id: id,
      file_name: fileName,
      byte_size: bytes.length,
      sha256: hash,
      bytes: Buffer.from(bytes),
      name_property: nameProperty,
      source,
      licence,
      outlines: JSON.stringify(simplifyOutlines(outlines)),
      unmatched: JSON.stringify(unmatched),
      recorded_at: context.now(),
      by_post: actor.postId,
      by_name: actor.personName,
    })
    .execute();
  await appendLog(context, actor, {
    action: 'load-boundaries',
    subject: `boundary:${id}`,
    reason: source,
    details: {
      fileName,
      byteSize: bytes.length,
      sha256: hash,
      nameProperty,
      licence,
      units: outlines.length,
      unmatched,
    },
  });
  const kept = await findBoundary(context);
  if (kept === null) throw new Error('the boundary file was not kept');
  return kept;
}

function requireFeatures(bytes: Uint8Array): readonly OutlineFeature[] {
  if (bytes.length > OUTLINE_BYTES)
    throw wrong('boundaries-too-large', {
      'zh-CN': `文件有 ${(bytes.length / 1_048_576).toFixed(1)} MiB，最大 ${OUTLINE_BYTES / 1_048_576} MiB；请先简化边界`,
      en: `the file has ${(bytes.length / 1_048_576).toFixed(1)} MiB, at most ${OUTLINE_BYTES / 1_048_576} MiB are taken; simplify it first`,
    });
  const { features, faults } = readOutlines(new TextDecoder().decode(bytes));
  if (faults.length === 0) return features;
  const words = (language: keyof Label) =>
    faults
      .slice(0, 5)
      .map((fault) => (fault.at === 'file' ? fault.message[language] : `${fault.at}: ${fault.message[language]}`))
      .join('; ');
  throw wrong('wrong-boundaries', { 'zh-CN': words('zh-CN'), en: words('en') });
}

function noUnit(features: readonly OutlineFeature[], property: string, units: readonly OutlineUnit[]): PlanwrightError {
  const better = findNameProperties(features, units).filter((one) => one.matched > 0);
  const said = [...new Set(features.map((feature) => feature.properties[property] ?? '—'))].slice(0, 5).join('、');
  const other = better.map((one) => one.property).join('、');
  return wrong('no-unit-matched', {
    'zh-CN': `属性“${property}”的值（${said}）没有一个是本地单位的名称或代码${other === '' ? '' : `；可用：${other}`}`,
    en: `no value of the property “${property}” (${said}) is the name or code of a unit here${other === '' ? '' : `; these have some: ${other}`}`,
  });
}

function wrong(code: string, message: Label): PlanwrightError {
  return new PlanwrightError({
    family: 'input',
    code,
    message: message.en,
    hint: 'choose another file, or another property',
    messageZh: message['zh-CN'],
    hintZh: '请换一个文件，或换一个名称属性',
  });
}
