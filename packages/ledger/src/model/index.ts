export * from './audit.ts';
export * from './basics.ts';
export * from './bulletin.ts';
export * from './correction.ts';
export * from './dispatch.ts';
export * from './organisation.ts';
export * from './pack-record.ts';
export * from './plan.ts';
