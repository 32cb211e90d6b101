export { audit } from './audit.ts';
export {
  type AuditReport,
  type AuditSettings,
  type Check,
  DEFAULT_SETTINGS,
  type Finding,
  type OtherDocument,
  type Place,
  type PlaceRole,
  type Quantity,
  type Rule,
  type RuleDocument,
  type RuleExample,
  type Step,
  type Sum,
  type Tally,
  type Tolerance,
  type Words,
} from './model.ts';
export { rules } from './rules.generated.ts';
