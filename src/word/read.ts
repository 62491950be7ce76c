/** Reading the open document: one round trip for everything, paragraph by paragraph where that fails. */
import type { Report } from '../report/blocks.js';
import { readMemory } from '../report/memory.js';
import { type Result, success } from '../result.js';
import { isReadingFailure, queueByParagraphs } from './byParagraphs.js';
import { readCarriedPart } from './carried.js';
import type { DocumentState, Host } from './document.js';
import { inWord } from './run.js';
import { readCustom, readFlatReportInSteps } from './snapshot.js';
import { inTurns } from './turns.js';

const stateOf = (report: Report): DocumentState => {
  const { outline, profile, ticks, last } = readMemory(report.properties);
  return { report, outline, profile, ticks, last };
};

const readWhole = async (context: Word.RequestContext): Promise<DocumentState> => {
  const ooxml = context.document.body.getOoxml();
  const { customProperties } = context.document.properties;
  customProperties.load('key,value');
  await context.sync();
  // eslint-disable-next-line office-addins/load-object-before-read -- a ClientResult has its value after the sync, without a load
  const { report } = await inTurns(readFlatReportInSteps(ooxml.value, readCustom(customProperties)));
  return stateOf(report);
};

const readParagraphs = async (context: Word.RequestContext, host: Host): Promise<DocumentState> => {
  const take = queueByParagraphs(context, host.can);
  await context.sync();
  return stateOf(take().report);
};

export const readDocument = async (host: Host): Promise<Result<DocumentState>> => {
  const state = await inWord('reading', async (context) => {
    try {
      return await readWhole(context);
    } catch (error) {
      if (!isReadingFailure(error)) throw error;
      return await readParagraphs(context, host);
    }
  });
  const carried = state.ok ? await readCarriedPart(state.value.outline) : undefined;
  return state.ok && carried ? success({ ...state.value, carried }) : state;
};
