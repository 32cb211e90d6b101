import { usePersonName } from '#lib/person-name.ts';

/** Who acted, in the language of the interface. */
export function Person({ name }: { name: string }) {
  return usePersonName()(name);
}
