import type { Api, RouteName } from '@planwright/server/contract';

/**
 * Method and path of every route. The types hold it equal to the contract, so that the app carries no validation
 * schemas: replies are trusted, the server has checked them.
 */
export const routes: {
  readonly [N in RouteName]: { readonly method: Api[N]['method']; readonly path: Api[N]['path'] };
} = {
  getSession: { method: 'GET', path: '/session' },
  takePost: { method: 'POST', path: '/session' },
  leavePost: { method: 'DELETE', path: '/session' },
  getOverview: { method: 'GET', path: '/overview' },
  search: { method: 'GET', path: '/search' },
  listPlans: { method: 'GET', path: '/plans' },
  importPlan: { method: 'POST', path: '/plans' },
  getPlan: { method: 'GET', path: '/plans/:id' },
  correctFact: { method: 'POST', path: '/plans/:id/corrections' },
  withdrawCorrection: { method: 'POST', path: '/plans/:id/corrections/:correctionId/withdrawal' },
  getPlanAudit: { method: 'GET', path: '/plans/:id/audit' },
  waivePlanFinding: { method: 'POST', path: '/plans/:id/audit/waivers' },
  withdrawPlanWaiver: { method: 'POST', path: '/plans/:id/audit/waivers/:waiverId/withdrawal' },
  getPlanSource: { method: 'GET', path: '/plans/:id/source' },
  listOrgUnits: { method: 'GET', path: '/org-units' },
  listCommitments: { method: 'GET', path: '/commitments' },
  getCommitment: { method: 'GET', path: '/commitments/:id' },
  assign: { method: 'POST', path: '/commitments/:id/assignments' },
  setTarget: { method: 'POST', path: '/commitments/:id/targets' },
  listRounds: { method: 'GET', path: '/rounds' },
  lockRound: { method: 'POST', path: '/rounds/:id/lock' },
  unlockRound: { method: 'POST', path: '/rounds/:id/unlock' },
  getBoard: { method: 'GET', path: '/rounds/:id/board' },
  listObligations: { method: 'GET', path: '/rounds/:id/obligations' },
  submitReport: { method: 'POST', path: '/reports' },
  getReport: { method: 'GET', path: '/reports/:id' },
  listPacks: { method: 'GET', path: '/packs' },
  getMeasures: { method: 'GET', path: '/packs/:id/measures' },
  listRecords: { method: 'GET', path: '/registers/:register/records' },
  getRecord: { method: 'GET', path: '/registers/:register/records/:id' },
  saveRecord: { method: 'POST', path: '/registers/:register/records' },
  moveRecord: { method: 'POST', path: '/registers/:register/records/:id/moves' },
  reportRecord: { method: 'POST', path: '/registers/:register/records/:id/reports' },
  listBulletins: { method: 'GET', path: '/bulletins' },
  draftBulletin: { method: 'POST', path: '/bulletins' },
  getBulletin: { method: 'GET', path: '/bulletins/:id' },
  freezeBulletin: { method: 'POST', path: '/bulletins/:id/freeze' },
  getBulletinFile: { method: 'GET', path: '/bulletins/:id/file' },
  listLog: { method: 'GET', path: '/log' },
  verifyLog: { method: 'GET', path: '/log/verify' },
};
