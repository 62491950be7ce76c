// How the add-in is put together: the pane, the ribbon commands and the workbench for browsers, the command line for Node.
// Nothing here knows what the pages do. Options:
//   --env officeJs=FOLDER|URL  take office.js from a folder (copied beside the pages) or from another address, for closed networks
//   --env base=https://…       the address the add-in will be served from, written into dist/manifest.xml
//   --env package=FOLDER       the pages that Word needs, into this folder: no workbench, no command line, no maps (scripts/package.mjs)
import { chmodSync, existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { GriffelCSSExtractionPlugin } from '@griffel/webpack-extraction-plugin';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';

const here = import.meta.dirname;
const developmentBase = 'https://localhost:3000';
const microsoftOfficeJs = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** What the pane starts with, and two KB: whatever the first screen does not need comes in a chunk of its own. Half of it is React. */
const initialLimit = 104 * 1024;

/** Where the pages find office.js, which folder must be copied for that, and what the policy must allow. */
export const officeJsOf = (wanted) => {
  if (wanted && existsSync(wanted) && statSync(wanted).isDirectory()) {
    return { address: 'office-js/office.js', folder: resolve(wanted), origin: '' };
  }
  const address = !wanted
    ? microsoftOfficeJs
    : wanted.endsWith('.js')
      ? wanted
      : `${wanted.replace(/\/$/, '')}/office.js`;
  return { address, folder: undefined, origin: /^https?:/.test(address) ? ` ${new URL(address).origin}` : '' };
};

/** What Word needs of Microsoft's folder: not the other applications' code, nor what is for people who debug; 80 MB less. */
const officeJsFiles = (folder) => ({
  from: folder,
  to: 'office-js',
  info: { minimized: true },
  globOptions: {
    ignore: [
      '**/{access,excel,excelwebapp,excelios,onenote,outlook,outlookwebapp,powerpoint,powerpointios,project,visio}*',
      '**/*.{debug.js,d.ts,map,md}',
    ],
  },
});

/**
 * The pages' Content-Security-Policy. Styles need 'unsafe-inline' because Fluent inserts its theme at run time and a static host
 * cannot hand out nonces; scripts never do. `frame-ancestors` works as a response header only, so the server says it.
 */
export const policyOf = (officeJs) =>
  [
    "default-src 'none'",
    `script-src 'self'${officeJs.origin}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** Fails a production build whose pane grew past the limit, or whose pages hold code that a strict policy would refuse to run. */
export class PageRules {
  constructor({ pages, limit }) {
    this.pages = pages;
    this.limit = limit;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('PageRules', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'PageRules', stage }, () => {
        for (const page of this.pages) this.judge(compilation, page);
      });
    });
  }

  judge(compilation, page) {
    const entry = compilation.entrypoints.get(page);
    if (!entry) return;
    const source = (file) => compilation.getAsset(file)?.source.source().toString() ?? '';
    const scripts = (files) => [...new Set(files)].filter((file) => file.endsWith('.js'));
    const initial = scripts(entry.getFiles());
    const lazy = scripts([...groupsUnder(entry)].flatMap((group) => group.getFiles()));
    const size = initial.reduce((sum, file) => sum + gzipSync(source(file)).length, 0);
    if (compiler(compilation).mode === 'production' && size > this.limit) {
      compilation.errors.push(
        new webpack.WebpackError(
          `${page}: ${kilobytes(size)} of JavaScript at start, limit ${kilobytes(this.limit)} (gzip)`,
        ),
      );
    }
    compilation.getLogger('PageRules').info(`${page}: ${kilobytes(size)} gzip at start`);
    for (const file of [...initial, ...lazy]) {
      const found = /\beval\b\)?\(|\bFunction\(['"]|\bnew Function\(/.exec(source(file));
      if (found)
        compilation.errors.push(
          new webpack.WebpackError(`${file} holds «${found[0]}…», which the page's policy forbids`),
        );
    }
  }
}

