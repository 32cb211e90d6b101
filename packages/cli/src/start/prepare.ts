import { dirname, join } from 'node:path';
import { compile, departmentsOf, type Plan, type PlanDocument } from '@planwright/compiler';
import { type Ledger, type OrganisationFile, type PlanVersion, SYSTEM_ACTOR, sha256 } from '@planwright/ledger';
import { readDocument, type SourceDocument } from '@planwright/readers';
import { argumentFault } from '../arguments.ts';
import type { Effects } from '../command.ts';
import { readPlanBytes } from '../plan-file.ts';
import { inLanguageOf } from '../terminal-language.ts';
import type { StartOptions } from './options.ts';
import { makeOrganisation, parseOrganisation } from './organisation.ts';

/** What stands in the ledger once it is prepared. */
export interface Prepared {
  /** The plan that was given or bundled; null when it was there already. */
  readonly imported: PlanVersion | null;
  readonly planYear: number | null;
  /** The organisation that was set up now; null when one was there. */
  readonly organisation: OrganisationFile | null;
}

interface Preparation {
  readonly ledger: Ledger;
  readonly options: StartOptions;
  readonly effects: Effects;
  /** What `--plan` names; null: the bundled example. */
  readonly asked: AskedPlan | null;
  /** Folder with the bundled example. */
  readonly example: string;
}

/** A file that was named at the start, read and compiled. */
export interface AskedPlan {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly document: SourceDocument;
  readonly plan: Plan;
}

/**
 * Reads the plan to start with, before anything is made for it.
 *
 * @throws PlanwrightError `input` with `nothing-promised` for a file without a target or task, and as `readDocument` does
 */
export async function readAsked(file: string, options: StartOptions, effects: Effects): Promise<AskedPlan> {
  const bytes = await readPlanBytes(file, effects);
  const document = await readDocument(bytes, file, { maxBytes: options.maxFileBytes });
  const plan = compile(document.text, [], document.headings);
  if (plan.commitments.length === 0)
    throw argumentFault(
      'nothing-promised',
      [`${file} holds no target and no task`, `${file} 里没有读出目标和任务`],
      [
        'name a plan document; tables of targets are read from XLSX, CSV, DOCX, PDF and web pages',
        '请换成计划文件；指标目标表可以是 XLSX、CSV、DOCX、PDF 或网页',
      ],
    );
  return { file, bytes, document, plan };
}

/**
 * 准备台账: brings the plan that was asked for into the ledger, with its organisation and the rounds of its year. What is there is kept:
 * the same file is not imported twice, and without `--plan` a ledger that has a plan is left as it is.
 */
export async function prepareLedger(preparation: Preparation): Promise<Prepared> {
  const { ledger, options, effects, example } = preparation;
  const versions = await ledger.queries.listPlanVersions();
  if (options.plan === null && versions.length > 0)
    return { imported: null, planYear: ledger.jurisdiction.planYear, organisation: null };
  const { file, bytes, document, plan } =
    preparation.asked ?? (await readAsked(join(example, 'plan.txt'), options, effects));
  const digest = sha256(bytes);
  if (versions.some((version) => version.sha256 === digest))
    return { imported: null, planYear: ledger.jurisdiction.planYear, organisation: null };

  const [figures, projects, commitments] = [plan.facts.length, plan.projects.length, plan.commitments.length];
  effects.print(
    inLanguageOf(
      effects.environment,
      `Compiled ${file}: ${figures} figures, ${projects} projects, ${commitments} commitments`,
      `已编译 ${file}：数字 ${figures} 个，项目 ${projects} 个，任务 ${commitments} 项`,
    ),
  );
  let organisation: OrganisationFile | null = null;
  if (ledger.jurisdiction.planYear === null && versions.length === 0) {
    organisation = await chooseOrganisation(preparation, file, document.text, plan.document);
    await ledger.commands.setUpOrganisation(organisation);
  }
  const { format, encoding, text, places } = document;
  const imported = await ledger.commands.importPlan(SYSTEM_ACTOR, {
    fileName: fileNameOf(file),
    bytes,
    format,
    encoding,
    text,
    places,
    plan,
    planId: null,
    // Who names a file at the start means it; nobody is there to be asked.
    reason: options.plan === null ? null : `--plan ${fileNameOf(file)}`,
    runs: true,
  });
  const planYear = plan.document.planYear === null ? null : Number(plan.document.planYear);
  if (planYear !== null) await ledger.commands.planRounds(SYSTEM_ACTOR, planYear);
  return { imported, planYear, organisation };
}

function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** The one that was named; the one beside the plan; the bundled one when the place is the same; else one made for the place. */
async function chooseOrganisation(
  { options, effects, example }: Preparation,
  planFile: string,
  text: string,
  document: PlanDocument,
): Promise<OrganisationFile> {
  if (options.organisation !== null)
    return parseOrganisation(await readPlanBytes(options.organisation, effects), options.organisation);
  const { place } = document;
  const beside = await effects.readFile(join(dirname(planFile), 'organisation.json')).catch(() => null);
  if (beside !== null) return parseOrganisation(beside, join(dirname(planFile), 'organisation.json'));
  const bundledName = join(example, 'organisation.json');
  const bundled = parseOrganisation(await effects.readFile(bundledName), bundledName);
  if (place !== null && place === bundled.jurisdiction.name) return bundled;
  effects.print(
    inLanguageOf(
      effects.environment,
      `No organisation.json beside the plan: ${place ?? 'this place'} starts with the standard departments`,
      `计划旁边没有 organisation.json，${place ?? '本地'}先按标准部门设置单位`,
    ),
  );
  return makeOrganisation(place, departmentsOf(text, document));
}
