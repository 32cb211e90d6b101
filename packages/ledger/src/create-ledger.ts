import { sql } from 'kysely';
import { sha256 } from '#database/canonical.ts';
import { transact } from '#database/transact.ts';
import type { Jurisdiction } from '#model/index.ts';
import { findOpenRound, loadRounds } from '#rounds/load-rounds.ts';
import type { AreaBinding } from './area-binding.ts';
import { bindAssignments } from './assignments/bind.ts';
import { bindAudit } from './audit/bind.ts';
import { bindBoundaries } from './boundaries/bind.ts';
import { assign } from './commands/assign.ts';
import { freezeBulletin, keepBulletin } from './commands/bulletins.ts';
import { correctFact, withdrawCorrection } from './commands/correct-fact.ts';
import { importPlan } from './commands/import-plan.ts';
import { listImportQuestions } from './commands/import-questions.ts';
import { loadSimulated } from './commands/load-simulated.ts';
import { moveRecord } from './commands/move-record.ts';
import { requireNewDocument } from './commands/new-document.ts';
import { playSimulated } from './commands/play-simulated.ts';
import { reportRecord } from './commands/report-record.ts';
import { planRounds, setRoundLock } from './commands/rounds.ts';
import { saveRecord } from './commands/save-record.ts';
import { setTarget } from './commands/set-target.ts';
import { setUpOrganisation } from './commands/set-up-organisation.ts';
import { submitReport } from './commands/submit-report.ts';
import type { LedgerContext } from './context.ts';
import { bindDecomposition } from './decomposition/bind.ts';
import { bindIndicators } from './indicators/bind.ts';
import { installLibrary } from './indicators/definitions.ts';
import type { Ledger, LedgerCommands, LedgerQueries } from './ledger.ts';
import { bindOrganisation } from './organisation/bind.ts';
import { getBulletin, listBulletins } from './queries/bulletins.ts';
import { loadCorrections } from './queries/corrections.ts';
import { evaluateMeasures } from './queries/evaluate-measures.ts';
import { findJurisdiction } from './queries/find-jurisdiction.ts';
import { getBoard } from './queries/get-board.ts';
import { getCommitment } from './queries/get-commitment.ts';
import { getOverview } from './queries/get-overview.ts';
import { listCommitments } from './queries/list-commitments.ts';
import { listObligations } from './queries/list-obligations.ts';
import { listOrgUnitEvents } from './queries/list-org-unit-events.ts';
import { listOrgUnits } from './queries/list-org-units.ts';
import { findActingPost, findPost, listActingPosts, listPosts } from './queries/list-posts.ts';
import { listLog, verifyLog } from './queries/log.ts';
import { momentOf } from './queries/moment.ts';
import { getPlanVersion, getSourceBytes, listPlanVersions } from './queries/plan-versions.ts';
import { getRecord, listRecords } from './queries/records.ts';
import { listRegisterPlans } from './queries/register-plans.ts';
import { getReport } from './queries/reports.ts';
import { search } from './queries/search.ts';
import { bindRegisters } from './registers/bind.ts';
import { dayInChina } from './rounds/day-in-china.ts';
import { bindRunningPlan } from './running-plan/bind.ts';
import { bindSheets } from './sheets/bind.ts';
import { bindViews } from './views/bind.ts';
import { bindWithdrawals } from './withdrawals/bind.ts';

/** Binds commands and queries to a jurisdiction of an open database. Each command is one transaction. */
export async function createLedger(opened: LedgerContext, close: () => Promise<void>): Promise<Ledger> {
  const binding: Binding = { context: opened, jurisdiction: await findJurisdiction(opened) };
  if (binding.jurisdiction.name !== '') await transact(opened, installLibrary);
  return {
    get jurisdiction() {
      return binding.jurisdiction;
    },
    commands: bindCommands(binding),
    queries: bindQueries(binding),
    boundaries: bindBoundaries(bindArea(binding)),
    views: bindViews(bindArea(binding)),
    sheets: bindSheets(bindArea(binding).run, bindArea(binding).ask),
    assignments: bindAssignments(bindArea(binding)),
    audit: bindAudit(bindArea(binding)),
    decomposition: bindDecomposition(bindArea(binding).run, bindArea(binding).ask),
    organisation: bindOrganisation(bindArea(binding)),
    registers: bindRegisters(bindArea(binding)),
    withdrawals: bindWithdrawals(bindArea(binding)),
    runningPlan: bindRunningPlan(bindArea(binding), async () => {
      binding.jurisdiction = await findJurisdiction(binding.context);
    }),
    indicators: bindIndicators(bindArea(binding)),
    close,
  };
}

/** The organisation file names the jurisdiction, so that both may change once after opening. */
interface Binding {
  context: LedgerContext;
  jurisdiction: Jurisdiction;
}

function bindArea(binding: Binding): AreaBinding {
  return {
    run: (work) => transact(binding.context, work),
    ask: (query) => query(binding.context),
    change: (change) => {
      binding.context = { ...binding.context, ...change };
    },
  };
}

