import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Carries texts between the client library and whoever plays the host. */
export interface Bridge {
  sendMessageToHost(message: string): void;
  /** Set by the client. */
  onMessageFromHost?: (message: string) => void;
}

interface ClientGlobals {
  OfficeExtension: {
    HostBridge: { init(bridge: Bridge): void };
    CommonUtility: { _doApiNotSupportedCheck: boolean };
    GenericEventRegistration: { s_genericEventRegistrations: Record<string, unknown> };
  };
  OfficeExt: {
    Requirement: Record<'RequirementMatrix' | 'DefaultSetRequirement', new (sets: object) => object>;
  };
  OSF: { _OfficeAppFactory?: { getContext(): object } };
}

let loaded = false;

/**
 * Loads Microsoft's Excel client, unchanged, and lets it speak to this bridge. It wants a little of a browser round it.
 * @param sets the newest version of each requirement set that the host has, by lower-case names
 */
export function connectOfficeClient(bridge: Bridge, sets: Readonly<Record<string, string>>): void {
  const realm = globalThis as unknown as ClientGlobals;
  if (!loaded) load();
  loaded = true;
  realm.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  realm.OfficeExtension.GenericEventRegistration.s_genericEventRegistrations = {};
  const { RequirementMatrix, DefaultSetRequirement } = realm.OfficeExt.Requirement;
  const requirements = new RequirementMatrix(new DefaultSetRequirement(sets));
  realm.OSF._OfficeAppFactory = { getContext: () => ({ requirements, displayLanguage: 'zh-CN' }) };
  realm.OfficeExtension.HostBridge.init(bridge);
}

function load(): void {
  const realm = globalThis as unknown as Record<string, unknown>;
  realm['window'] ??= globalThis;
  realm['addEventListener'] ??= () => undefined;
  realm['location'] ??= {
    href: 'http://localhost/',
    protocol: 'http:',
    search: '',
    hash: '',
    host: 'localhost',
  };
  realm['document'] ??= {
    getElementsByTagName: () => [],
    getElementById: () => null,
    addEventListener: () => undefined,
    createElement: () => ({ setAttribute: () => undefined }),
    cookie: '',
  };
  realm['navigator'] ??= { userAgent: 'node' };
  const manifest = createRequire(join(process.cwd(), 'package.json')).resolve(
    '@microsoft/office-js/package.json',
  );
  const source = readFileSync(join(dirname(manifest), 'dist', 'excel-web-16.00.js'), 'utf8');
  // An indirect eval runs in the realm of the test; a module or a vm would run outside of it.
  (0, eval)(source);
}
