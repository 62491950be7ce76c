/** «Lấy chỉ tiêu từ báo cáo nhiệm kỳ trước…»: a file is read here, what was understood is shown, and only what is ticked is taken. */
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Asks } from '../components/Asks.js';
import { FailureText } from '../components/FailureText.js';
import { FaultBar } from '../components/FaultBar.js';
import { FilePicker } from '../components/FilePicker.js';
import { Tick } from '../components/Tick.js';
import { useSession, useSessionState } from '../hooks/useSession.js';
import { useLaterStyles } from '../laterStyles.js';
import { useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';
import { carryTargets, type Carried } from '../../indicators/carry.js';
import type { Indicator } from '../../indicators/types.js';
import type { Failure } from '../../result.js';
import { withUnit } from './model.js';
import { useIndicators } from './useIndicators.js';

const useStyles = makeStyles({
  unclear: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

type Chosen =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unread'; readonly failure: Failure | undefined }
  | { readonly kind: 'read'; readonly file: string; readonly carried: Carried };

export const CarryOver = () => {
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const session = useSession();
  const { outline, profile } = useSessionState();
  const [store] = useIndicators();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<Chosen>({ kind: 'nothing' });

  const readChosen = async (file: File): Promise<void> => {
    // A file may have gone, or be held by another program, since it was chosen.
    const bytes = await file.arrayBuffer().catch(() => undefined);
    const report = bytes && session.services.readFile(new Uint8Array(bytes));
    if (!report?.ok) setChosen({ kind: 'unread', failure: report?.failure });
    else setChosen({ kind: 'read', file: file.name, carried: carryTargets(report.value, outline, profile) });
  };

  if (!open) {
    return (
      <Link as="button" type="button" onClick={() => setOpen(true)}>
        {texts.indicators.carry}
      </Link>
    );
  }
  const close = () => {
    setOpen(false);
    setChosen({ kind: 'nothing' });
  };
  return (
    <section aria-label={texts.indicators.carryFile} className={late.box}>
      <Asks />
      <p className={shared.text}>{texts.indicators.carryLead}</p>
      <div className={shared.row}>
        <FilePicker
          label={texts.indicators.carryChoose}
          name={texts.indicators.carryFile}
          accept=".docx"
          appearance="primary"
          size="small"
          disabled={false}
          onFile={(file) => void readChosen(file)}
        />
        <Button size="small" appearance="subtle" onClick={close}>
          {texts.indicators.close}
        </Button>
      </div>
      <div role="status">
        {chosen.kind === 'unread' && (
          <FaultBar>
            {chosen.failure ? <FailureText failure={chosen.failure} /> : texts.indicators.carryUnread}
          </FaultBar>
        )}
        {chosen.kind === 'read' && chosen.carried.understood.length === 0 && (
          <FaultBar>{texts.indicators.carryNone(chosen.file)}</FaultBar>
        )}
      </div>
      {chosen.kind === 'read' && chosen.carried.understood.length + chosen.carried.unclear.length > 0 && (
        <Preview
          file={chosen.file}
          carried={chosen.carried}
          onTake={(taken) => {
            store.take(taken);
            close();
          }}
        />
      )}
    </section>
  );
};

interface PreviewProps {
  readonly file: string;
  readonly carried: Carried;
  readonly onTake: (taken: readonly Indicator[]) => void;
}

const Preview = ({ file, carried: { understood, unclear }, onTake }: PreviewProps) => {
  const shared = useSharedStyles();
  const styles = useStyles();
  const [left, setLeft] = useState<ReadonlySet<Indicator>>(new Set());
  const taken = understood.filter((each) => !left.has(each));
  return (
    <>
      {understood.length > 0 && (
        <>
          <p className={shared.text}>{texts.indicators.carryFound(understood.length, file)}</p>
          <div>
            {understood.map((indicator, index) => (
              <Tick
                key={index}
                label={{
                  lang: 'vi',
                  children: texts.indicators.carryLine(indicator.name, withUnit(indicator.target, indicator.unit)),
                }}
                checked={!left.has(indicator)}
                onTick={(taken) => {
                  const others = [...left].filter((one) => one !== indicator);
                  setLeft(new Set(taken ? others : [...others, indicator]));
                }}
              />
            ))}
          </div>
          <div>
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={taken.length === 0}
              onClick={() => onTake(taken)}
            >
              {texts.indicators.carryTake(taken.length)}
            </Button>
          </div>
        </>
      )}
      {unclear.length > 0 && (
        <div>
          <p className={shared.label}>{texts.indicators.carryUnclear}</p>
          <ul lang="vi" className={styles.unclear}>
            {unclear.map((text, index) => (
              <li key={index} className={shared.text}>
                {text}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
};
