/** What tests need to know of serve.mjs. */
export declare const serve: (options?: {
  port?: number;
  dist?: string;
  outlines?: string;
  secure?: { readonly key: string; readonly cert: string };
}) => Promise<{ address: string; close: () => Promise<void> }>;
