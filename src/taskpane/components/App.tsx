/** The pane: theme, tabs, messages and the view in front. Views keep their place on the page when one goes away and comes back. */
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { useCaughtFocus } from '../hooks/useCaughtFocus.js';
import { SessionContext, useSession, useSessionState } from '../hooks/useSession.js';
import { useRefreshOnReturn } from '../hooks/useRefreshOnReturn.js';
import { useSpokenLanguage } from '../hooks/useSpokenLanguage.js';
import { themes, useTheme } from '../hooks/useTheme.js';
import type { Session, SessionState, View } from '../session/types.js';
import { narrow } from '../styles.js';
import { texts } from '../texts.js';
import { whenIdle } from '../whenIdle.js';
import { later } from './later.js';
import { loadMessageBars, Messages } from './Messages.js';
import { MoreMenu, type MoreItem } from './MoreMenu.js';
import { StartForm } from './StartForm.js';
import { tabId, Tabs, type TabItem } from './Tabs.js';

/** Views in chunks of their own: the one that the pane opens with is waited for, the others come when it stands. */
const loadGuide = () => import(/* webpackChunkName: "guide" */ './Guide.js');
const loadCheck = () => import(/* webpackChunkName: "review" */ './review/CheckView.js');
const loadIndicators = () => import(/* webpackChunkName: "indicators" */ '../indicators/IndicatorsView.js');
const loadOutlines = () => import(/* webpackChunkName: "outlines" */ '../outlines/OutlinesView.js');
const loadUpdate = () => import(/* webpackChunkName: "update" */ '../terms/UpdateView.js');
const loadNext = () => import(/* webpackChunkName: "next" */ '../terms/NextTermView.js');
const loadSettings = () => import(/* webpackChunkName: "settings" */ '../settings/SettingsView.js');
const loadProfile = () => import(/* webpackChunkName: "profile" */ './ProfileEditor.js');
const loadRemove = () => import(/* webpackChunkName: "remove" */ './RemoveView.js');
const Guide = later(async () => (await loadGuide()).Guide);
const CheckView = later(async () => (await loadCheck()).CheckView);
const IndicatorsView = later(async () => (await loadIndicators()).IndicatorsView);
const OutlinesView = later(async () => (await loadOutlines()).OutlinesView);
const NextTermView = later(async () => (await loadNext()).NextTermView);
const SettingsView = later(async () => (await loadSettings()).SettingsView);
const ProfileEditor = later(async () => (await loadProfile()).ProfileEditor);
const RemoveView = later(async () => (await loadRemove()).RemoveView);
const UpdateView = later(async () => (await loadUpdate()).UpdateView);

/** What the first drawing needs of what comes later, so that nothing appears by and by. */
export const loadFirst = ({ view, problem, notice }: SessionState): Promise<unknown> =>
  Promise.all([
    themes,
    ...(view === 'guide' ? [loadGuide()] : []),
    ...(view === 'check' ? [loadCheck()] : []),
    ...((problem ?? notice) ? [loadMessageBars()] : []),
  ]);

const useStyles = makeStyles({
  pane: { minHeight: '100vh', background: tokens.colorNeutralBackground1 },
  // With the messages in it, which would else come out of sight of whoever has scrolled.
  header: {
    background: tokens.colorNeutralBackground1,
    position: 'sticky',
    top: 0,
    zIndex: 2,
  },
  bar: {
    alignItems: 'center',
    borderBottomStyle: 'solid',
    borderBottomWidth: tokens.strokeWidthThin,
    borderBottomColor: tokens.colorNeutralStroke2,
    display: 'flex',
    justifyContent: 'space-between',
    paddingInlineEnd: tokens.spacingHorizontalS,
    [narrow]: { paddingInlineEnd: 0 },
  },
  body: {
    padding: tokens.spacingHorizontalM,
  },
  view: { outlineStyle: 'none' },
});

interface AppProps {
  readonly session: Session;
  readonly officeIsDark: () => boolean | undefined;
}

export const App = ({ session, officeIsDark }: AppProps) => (
  <SessionContext value={session}>
    <FluentProvider theme={useTheme(officeIsDark)}>
      <Pane />
    </FluentProvider>
  </SessionContext>
);

