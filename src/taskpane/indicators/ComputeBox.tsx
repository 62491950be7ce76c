/** «Tính tỷ lệ và đánh giá»: which cells would be filled in or set right, before they are. */
import { texts } from '../texts.js';
import { Confirm } from '../components/Confirm.js';
import { ChangeList } from '../components/ChangeList.js';
import { useSharedStyles } from '../styles.js';
import { computedCells } from './model.js';
import { useIndicators } from './useIndicators.js';

export const ComputeBox = ({ onClose }: { readonly onClose: () => void }) => {
  const shared = useSharedStyles();
  const [store, { read, rows }] = useIndicators();
  const cells = read ? computedCells(read, rows) : [];
  if (cells.length === 0) {
    return (
      <p role="status" className={shared.quiet}>
        {texts.indicators.nothingToCompute}
      </p>
    );
  }
  const question = texts.indicators.computeAsk(cells.length);
  return (
    <Confirm
      question={question}
      yes={texts.indicators.computeYes}
      no={texts.indicators.computeNo}
      onYes={() => {
        onClose();
        void store.write(true);
      }}
      onNo={onClose}
    >
      <ChangeList
        label={question}
        changes={cells.map(({ name, from, to }) => ({ from: '', to: texts.indicators.computed(name, from, to) }))}
      />
    </Confirm>
  );
};
