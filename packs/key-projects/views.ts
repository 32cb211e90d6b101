import type { EventList, View } from '@planwright/engine';

const REGISTER = 'key-projects';
const FILTERS = ['level', 'projectClass', 'domain', 'county', 'leader', 'state', 'batch', 'factor'] as const;
const RATES = [
  'projectCount',
  'startedCount',
  'startRate',
  'completedCount',
  'completionRate',
  'plannedInvestment',
  'doneInvestment',
  'investmentRate',
  'paceLead',
  'corroboratedRate',
] as const;
/** A rate over fewer than three projects moves by a third or more with each of them and is not ranked: our own rule. */
export const RANKED_FROM = 3;

/** 每月集中签约、集中开工, as the plan has them once a month. */
export const events: readonly EventList[] = [
  {
    name: 'monthly-signing',
    label: { 'zh-CN': '集中签约', en: 'monthly signing' },
    register: REGISTER,
    planned: 'plannedSigning',
    actual: 'signedOn',
    from: ['idea', 'reserve'],
    amount: 'totalInvestment',
    columns: ['name', 'county', 'domain', 'owner', 'scope', 'totalInvestment', 'leader'],
  },
  {
    name: 'monthly-start',
    label: { 'zh-CN': '集中开工', en: 'monthly start' },
    register: REGISTER,
    planned: 'plannedStart',
    actual: 'startedOn',
    from: ['idea', 'reserve', 'signed', 'preparing'],
    amount: 'totalInvestment',
    columns: ['name', 'county', 'level', 'domain', 'owner', 'contractor', 'totalInvestment', 'leader'],
  },
];

export const views: readonly View[] = [
  {
    name: 'table',
    label: { 'zh-CN': '台账', en: 'table' },
    register: REGISTER,
    kind: 'table',
    columns: [
      'name',
      'level',
      'projectClass',
      'county',
      'totalInvestment',
      'planByMonth',
      'doneByMonth',
      'progress',
      'problem',
    ],
    filters: FILTERS,
  },
  {
    name: 'board',
    label: { 'zh-CN': '看板', en: 'board' },
    register: REGISTER,
    kind: 'board',
    columns: ['name', 'county', 'totalInvestment', 'leader'],
    groupBy: ['state', 'batch', 'level', 'projectClass', 'domain', 'industry', 'factor'],
    filters: FILTERS,
  },
  {
    name: 'gantt',
    label: { 'zh-CN': '工期', en: 'schedule' },
    register: REGISTER,
    kind: 'gantt',
    planned: ['plannedStart', 'plannedEnd'],
    actual: ['startedOn', 'completedOn'],
    milestones: { field: 'milestones', title: 'title', planned: 'plannedOn', done: 'doneOn' },
    filters: FILTERS,
  },
  {
    name: 'map',
    label: { 'zh-CN': '点位', en: 'map' },
    register: REGISTER,
    kind: 'map',
    longitude: 'longitude',
    latitude: 'latitude',
    groupBy: 'batch',
    columns: ['name', 'county'],
    filters: FILTERS,
  },
  {
    name: 'tiles',
    label: { 'zh-CN': '县域', en: 'counties' },
    register: REGISTER,
    kind: 'tiles',
    by: 'county',
    measures: ['investmentRate', 'startRate', 'completionRate', 'projectCount', 'totalInvestment', 'doneInvestment'],
    filters: [],
  },
  {
    name: 'rates',
    label: { 'zh-CN': '三率', en: 'rates' },
    register: REGISTER,
    kind: 'rates',
    by: ['county', 'projectClass', 'level', 'leader', 'packageName', 'domain', 'industry', 'batch'],
    measures: RATES,
    rank: { measure: 'investmentRate', atLeast: RANKED_FROM },
    filters: [],
  },
  {
    name: 'events',
    label: { 'zh-CN': '集中签约开工', en: 'signings and starts' },
    register: REGISTER,
    kind: 'events',
    events: ['monthly-signing', 'monthly-start'],
    filters: [],
  },
];