/** Chunks that the pane's first script asks for at once: the page itself asks earlier, so that they come together. */
class ComeAlong {
  constructor({ page, chunks }) {
    this.page = page;
    this.chunks = chunks;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap('ComeAlong', (compilation) => {
      HtmlPlugin.getCompilationHooks(compilation).alterAssetTagGroups.tap('ComeAlong', (tags) => {
        if (tags.outputName !== this.page) return tags;
        const files = this.chunks.flatMap((name) => compilation.namedChunkGroups.get(name)?.getFiles() ?? []);
        const links = [...new Set(files)]
          .filter((file) => file.endsWith('.js'))
          .map((href) => ({
            tagName: 'link',
            voidTag: true,
            attributes: { rel: 'preload', as: 'script', href },
            meta: { plugin: 'ComeAlong' },
          }));
        return { ...tags, headTags: [...tags.headTags, ...links] };
      });
    });
  }
}

/** The chunks that every start of the pane needs, in the order of need. */
const comeAlong = ['engine', 'vietnamese', 'themes', 'memory', 'rules'];

/**
 * The engine with all it needs in one piece: a file for each part that other chunks share would make a dozen of it. They share the whole, but
 * for the words, which must be there when the engine does not come.
 */
const core = {
  name: 'core',
  chunks: 'async',
  enforce: true,
  test: (module, { chunkGraph }) => {
    const chunks = [...chunkGraph.getModuleChunksIterable(module)].map(({ name }) => name);
    return (chunks.includes('engine') || chunks.includes('themes')) && !chunks.includes('vietnamese');
  },
};

const compiler = (compilation) => compilation.compiler.options;
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

/** The chunk groups that an entry may load later, all levels. */
const groupsUnder = (group, seen = new Set()) => {
  for (const child of group.getChildren()) {
    if (!seen.has(child)) {
      seen.add(child);
      groupsUnder(child, seen);
    }
  }
  return seen;
};

const sources = (target) => ({
  resolve: {
    extensions: ['.ts', '.tsx', '.js', '.json'],
    // Sources import each other as './x.js', as Node would find them.
    extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
  },
  typescript: {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    loader: 'ts-loader',
    // Types are the business of `npm run typecheck`.
    options: { transpileOnly: true, compilerOptions: { noEmit: false, module: 'ESNext', target, sourceMap: true } },
  },
});

