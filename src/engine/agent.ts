/** What the words that a browser says about itself tell of system and browser, and what they leave open. */

export type DeviceKind = 'ipad' | 'iphone' | 'android' | 'computer';

export interface System {
  readonly name: 'iPadOS' | 'iOS' | 'Android' | 'Windows' | 'macOS';
  /** The first number of its version; undefined where the browser hides it. */
  readonly major?: number;
  /** The true number may be higher. */
  readonly orNewer?: boolean;
}

/** 'in-app' is a page inside another app, such as a mail or a social network. */
export type Browser = 'safari' | 'chrome' | 'firefox' | 'samsung' | 'edge' | 'silk' | 'in-app' | 'other';

/** Powers of Safari by which its age can be told, and the version that brought each (fact P16). */
export const POWERS = { conditional: 16, capabilities: 17, signal: 26 } as const;
export type Power = keyof typeof POWERS;

export interface Agent {
  readonly kind: DeviceKind;
  readonly fromIcon: boolean;
  readonly userAgent: string;
  /** From the client hints, where the browser has them: the version of the system, such as "14.0.0". */
  readonly platformVersion?: string | undefined;
  readonly powers?: readonly Power[];
}

/** The system as far as it can be known; undefined for one that is none of those named. */
export function systemOf(agent: Agent): System | undefined {
  const { kind, userAgent } = agent;
  if (kind === 'ipad') return appleSystem('iPadOS', agent);
  if (kind === 'iphone') return appleSystem('iOS', agent);
  if (kind === 'android') return androidSystem(agent);
  if (userAgent.includes('Windows')) return windowsSystem(agent);
  return userAgent.includes('Macintosh') ? version('macOS', hinted(agent)) : undefined;
}

/** The browser, or the way in which the page is shown. */
export function browserOf({ kind, fromIcon, userAgent }: Agent): Browser {
  if (kind === 'android') return androidBrowser(userAgent);
  if (kind === 'computer') return computerBrowser(userAgent);
  // From the home screen it is always Safari's engine, under a name that lacks Safari.
  if (fromIcon) return 'safari';
  if (IN_APP.test(userAgent) || !userAgent.includes('Safari/')) return 'in-app';
  if (userAgent.includes('CriOS')) return 'chrome';
  if (userAgent.includes('FxiOS')) return 'firefox';
  if (userAgent.includes('EdgiOS')) return 'edge';
  return /OPiOS|OPT\/|DuckDuckGo|YaBrowser|Brave|Focus\//.test(userAgent) ? 'other' : 'safari';
}

/** Apps that show pages inside themselves; GSA is Google's, which also opens the links of Gmail. */
const IN_APP = /FBAN|FBAV|FB_IAB|Instagram|GSA\/|LinkedInApp|Line\/|MicroMessenger|Snapchat|Pinterest|TikTok|Twitter/;

/**
 * Safari is part of the system here and bears its number, so `Version/` names the system. The version that stands in
 * the system's own place is frozen at 18_6 from Safari 26 on, and is missing on an iPad that poses as a Mac (fact P17).
 */
function appleSystem(name: 'iPadOS' | 'iOS', { userAgent, powers = [] }: Agent): System {
  const safari = first(/ Version\/(\d+)/, userAgent);
  if (safari !== undefined) return { name, major: safari };
  const told = first(/ OS (\d+)_/, userAgent.replace('Mac OS X', '')) ?? 0;
  if (told > 0 && told < 18) return { name, major: told };
  const major = Math.max(told, ...powers.map((power) => POWERS[power]));
  return major === 0 ? { name } : { name, major, orNewer: true };
}

function androidSystem(agent: Agent): System {
  const told = /Android (\d+)(?:[.\d]*); (K\))?/.exec(agent.userAgent);
  const [, major, frozen] = told ?? [];
  const honest = major === undefined || frozen !== undefined ? undefined : Number(major);
  return version('Android', hinted(agent) ?? honest);
}

/** The user agent says "NT 10.0" of Windows 10 and 11; the hints say 13 or more of Windows 11 only. */
function windowsSystem(agent: Agent): System {
  const kernel = first(/Windows NT (\d+)/, agent.userAgent);
  if (kernel !== undefined && kernel < 10) return version('Windows', kernel);
  const hint = hinted(agent);
  if (hint === undefined) return { name: 'Windows', major: 10, orNewer: true };
  return version('Windows', hint >= 13 ? 11 : 10);
}

function androidBrowser(userAgent: string): Browser {
  if (/; wv\)|Version\/[\d.]+ Chrome\//.test(userAgent) || IN_APP.test(userAgent)) return 'in-app';
  if (userAgent.includes('Silk/')) return 'silk';
  if (userAgent.includes('SamsungBrowser/')) return 'samsung';
  if (userAgent.includes('Firefox/')) return 'firefox';
  if (userAgent.includes('EdgA/')) return 'edge';
  return userAgent.includes('Chrome/') && !/OPR\/|DuckDuckGo|YaBrowser|UCBrowser/.test(userAgent) ? 'chrome' : 'other';
}

function computerBrowser(userAgent: string): Browser {
  if (userAgent.includes('Edg/')) return 'edge';
  if (userAgent.includes('Firefox/')) return 'firefox';
  if (userAgent.includes('Chrome/')) return userAgent.includes('OPR/') ? 'other' : 'chrome';
  return userAgent.includes('Safari/') ? 'safari' : 'other';
}

/** The first number of the client hint; 0 is said by old systems, and says nothing. */
function hinted({ platformVersion = '' }: Agent): number | undefined {
  const major = first(/^(\d+)/, platformVersion);
  return major === 0 ? undefined : major;
}

function version(name: System['name'], major: number | undefined): System {
  return major === undefined ? { name } : { name, major };
}

function first(pattern: RegExp, text: string): number | undefined {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}
