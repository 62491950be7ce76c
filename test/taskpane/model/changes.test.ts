/** What a fix says it will do. */
import { describe, expect, it } from 'vitest';
import type { Fix } from '../../../src/check/types.js';
import { defaultOutline as outline } from '../../../src/outline/bundled.js';
import { presentationRules } from '../../../src/outline/presentation.js';
import { exampleProfile } from '../../../src/outline/profile.js';
import { changesOf } from '../../../src/taskpane/model/changes.js';
import { texts } from '../../../src/taskpane/texts.js';

const profile = exampleProfile(outline);
const changes = (fix: Fix) => changesOf(fix, { outline, profile, rules: presentationRules('hd05-2026'), texts });
const said = (fix: Fix) => changes(fix).map(({ to }) => to);
/** `ngày [5→05] tháng 2`: an edit where it is made. */
const words = (marked: string) => {
  const [, before = '', from = '', to = '', after = ''] = /^(.*)\[(.*)→(.*)\](.*)$/u.exec(marked) ?? [];
  const edit = { paragraph: 0, text: before + from + after, start: before.length, end: (before + from).length, to };
  return changes({ kind: 'text', edits: [edit] })[0];
};

describe('words in place of words', () => {
  it('are shown with the word they stand in', () => {
    expect(words('phong [trao→trào] thi đua')).toEqual({ from: 'trao', to: 'trào' });
    expect(words('Quyết định [124-QĐ/TW→366-QĐ/TW] của')).toEqual({ from: '124-QĐ/TW', to: '366-QĐ/TW' });
  });

  it('bring their neighbours when they are too short to be known by themselves', () => {
    expect(words('ngày [5→05] tháng 02 năm')).toEqual({ from: 'ngày 5 tháng', to: 'ngày 05 tháng' });
    expect(words('phong trào [-→–] hoạt động')).toEqual({ from: 'trào - hoạt', to: 'trào – hoạt' });
  });

  it('may only go in, or only go out', () => {
    expect(words('sinh hoạt[→,] hội họp')).toEqual({ from: 'hoạt', to: 'hoạt,' });
    expect(words('sinh hoạt[  → ]hội họp')).toEqual({ from: 'hoạt  hội', to: 'hoạt hội' });
  });
});

describe('other fixes are told in a sentence', () => {
  it('of looks: which paragraph, and what will be otherwise', () => {
    const fix: Fix = {
      kind: 'look',
      changes: [
        { paragraph: 3, text: 'I- ĐẶC ĐIỂM', bold: true, italic: false, sizePt: 14, align: 'center', firstLineMm: 0 },
      ],
    };
    expect(said(fix)).toEqual(['“I- ĐẶC ĐIỂM”: cỡ chữ 14, chữ đậm, bỏ chữ nghiêng, căn giữa, không thụt đầu dòng.']);
  });

  it('of the page: paper and margins with the guidance they come from', () => {
    expect(said({ kind: 'page' })[0]).toMatch(/^Khổ giấy 210 × 297 mm; lề trên 20, .*05-HD\/VPTW/);
  });

  it('of fields: the name of the field, the old and the new value', () => {
    expect(said({ kind: 'fields', values: { chiBo: 'Chi bộ A' } })).toEqual([
      `Chi bộ: “${profile.fields['chiBo']}” đổi thành “Chi bộ A” ở mọi chỗ.`,
    ]);
  });
});

it('the clean command says by itself what it does', () => {
  expect(changes({ kind: 'clean' })).toEqual([]);
});
