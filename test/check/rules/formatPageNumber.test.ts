import { describe, expect, it } from 'vitest';
import { looksTold } from '../../support/looks.js';

describe('the page number', () => {
  it('is right in our own', () => expect(looksTold('format-page-number')).toEqual([]));

  it('is missed in a long report', () => {
    const [finding] = looksTold('format-page-number', { header: (xml) => xml.replace('PAGE', 'DATE') });
    expect(finding).toMatchObject({ severity: 'warning' });
    expect(finding?.message).toContain('chưa có số trang');
  });

  it('stands in the middle, above, and not on page 1', () => {
    const right = looksTold('format-page-number', { header: (xml) => xml.replace('w:val="center"', 'w:val="right"') });
    expect(right[0]?.message).toContain('ở giữa');
    const below = looksTold('format-page-number', {
      document: (xml) => xml.replace('w:headerReference', 'w:footerReference'),
    });
    expect(below[0]?.message).toContain('đầu trang');
    const first = looksTold('format-page-number', { document: (xml) => xml.replace('<w:titlePg/>', '') });
    expect(first[0]?.message).toContain('trang 1 không ghi');
  });

  it('is not missed where the header cannot be read', () => {
    const unread = { document: (xml: string) => xml.replace(/r:id="[^"]*"/, 'r:id="rId99"') };
    expect(looksTold('format-page-number', unread)).toEqual([]);
  });
});
