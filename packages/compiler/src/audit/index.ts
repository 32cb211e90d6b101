export { audit } from './audit.ts';
export {
  type AuditReport,
  type AuditSettings,
  type Check,
  DEFAULT_SETTINGS,
  type Finding,
  type OtherDocument,
  type Rule,
} from './model.ts';
export { rules } from './rules.generated.ts';
