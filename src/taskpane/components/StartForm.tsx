/** First screen: what the report is about, asked once, and the button that puts the outline in. Nothing has to be filled to press it. */
import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useSession, useSessionState } from '../hooks/useSession.js';
import { profileForm, shortLines } from '../model/form.js';
import type { Settings } from '../../word/storage.js';
import { narrow, useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';
import { Choice, inVietnamese } from './Choice.js';
import { Disclosure } from './Disclosure.js';
import { FieldInput } from './FieldInput.js';
import { Tick } from './Tick.js';

const useStyles = makeStyles({
  form: { gap: tokens.spacingVerticalS },
  // In sight on a 768-pixel screen too.
  insert: {
    background: tokens.colorNeutralBackground1,
    bottom: 0,
    paddingBlock: tokens.spacingVerticalXS,
    position: 'sticky',
    zIndex: 1,
    // At a zoom it would leave too little room for what is above it.
    [narrow]: { position: 'static' },
  },
  whole: { width: '100%' },
  line: {
    display: 'grid',
    gap: tokens.spacingHorizontalM,
    gridAutoColumns: 'minmax(0, 1fr)',
    gridAutoFlow: 'column',
    [narrow]: { gridAutoFlow: 'row' },
  },
});

export const StartForm = () => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const session = useSession();
  const { outline, profile, draft, settings, work } = useSessionState();
  const form = profileForm(draft ?? profile, (typed) => session.type(typed, settings));
  const setSettings = (chosen: Settings) => session.type(form.profile, chosen);
  return (
    <form
      className={mergeClasses(shared.stack, styles.form)}
      aria-label={texts.start.form}
      onSubmit={(event) => {
        event.preventDefault();
        void session.insert(form.profile, settings);
      }}
    >
      <div className={shared.stackTight}>
        <h1 className={shared.title}>{outline === session.services.outline ? texts.start.title : outline.title}</h1>
        <p className={shared.quiet}>{texts.start.lead}</p>
      </div>
      {shortLines(outline).map((line) => (
        <div key={line[0]?.id} className={styles.line}>
          {line.map((field) => (
            <FieldInput
              key={field.id}
              field={field}
              brief
              value={form.valueOf(field)}
              onChange={(value) => form.setValue(field, value)}
            />
          ))}
        </div>
      ))}
      {outline.variants.length > 0 && (
        <Choice
          label={texts.start.variant}
          value={form.profile.variant}
          options={[{ id: '', label: texts.start.noVariant }, ...inVietnamese(outline.variants)]}
          onChange={form.setVariant}
        />
      )}
      <Disclosure label={texts.start.options} level={2} openAtFirst={false}>
        <div className={shared.stack}>
          <Choice
            label={texts.start.rules}
            value={form.profile.rules}
            options={inVietnamese(session.services.ruleSets)}
            onChange={form.setRules}
          />
          <Choice
            label={texts.start.place}
            value={settings.place}
            options={[
              { id: 'cursor', label: texts.start.places.cursor },
              { id: 'end', label: texts.start.places.end },
            ]}
            onChange={(id) => setSettings({ ...settings, place: id === 'end' ? 'end' : 'cursor' })}
          />
          <div>
            <Tick
              label={texts.start.guidance}
              checked={settings.guidance}
              onTick={(guidance) => setSettings({ ...settings, guidance })}
            />
            <Tick
              label={texts.start.tables}
              checked={settings.tables}
              onTick={(tables) => setSettings({ ...settings, tables })}
            />
          </div>
        </div>
      </Disclosure>
      <div className={styles.insert}>
        <Button
          className={styles.whole}
          type="submit"
          appearance="primary"
          size="large"
          disabledFocusable={work !== undefined}
        >
          {texts.start.insert}
        </Button>
      </div>
      <Link as="button" type="button" onClick={() => session.show('check')}>
        {texts.start.checkInstead}
      </Link>
      <Link as="button" type="button" onClick={() => session.show('outlines')}>
        {texts.start.otherOutline}
      </Link>
      <Link as="button" type="button" onClick={() => session.show('next')}>
        {texts.start.fromLastTerm}
      </Link>
    </form>
  );
};
