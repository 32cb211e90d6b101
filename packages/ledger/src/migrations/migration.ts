/** 迁移: one forward step of the schema. Numbers are consecutive; a published step is never changed. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}