function bindCommands(binding: Binding): LedgerCommands {
  const run = <T>(work: (context: LedgerContext) => Promise<T>): Promise<T> => transact(binding.context, work);
  const refresh = async (): Promise<void> => {
    binding.jurisdiction = await findJurisdiction(binding.context);
  };
  return {
    setUpOrganisation: async (file) => {
      const jurisdictionId = await run(async (tx) => {
        const id = await setUpOrganisation(tx, file);
        await installLibrary({ ...tx, jurisdictionId: id });
        return id;
      });
      binding.context = { ...binding.context, jurisdictionId };
      await refresh();
    },
    importPlan: async (actor, input) => {
      const version = await run((tx) => importPlan(tx, actor, input));
      await refresh();
      return version;
    },
    correctFact: (actor, id, input) => run((tx) => correctFact(tx, actor, id, input)),
    withdrawCorrection: (actor, id, correctionId, reason) =>
      run((tx) => withdrawCorrection(tx, actor, id, correctionId, reason)),
    assign: (actor, id, input, options) =>
      run(async (tx) => {
        const from = await assign(tx, actor, id, input, options?.today);
        return getCommitment(tx, id, momentOf(options?.today ?? from));
      }),
    setTarget: (actor, id, input, options) =>
      run(async (tx) => {
        await setTarget(tx, actor, id, input);
        return getCommitment(tx, id, momentOf(options?.today ?? dayInChina(tx.now())));
      }),
    planRounds: (actor, year) => run((tx) => planRounds(tx, actor, year)),
    lockRound: (actor, id, reason) => run((tx) => setRoundLock(tx, actor, id, true, reason)),
    unlockRound: (actor, id, reason) => run((tx) => setRoundLock(tx, actor, id, false, reason)),
    submitReport: async (actor, input, options) => {
      const report = await run((tx) => submitReport(tx, actor, input, options ?? {}));
      if (report.simulated && !binding.jurisdiction.simulated) await refresh();
      return report;
    },
    playSimulated: (acts) => run((tx) => playSimulated(tx, acts)),
    loadSimulated: async (reports) => {
      const count = await run((tx) => loadSimulated(tx, reports));
      await refresh();
      return count;
    },
    saveRecord: (actor, register, input, options) =>
      run(async (tx) => getRecord(tx, register, await saveRecord(tx, actor, register, input, options ?? {}))),
    moveRecord: (actor, register, id, input, options) =>
      run(async (tx) => {
        await moveRecord(tx, actor, register, id, input, options);
        return getRecord(tx, register, id);
      }),
    reportRecord: (actor, register, id, input, options) =>
      run(async (tx) => {
        await reportRecord(tx, actor, register, id, input, options ?? {});
        return getRecord(tx, register, id);
      }),
    keepBulletin: (actor, bulletin) => run((tx) => keepBulletin(tx, actor, bulletin)),
    freezeBulletin: (actor, id, hash) => run((tx) => freezeBulletin(tx, actor, id, hash)),
  };
}

function bindQueries(binding: Binding): LedgerQueries {
  const ask = <T>(query: (context: LedgerContext) => Promise<T>): Promise<T> => query(binding.context);
  return {
    listPlanVersions: () => ask(listPlanVersions),
    requireNewDocument: (bytes) => requireNewDocument(binding.context, sha256(bytes)),
    listImportQuestions: (candidate) => ask((context) => listImportQuestions(context, candidate)),
    getPlanVersion: (id) => ask((context) => getPlanVersion(context, id)),
    getSourceBytes: (id) => ask((context) => getSourceBytes(context, id)),
    listCorrections: (planId) => ask((context) => loadCorrections(context, planId)),
    listOrgUnits: (asOf) => ask((context) => listOrgUnits(context, asOf)),
    listOrgUnitEvents: () => ask(listOrgUnitEvents),
    listPosts: (asOf) => ask((context) => listPosts(context, asOf)),
    findPost: (id, asOf) => ask((context) => findPost(context, id, asOf)),
    listActingPosts: (asOf) => ask((context) => listActingPosts(context, asOf)),
    findActingPost: (id, asOf) => ask((context) => findActingPost(context, id, asOf)),
    listCommitments: (filter, asOf, knownAt) =>
      ask((context) => listCommitments(context, filter, momentOf(asOf, knownAt))),
    getCommitment: (id, asOf, knownAt) => ask((context) => getCommitment(context, id, momentOf(asOf, knownAt))),
    getReport: (id) => ask((context) => getReport(context, id)),
    listRounds: (year, asOf) => ask((context) => loadRounds(context, sql`round.year = ${year}`, asOf ?? null)),
    findOpenRound: (asOf) => ask((context) => findOpenRound(context, asOf)),
    listObligations: (input) => ask((context) => listObligations(context, input)),
    getBoard: (roundId, asOf, planVersionId) =>
      ask((context) => getBoard(context, roundId, asOf, planVersionId ?? null)),
    getOverview: (asOf) => ask((context) => getOverview(context, asOf)),
    listRecords: (register, input) => ask((context) => listRecords(context, register, input)),
    getRecord: (register, id, options) => ask((context) => getRecord(context, register, id, options)),
    evaluateMeasures: (pack, input) => ask((context) => evaluateMeasures(context, pack, input)),
    listRegisterPlans: (register) => ask((context) => listRegisterPlans(context, register)),
    listBulletins: () => ask(listBulletins),
    getBulletin: (id) => ask((context) => getBulletin(context, id)),
    listLog: (input) => ask((context) => listLog(context, input)),
    verifyLog: () => ask(verifyLog),
    search: (words, limit) => ask((context) => search(context, words, limit)),
  };
}