const pagesConfig = ({ mode, officeJs, base, folder }) => {
  const { resolve: resolving, typescript } = sources('ES2022');
  const page = (name, template, chunk) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template,
      chunks: [chunk],
      scriptLoading: 'defer',
      inject: 'head',
      minify: false,
      templateParameters: { officeJs: officeJs.address, policy: policyOf(officeJs) },
    });
  return {
    name: 'pages',
    mode,
    target: ['web', 'es2022'],
    // Never an eval-based map: the policy forbids eval.
    devtool: folder ? false : 'source-map',
    entry: {
      taskpane: './src/taskpane/index.tsx',
      commands: './src/commands/commands.ts',
      ...(folder ? {} : { workbench: './src/workbench/index.tsx' }),
    },
    output: {
      path: resolve(here, folder ?? 'dist'),
      clean: { keep: /^cli\// },
      filename: '[name].js',
      chunkFilename: 'chunks/[name].js',
      assetModuleFilename: 'assets/[name][ext]',
    },
    // sax, under the workbench's editor, looks for Node's streams and does without them.
    resolve: { ...resolving, fallback: { stream: false } },
    module: {
      rules: [
        // Styles go into a style sheet while building: less script at start, nothing to insert rule by rule. The last loader comes first.
        {
          test: /\.tsx?$/,
          include: resolve(here, 'src/taskpane'),
          use: [GriffelCSSExtractionPlugin.loader, resolve(here, 'scripts/stylesLoader.cjs')],
        },
        typescript,
        { test: /office-js-helpers/, use: resolve(here, 'scripts/globalThisLoader.cjs') },
        { test: /\.js$/, include: /node_modules.@fluentui/, use: GriffelCSSExtractionPlugin.loader },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
        { test: /\.(png|svg|woff2?)$/, type: 'asset/resource' },
      ],
    },
    plugins: [
      // Griffel sorts its rules itself.
      new MiniCssExtractPlugin({ filename: '[name].css', chunkFilename: 'chunks/[name].css', ignoreOrder: true }),
      new GriffelCSSExtractionPlugin(),
      page('taskpane', './src/taskpane/taskpane.html', 'taskpane'),
      page('commands', './src/commands/commands.html', 'commands'),
      ...(folder ? [] : [page('workbench', './src/workbench/workbench.html', 'workbench')]),
      new CopyPlugin({
        patterns: [
          // As it is: it must stay ECMAScript 5, which the minimiser does not promise.
          { from: 'src/taskpane/watchdog.js', to: 'watchdog.js', info: { minimized: true } },
          { from: 'src/taskpane/help.html', to: 'help.html' },
          { from: 'src/taskpane/skeleton.css', to: 'skeleton.css' },
          { from: 'assets/icons/*.png', to: 'assets/icons/[name][ext]' },
          {
            from: 'manifest.xml',
            to: 'manifest.xml',
            transform: (text) => text.toString().replaceAll(developmentBase, base),
          },
          ...(officeJs.folder ? [officeJsFiles(officeJs.folder)] : []),
        ],
      }),
      // Chromium 136 and newer then compile what every start runs while it is still being fetched, in another thread, not function by function.
      new webpack.BannerPlugin({
        banner: '//# allFunctionsCalledOnLoad',
        raw: true,
        test: /^(taskpane|chunks.core)\.js$/,
        // After the minimiser, which would take the comment out, and before the maps, which count its line.
        stage: webpack.Compilation.PROCESS_ASSETS_STAGE_DEV_TOOLING - 1,
      }),
      new ComeAlong({ page: 'taskpane.html', chunks: comeAlong }),
      new PageRules({ pages: ['taskpane', 'commands'], limit: initialLimit }),
    ],
    optimization: {
      // The pages stay as written: the workbench's server looks for the line of office.js in them.
      minimize: mode === 'production' ? { html: false } : false,
      splitChunks: { cacheGroups: { core } },
    },
    performance: { hints: false },
    infrastructureLogging: { level: 'info' },
    stats: { preset: 'errors-warnings', logging: 'info', loggingDebug: [] },
  };
};

const commandLineConfig = (mode) => {
  const { resolve: resolving, typescript } = sources('ES2022');
  const file = resolve(here, 'dist/cli/decuong.cjs');
  return {
    name: 'command line',
    mode,
    target: 'node20',
    devtool: false,
    entry: { decuong: './src/cli/main.ts' },
    output: { path: resolve(here, 'dist/cli'), filename: 'decuong.cjs', library: { type: 'commonjs2' } },
    resolve: resolving,
    module: { rules: [typescript] },
    // Legible: whoever reads a stack trace from the field has no map.
    optimization: { minimize: false, splitChunks: false },
    plugins: [
      new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
      new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
      {
        apply: (running) => running.hooks.afterEmit.tap('Executable', () => existsSync(file) && chmodSync(file, 0o755)),
      },
    ],
    performance: { hints: false },
    stats: 'errors-warnings',
  };
};

export default async (env = {}, argv = {}) => {
  const mode = argv.mode ?? 'production';
  const base = (env.base ?? developmentBase).replace(/\/$/, '');
  if (!base.startsWith('https://')) throw new Error(`--env base=${base}: Word loads add-ins over https only.`);
  const pages = pagesConfig({ mode, officeJs: officeJsOf(env.officeJs), base, folder: env.package });
  return env.package ? [pages] : [pages, commandLineConfig(mode)];
};
