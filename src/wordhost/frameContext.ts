/**
 * What Word for Windows tells the add-in's page about itself (`window.external.GetContext`), and the settings that the document keeps for it.
 */
interface Told {
  readonly version: string;
  readonly sets: Readonly<Record<string, string>>;
  /** Read and written in place. */
  readonly settings: Map<string, string>;
}

export const frameContext = ({ version, sets, settings }: Told): Readonly<Record<string, () => unknown>> => ({
  GetAppType: () => 2,
  GetSolutionRef: () => 'wordhost',
  GetAppVersionMajor: () => 16,
  GetAppVersionMinor: () => 1,
  GetAppUILocale: () => 'vi-VN',
  GetAppDataLocale: () => 'vi-VN',
  GetDocUrl: () => 'C:\\bao-cao.docx',
  GetAppCapabilities: () => 0,
  GetActivationMode: () => 1,
  GetControlIntegrationLevel: () => 1,
  GetSolutionToken: () => '',
  GetCorrelationId: () => 'wordhost',
  GetInstanceId: () => 'wordhost',
  GetTouchEnabled: () => false,
  GetCommerceAllowed: () => true,
  GetHostFullVersion: () => version,
  GetSupportedMatrix: () => JSON.stringify(sets),
  GetHostCustomMessage: () => '',
  GetInitialDisplayMode: () => 0,
  GetOfficeThemeInfo: () => '{}',
  GetSettings: () => ({
    Read(keys: unknown[], values: unknown[]) {
      for (const [key, value] of settings) {
        keys.push(key);
        values.push(value);
      }
    },
    Write(keys: readonly unknown[], values: readonly unknown[]) {
      settings.clear();
      for (const [index, key] of keys.entries()) settings.set(String(key), String(values[index]));
    },
  }),
});