const panelId = 'view';

const Pane = () => {
  const styles = useStyles();
  const session = useSession();
  const { view, outlined } = useSessionState();
  useRefreshOnReturn(session);
  useKeptPlace(view);
  const panel = useRef<HTMLDivElement>(null);
  useSpokenLanguage();
  useEffect(
    () =>
      whenIdle(() => {
        // One that does not come now is asked for again when it is wanted.
        void Promise.allSettled([loadGuide(), loadMessageBars(), loadCheck(), loadIndicators()]);
      }),
    [],
  );
  const writing: TabItem<View> = outlined
    ? { id: 'guide', label: texts.app.tabs.guide }
    : { id: 'start', label: texts.app.tabs.start };
  const tabs: readonly TabItem<View>[] = [
    writing,
    { id: 'indicators', label: texts.app.tabs.indicators },
    { id: 'check', label: texts.app.tabs.check },
  ];
  const isTab = tabs.some((tab) => tab.id === view);
  return (
    <div className={styles.pane}>
      <header className={styles.header}>
        <div className={styles.bar}>
          <Tabs
            label={texts.app.views}
            items={tabs}
            chosen={isTab ? view : undefined}
            onChoose={session.show}
            panel={panelId}
          />
          <MoreMenu items={useMoreItems()} />
        </div>
        <Messages />
      </header>
      <main className={styles.body}>
        <div
          ref={panel}
          id={panelId}
          tabIndex={-1}
          className={styles.view}
          {...(isTab ? { role: 'tabpanel', 'aria-labelledby': tabId(view) } : {})}
        >
          <Suspense>
            <ShownView view={view} place={panel} />
          </Suspense>
        </div>
      </main>
    </div>
  );
};

const useMoreItems = (): readonly MoreItem[] => {
  const session = useSession();
  const { outlined, settings } = useSessionState();
  const other = settings.language === 'vi' ? 'en' : 'vi';
  const whenOutlined: readonly MoreItem[] = [
    { label: texts.menu.insertMissing, onChoose: () => void session.insertMissing() },
    { label: texts.menu.update, onChoose: () => session.show('update') },
    { label: texts.menu.removeOutline, onChoose: () => session.show('remove') },
  ];
  return [
    ...(outlined ? whenOutlined : []),
    { label: texts.menu.next, onChoose: () => session.show('next') },
    { label: texts.menu.outlines, onChoose: () => session.show('outlines') },
    { label: texts.menu.editProfile, onChoose: () => session.show('profile') },
    { label: texts.menu.settings, onChoose: () => session.show('settings') },
    { label: texts.menu.otherLanguage, lang: other, onChoose: () => void session.speak(other) },
  ];
};

/** Inside the part that waits for a chunk, so that the focus is looked for when the view stands. */
const ShownView = ({ view, place }: { readonly view: View; readonly place: RefObject<HTMLElement | null> }) => {
  useCaughtFocus(place, view);
  return <ViewOf view={view} />;
};

const ViewOf = ({ view }: { readonly view: View }) => {
  switch (view) {
    case 'start':
      return <StartForm />;
    case 'guide':
      return <Guide />;
    case 'indicators':
      return <IndicatorsView />;
    case 'check':
      return <CheckView />;
    case 'outlines':
      return <OutlinesView />;
    case 'update':
      return <UpdateView />;
    case 'next':
      return <NextTermView />;
    case 'settings':
      return <SettingsView />;
    case 'profile':
      return <ProfileEditor />;
    case 'remove':
      return <RemoveView />;
  }
};

/** Each view scrolls for itself although there is one page: the place is put back when the view returns. */
const useKeptPlace = (view: View): void => {
  const places = useRef(new Map<View, number>());
  useLayoutEffect(() => {
    const kept = places.current;
    // The first form is short, and its title says which outline was chosen for it.
    window.scrollTo(0, view === 'start' ? 0 : (kept.get(view) ?? 0));
    const keep = () => kept.set(view, window.scrollY);
    window.addEventListener('scroll', keep, { passive: true });
    return () => window.removeEventListener('scroll', keep);
  }, [view]);
};
