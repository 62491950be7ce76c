/** The remarks for others: as comments in the margin of the document. */
import { Button } from '@fluentui/react-components';
import { useSession, useSessionState } from '../../hooks/useSession.js';
import { openItems, type Review } from '../../model/working.js';
import { useSharedStyles } from '../../styles.js';
import { texts } from '../../texts.js';
import { Disclosure } from '../Disclosure.js';

export const Remarks = ({ review }: { readonly review: Review }) => {
  const shared = useSharedStyles();
  const session = useSession();
  const { work } = useSessionState();
  const busy = work !== undefined;
  if (!session.services.document.host.can.comments) return null;
  const hasPlaces = openItems(review.items).some(({ finding }) => finding.where);
  return (
    <Disclosure label={texts.check.more} level={2} openAtFirst={false}>
      <div className={shared.stackTight}>
        <p className={shared.quiet}>{texts.check.commentHint}</p>
        <div className={shared.row}>
          {hasPlaces && (
            <Button size="small" disabledFocusable={busy} onClick={() => void session.comment()}>
              {texts.check.comment}
            </Button>
          )}
          <Button size="small" disabledFocusable={busy} onClick={() => void session.uncomment()}>
            {texts.check.uncomment}
          </Button>
        </div>
      </div>
    </Disclosure>
  );
};
