export { api } from './contract/index.ts';
