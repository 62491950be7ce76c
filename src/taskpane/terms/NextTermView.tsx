/**
 * «Viết tiếp từ nhiệm kỳ trước»: last term's file is read here, what moves on is shown to be confirmed, and then one press writes it. In a report that
 * is begun already only the old text is taken, to be seen beside the sections.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Outline, Profile } from '../../outline/types.js';
import { Disclosure } from '../components/Disclosure.js';
import { FieldInput } from '../components/FieldInput.js';
import { FaultBar } from '../components/FaultBar.js';
import { FilePicker } from '../components/FilePicker.js';
import { Tick } from '../components/Tick.js';
import { useSession, useSessionState } from '../hooks/useSession.js';
import { withUnit } from '../indicators/model.js';
import { failureWords } from '../model/failure.js';
import { allFields, profileForm, shortLines } from '../model/form.js';
import { useLaterStyles } from '../laterStyles.js';
import { useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';
import { isTermEarlier, readLastReport, type LastReport } from './lastReport.js';
import { writeNextTerm } from './nextTerm.js';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

export const NextTermView = () => {
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const session = useSession();
  const { outline, outlined, work } = useSessionState();
  const [read, setRead] = useState<LastReport>();
  const [fault, setFault] = useState('');
  const readChosen = async (file: File): Promise<void> => {
    session.dismiss();
    // A file may have gone, or be held by another program, since it was chosen.
    const bytes = await file.arrayBuffer().catch(() => undefined);
    const opened = bytes && readLastReport(new Uint8Array(bytes), file.name, outline);
    if (!opened?.ok) {
      const words = opened && failureWords(opened.failure, texts);
      setFault(words ? `${words.message} ${words.hint}` : texts.next.unread);
      return;
    }
    const { last, carried } = opened.value;
    const isNothing = last.texts.size + carried.understood.length === 0;
    setFault(isNothing ? texts.next.nothing : '');
    setRead(isNothing ? undefined : opened.value);
  };
  const picker = (
    <FilePicker
      label={read ? texts.next.chooseAnother : texts.next.choose}
      name={texts.next.file}
      accept=".docx"
      appearance={read ? 'secondary' : 'primary'}
      disabled={work !== undefined}
      onFile={(file) => void readChosen(file)}
    />
  );
  return (
    <div className={shared.stack}>
      <div className={shared.stackTight}>
        <h1 className={shared.title}>{texts.next.title}</h1>
        {!read && <p className={shared.text}>{outlined ? texts.next.leadOutlined : texts.next.lead}</p>}
      </div>
      <div role="status" className={late.heard}>
        {fault !== '' && <FaultBar>{fault}</FaultBar>}
        {read && (
          <>
            <p className={shared.text}>{texts.next.read(read.last.file)}</p>
            <p className={shared.quiet}>{texts.next.found(read.last.texts.size, read.carried.understood.length)}</p>
          </>
        )}
      </div>
      {read && <Confirming key={read.last.file} read={read} outline={outline} />}
      {picker}
    </div>
  );
};

interface ConfirmingProps {
  readonly read: LastReport;
  readonly outline: Outline;
}

const Confirming = ({ read, outline }: ConfirmingProps) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const session = useSession();
  const { outlined, work } = useSessionState();
  const [wasOutlined] = useState(outlined);
  const [profile, setProfile] = useState<Profile>(read.profile);
  const [isCarrying, setCarrying] = useState(!outlined);
  const { understood, unclear } = read.carried;
  const targets = isCarrying ? understood : [];
  const isEarlier = !wasOutlined && isTermEarlier(profile);
  const label = wasOutlined
    ? texts.next.reference
    : outlined
      ? texts.next.goOn
      : targets.length > 0
        ? texts.next.writeWithTargets
        : texts.next.write;
  return (
    <form
      className={shared.stack}
      aria-label={texts.next.confirm}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEarlier) void writeNextTerm(session, read, profile, targets);
      }}
    >
      {!wasOutlined && <Fields outline={outline} profile={profile} onType={setProfile} />}
      {isEarlier && (
        <div role="alert">
          <FaultBar>{texts.next.earlier}</FaultBar>
        </div>
      )}
      {understood.length > 0 && (
        <div>
          <Tick label={texts.next.targets(understood.length)} checked={isCarrying} onTick={setCarrying} />
          <Disclosure label={texts.next.showTargets} openAtFirst={false}>
            <ul className={styles.list}>
              {understood.map(({ name, target, unit }, index) => (
                <li key={index} lang="vi" className={shared.text}>
                  {texts.indicators.carryLine(name, withUnit(target, unit))}
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
      {unclear.length > 0 && (
        <Disclosure label={`${texts.next.unclear} (${unclear.length})`} openAtFirst={false}>
          <ul className={styles.list}>
            {unclear.map((text, index) => (
              <li key={index} lang="vi" className={shared.text}>
                {text}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <Button type="submit" appearance="primary" size="large" disabledFocusable={work !== undefined || isEarlier}>
        {label}
      </Button>
    </form>
  );
};

interface FieldsProps {
  readonly outline: Outline;
  readonly profile: Profile;
  readonly onType: (profile: Profile) => void;
}

const Fields = ({ outline, profile, onType }: FieldsProps) => {
  const shared = useSharedStyles();
  const form = profileForm(profile, onType);
  const short = shortLines(outline).flat();
  const input = (field: Outline['fields'][number]) => (
    <FieldInput
      key={field.id}
      field={field}
      value={form.valueOf(field)}
      onChange={(value) => form.setValue(field, value)}
    />
  );
  return (
    <>
      <div className={shared.stackTight}>
        <h2 className={shared.heading}>{texts.next.confirm}</h2>
        <p className={shared.quiet}>{texts.next.confirmLead}</p>
        {(profile.fields['nhiemKyTruoc'] ?? '') === '' && <p className={shared.text}>{texts.next.noTerm}</p>}
      </div>
      {short.map(input)}
      <Disclosure label={texts.next.more} level={2} openAtFirst={false}>
        <div className={shared.stack}>
          {allFields(outline)
            .filter((field) => !short.includes(field))
            .map(input)}
        </div>
      </Disclosure>
    </>
  );
};
