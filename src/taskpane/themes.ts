/** The two looks of the pane. In a chunk of their own that comes together with the engine: nothing is drawn before either is there. */
export { webDarkTheme as dark, webLightTheme as light } from '@fluentui/react-components';
