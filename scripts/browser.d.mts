/** What tests need to know of browser.mjs. */
export declare const findBrowser: () => string | undefined;
export declare const ensureBrowser: () => string | undefined;
export declare const browserFlags: string[];
