import assignments from './assignments.json';
import audit from './audit.json';
import bulletins from './bulletins.json';
import commitments from './commitments.json';
import decomposition from './decomposition.json';
import dispatch from './dispatch.json';
import frame from './frame.json';
import indicators from './indicators.json';
import overview from './overview.json';
import packs from './packs.json';
import plans from './plans.json';
import sheets from './sheets.json';
import system from './system.json';
import words from './words.json';

/** The interface's words in English, a file for each part of the app. */
export const en = {
  ...assignments,
  ...audit,
  ...bulletins,
  ...commitments,
  ...decomposition,
  ...dispatch,
  ...frame,
  ...indicators,
  ...overview,
  ...packs,
  ...plans,
  ...sheets,
  ...system,
  ...words,
};
