import { describe, expect, test } from 'vitest';
import { allPresentationRules, presentationRules } from '../../src/outline/presentation.js';
import { defaultRules } from '../../src/outline/profile.js';

describe('presentation rules', () => {
  test('the guidance in force comes first and is the default', () => {
    expect(allPresentationRules.map(({ id, inForce }) => [id, inForce])).toEqual([
      ['hd05-2026', true],
      ['hd36-2018', false],
    ]);
    expect(presentationRules(defaultRules).id).toBe('hd05-2026');
  });

  test('each is found by its id; a rule set we do not have is replaced by the one in force', () => {
    for (const rules of allPresentationRules) expect(presentationRules(rules.id)).toBe(rules);
    expect(presentationRules('nd30-2020').id).toBe('hd05-2026');
  });

  // Appendix 3 of 36-HD/VPTW, 03/4/2018; unchanged in 05-HD/VPTW, 27/5/2026.
  test.each(allPresentationRules)(
    '$number: A4, margins 20-20-30-15 mm, Times New Roman 14 on exactly 18 pt',
    (rules) => {
      expect(rules.page).toEqual({
        widthMm: 210,
        heightMm: 297,
        marginTopMm: 20,
        marginBottomMm: 20,
        marginLeftMm: 30,
        marginRightMm: 15,
      });
      expect(rules.font).toBe('Times New Roman');
      expect(rules.paragraph).toEqual({ firstLineIndentMm: 10, spacingPt: 6, lineSpacingPt: 18 });
      expect(rules.looks.body).toMatchObject({ sizePt: 14, bold: false, italic: false, align: 'justify' });
      expect(rules.pageNumber).toEqual({ sizePt: 14, fromEdgeMm: 10, onFirstPage: false });
      expect(rules.signatureLines).toBe(4);
    },
  );

  test('the issuing body is bold and the superior body is not; the chức vụ is not bold', () => {
    const { looks } = presentationRules('hd05-2026');
    expect([looks.superiorBody.bold, looks.issuingBody.bold]).toEqual([false, true]);
    expect([looks.signAuthority.bold, looks.signPosition.bold, looks.signName.bold]).toEqual([true, false, true]);
    expect(looks.title).toMatchObject({ sizePt: 15, bold: true, underline: 'drawn-line' });
    expect(looks.placeDate.italic).toBe(true);
    expect(looks.partTitle.capitals).toBe(true);
    expect(looks.recipientsLabel).toMatchObject({ underline: 'single', bold: false, align: 'left' });
    expect(looks.recipientsList.sizePt).toBe(12);
  });

  test('recipients end with a semicolon in 2026 and with a comma in 2018', () => {
    expect(presentationRules('hd05-2026').recipients).toEqual({ separator: ';', last: '.', certainty: 'medium' });
    expect(presentationRules('hd36-2018').recipients).toEqual({ separator: ',', last: '.', certainty: 'medium' });
  });
});
