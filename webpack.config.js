import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { fileURLToPath } from 'node:url';
import { devServer } from './dev-server.js';

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
 */
export default async function configuration(env = {}, { mode = 'production' } = {}) {
  const origin = (env.origin ?? localOrigin).replace(/\/$/, '');
  const officeJs = env.officejs ?? officeJsOfMicrosoft;
  const pages = { taskpane: 'taskpane', commands: 'commands', notice: 'commands' };
  return {
    mode,
    entry: Object.fromEntries(
      Object.entries(pages).map(([page, room]) => [page, `./src/${room}/${page}.ts`]),
    ),
    output: { path: fileURLToPath(new URL('dist', import.meta.url)), filename: '[name].js', clean: true },
    // eval, which webpack's default uses in development, is forbidden by the pages' policy.
    devtool: mode === 'production' ? false : 'source-map',
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'ts-loader',
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
          exclude: /node_modules/,
        },
      ],
    },
    plugins: [
      ...Object.entries(pages).map(
        ([page, room]) =>
          new HtmlPlugin({
            filename: `${page}.html`,
            template: `src/${room}/${page}.html`,
            chunks: [page],
            templateParameters: { csp: contentPolicy(officeJs), officeJs },
          }),
      ),
      new CopyPlugin({
        patterns: [
          { from: 'src/taskpane/taskpane.css' },
          { from: 'assets/icon-*.png' },
          {
            from: 'manifest.xml',
            transform: (text) => text.toString().replaceAll(localOrigin, origin),
          },
        ],
      }),
    ],
    performance: { maxAssetSize: 2_000_000, maxEntrypointSize: 2_000_000 },
    ...(env.WEBPACK_SERVE ? { devServer: await devServer(localOrigin) } : {}),
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
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
}
