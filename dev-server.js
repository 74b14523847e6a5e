import { generateCertificates } from 'office-addin-dev-certs';
import { spreadsheetBundle } from './spreadsheet-bundle.js';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(homedir(), '.office-addin-dev-certs');
const [authority, certificate, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) =>
  join(folder, name),
);

/** Serves the pages over HTTPS, which Excel demands, and says how to bring them into Excel. */
export async function devServer(origin) {
  if (![authority, certificate, key].every((file) => existsSync(file))) {
    await generateCertificates(authority, certificate, key, 365);
  }
  return {
    server: {
      type: 'https',
      options: { ca: readFileSync(authority), cert: readFileSync(certificate), key: readFileSync(key) },
    },
    host: 'localhost',
    port: Number(new URL(origin).port),
    static: false,
    // Excel on the web asks from another origin.
    headers: { 'Access-Control-Allow-Origin': '*' },
    // Its client evaluates code and opens a web socket: both are forbidden by the pages' policy.
    client: false,
    hot: false,
    liveReload: false,
    setupMiddlewares: withSpreadsheet(),
    onListening: () => console.log(howToSideload(origin)),
  };
}

/** Serves the workbench to a browser on this machine. */
export function workbenchServer() {
  return {
    host: 'localhost',
    port: 3000,
    static: false,
    client: false,
    hot: false,
    liveReload: false,
    historyApiFallback: { index: '/workbench.html' },
    setupMiddlewares: withSpreadsheet(),
    onListening: () =>
      console.log(`
责任矩阵 · Responsibility Matrix — http://localhost:3000

用浏览器打开上面的地址。Open this address in a browser.      结束 Stop: Ctrl+C
`),
  };
}

/** The spreadsheet comes after the page: it is bundled when it is asked for, and kept. */
function withSpreadsheet() {
  const kinds = { js: 'text/javascript', css: 'text/css' };
  let bundling;
  const middleware = (request, response, next) => {
    const [, name, ending] = /^\/((?:spreadsheet|computing)\.(js|css))$/.exec(request.path) ?? [];
    if (!name) return next();
    bundling ??= spreadsheetBundle({ minify: false });
    return bundling.then((files) => response.type(kinds[ending]).send(files.get(name)), next);
  };
  return (middlewares) => [{ name: 'spreadsheet', middleware }, ...middlewares];
}

function howToSideload(origin) {
  const manifest = fileURLToPath(new URL('manifest.xml', import.meta.url));
  return `
责任矩阵 · Responsibility Matrix — ${origin}

1. 信任证书 Trust the certificate (once)   ${authority}
   Windows   双击 → 安装证书 → 受信任的根证书颁发机构    double-click > Install > Trusted Root Certification Authorities
   Mac       “钥匙串访问” → 拖入“系统” → 始终信任        Keychain Access > System > Always Trust
   浏览器     打开 ${origin}/taskpane.html 并接受一次      or open this page once and accept it

2. 载入清单 Load the manifest   ${manifest}
   Windows   共享一个文件夹,放入 manifest.xml;Excel → 文件 → 选项 → 信任中心 → 受信任的加载项目录 → 填共享路径,勾选“显示在菜单中”;
             重启 Excel → 开始 → 加载项 → 共享文件夹
             Share a folder with manifest.xml in it; Excel > File > Options > Trust Center > Trusted Add-in Catalogs > add its
             path, tick Show in Menu; restart Excel > Home > Add-ins > Shared Folder
   Mac       复制到 Copy it to  ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/   然后重启 Excel and restart Excel
   网页版     excel.cloud.microsoft → 开始 → 加载项 → 更多加载项 → 上载我的加载项
   Web       excel.cloud.microsoft > Home > Add-ins > More Add-ins > Upload My Add-in

3. “开始”选项卡右端出现“责任矩阵”。 The group appears at the right end of the Home tab.
   逐项试用见 What to try: docs/try-in-excel.md      结束 Stop: Ctrl+C
`;
}
