/**
 * Outlines that we propose where no superior has sent one: for a hamlet, a school, an enterprise, the yearly review. Made from published facts,
 * marked as proposals in their titles and sources. They are read when they are asked for, so that the pane does not load them at first.
 */
import { parseOutline } from './load.js';
import type { Outline } from './types.js';

export interface Proposal {
  readonly id: string;
  readonly title: string;
  readonly load: () => Promise<Outline>;
}

const checked = (json: unknown): Outline => {
  const parsed = parseOutline(json);
  // A proposal that does not load is a bug of ours, and the tests would have shown it.
  if (!parsed.ok) throw new Error(parsed.failure.detail ?? parsed.failure.message);
  return parsed.value;
};

export const proposals: readonly Proposal[] = [
  {
    id: 'goi-y-ap-khom-thon',
    title: 'Bản gợi ý: báo cáo chính trị của chi bộ ấp, khóm, thôn, khu phố',
    load: async () => checked((await import('../../assets/outlines/goi-y-ap-khom-thon.json')).default),
  },
  {
    id: 'goi-y-truong-hoc',
    title: 'Bản gợi ý: báo cáo chính trị của chi bộ trường học',
    load: async () => checked((await import('../../assets/outlines/goi-y-truong-hoc.json')).default),
  },
  {
    id: 'goi-y-doanh-nghiep',
    title: 'Bản gợi ý: báo cáo chính trị của chi bộ doanh nghiệp',
    load: async () => checked((await import('../../assets/outlines/goi-y-doanh-nghiep.json')).default),
  },
  {
    id: 'goi-y-kiem-diem-hang-nam',
    title: 'Bản gợi ý: báo cáo kiểm điểm hằng năm của chi bộ',
    load: async () => checked((await import('../../assets/outlines/goi-y-kiem-diem-hang-nam.json')).default),
  },
];

export const findProposal = (id: string): Proposal | undefined => proposals.find((proposal) => proposal.id === id);
