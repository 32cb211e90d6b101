import type { AreaBinding } from '../area-binding.ts';
import type { OrganisationArea } from './area.ts';
import { getWorkingYear, setCalendarDay } from './calendar-days.ts';
import { changeUnits } from './change-units.ts';
import { handOver } from './hand-over.ts';
import { listPostDetails } from './list-posts.ts';
import { listPastUnits } from './past-units.ts';

export function bindOrganisation({ run, ask, change }: AreaBinding): OrganisationArea {
  return {
    changeUnits: (actor, input) => run((context) => changeUnits(context, actor, input)),
    listPastUnits: (asOf) => ask((context) => listPastUnits(context, asOf)),
    listPosts: (asOf) => ask((context) => listPostDetails(context, asOf)),
    handOver: (actor, postId, input) =>
      run(async (context) => {
        await handOver(context, actor, postId, input);
        const posts = await listPostDetails(context, input.on);
        const post = posts.find((one) => one.id === postId);
        if (post === undefined) throw new Error(`the post ${postId} vanished while it was handed over`);
        return post;
      }),
    getWorkingYear: (year) => ask((context) => getWorkingYear(context, year)),
    setCalendarDay: async (actor, input) => {
      change({ calendar: await run((context) => setCalendarDay(context, actor, input)) });
      return ask((context) => getWorkingYear(context, Number(input.date.slice(0, 4))));
    },
  };
}
