/** The Vietnamese table: what the pane says unless the person has chosen otherwise. Its shape is what every other language must have. */
import { checkTexts } from './check.js';
import { guideTexts } from './guide.js';
import { importingTexts } from './importing.js';
import { indicatorsTexts } from './indicators.js';
import { nextTexts } from './next.js';
import { outlinesTexts } from './outlines.js';
import { paneTexts } from './pane.js';
import { rulesTexts } from './rules.js';
import { settingsTexts } from './settings.js';
import { startTexts } from './start.js';
import { updateTexts } from './update.js';

export const viTexts = {
  ...paneTexts,
  ...startTexts,
  ...guideTexts,
  ...indicatorsTexts,
  ...checkTexts,
  ...rulesTexts,
  ...outlinesTexts,
  ...importingTexts,
  ...settingsTexts,
  ...updateTexts,
  ...nextTexts,
};
