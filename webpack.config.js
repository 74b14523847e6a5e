import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import TerserPlugin from 'terser-webpack-plugin';
import { fileURLToPath } from 'node:url';
import { devServer, workbenchServer } from './dev-server.js';
import { PaneSizePlugin } from './pane-size.js';
import { SpreadsheetPlugin } from './spreadsheet-bundle.js';

/** The address that manifest.xml gives for development. */
const localOrigin = 'https://localhost:3000';

/** Microsoft's own copy of office.js, which production add-ins are to load. */
const officeJsOfMicrosoft = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * Builds the pages of the add-in into dist/.
 *
 *   npm run build -- --env origin=https://intranet.example/annex     where the pages will lie; goes into the manifest
 *   npm run build -- --env officejs=office-js/office.js              a copy of office.js beside the pages, for offices
 *                                                                    without internet: put Microsoft's files, unmodified,
 *                                                                    into that folder. Microsoft does not support this.
 *
 * The workbench needs no Excel and no office.js: its page works from any static server, and `npm start` serves it alone.
 */
export default async function configuration(env = {}, { mode = 'production' } = {}) {
  const origin = (env.origin ?? localOrigin).replace(/\/$/, '');
  const officeJs = env.officejs ?? officeJsOfMicrosoft;
  const pages = env.workbench
    ? { workbench: 'workbench' }
    : { taskpane: 'taskpane', commands: 'commands', notice: 'commands', workbench: 'workbench' };
  return {
    mode,
    entry: Object.fromEntries(
      Object.entries(pages).map(([page, room]) => [page, `./src/${room}/${page}.ts`]),
    ),
    output: {
      path: fileURLToPath(new URL('dist', import.meta.url)),
      filename: '[name].js',
      chunkFilename: 'part-[name].js',
      clean: true,
    },
    // eval, which webpack's default uses in development, is forbidden by the pages' policy.
    devtool: mode === 'production' ? false : 'source-map',
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
              target: 'es2022',
            },
          },
          exclude: /node_modules/,
        },
      ],
    },
    // The compiler that is there already makes the code small in a tenth of the time.
    optimization: {
      minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false })],
    },
    plugins: [
      // The server of the workbench hands the spreadsheet out by itself, after the page.
      ...(env.WEBPACK_SERVE ? [] : [new SpreadsheetPlugin(), new PaneSizePlugin()]),
      ...Object.entries(pages).map(
        ([page, room]) =>
          new HtmlPlugin({
            filename: `${page}.html`,
            template: `src/${room}/${page}.html`,
            chunks: [page],
            templateParameters: { csp: contentPolicy(page === 'workbench' ? '' : officeJs), officeJs },
            scriptLoading: 'defer',
          }),
      ),
      new CopyPlugin({
        patterns: [
          { from: 'src/taskpane/taskpane.css' },
          { from: 'src/workbench/workbench.css' },
          { from: 'seeds/two-labels.txt', to: 'sample.txt' },
          { from: 'seeds/english-lead-and-supporting.txt', to: 'sample-en.txt' },
          { from: 'node_modules/pdfjs-dist/cmaps', to: 'cmaps' },
          { from: 'assets/icon-*.png' },
          {
            from: 'manifest.xml',
            transform: (text) => text.toString().replaceAll(localOrigin, origin),
          },
        ],
      }),
    ],
    performance: {
      maxAssetSize: 2_000_000,
      maxEntrypointSize: 2_000_000,
      assetFilter: (name) => /\.js$/.test(name) && !['spreadsheet.js', 'computing.js'].includes(name),
    },
    ...(env.WEBPACK_SERVE
      ? { devServer: env.workbench ? workbenchServer() : await devServer(localOrigin) }
      : {}),
  };
}

/** What the pages may load: our own files, and office.js from where it lies. */
function contentPolicy(officeJs) {
  const scripts = /^https:/.test(officeJs) ? `'self' ${new URL(officeJs).origin}` : "'self'";
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "worker-src 'self'",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
}
