/** What devices say about themselves, and what the check has to make of it. */
import type { Agent, Power } from '../../src/engine/agent';
import type { Findings } from '../../src/engine/check';

export interface Recorded {
  readonly name: string;
  readonly userAgent: string;
  readonly maxTouchPoints: number;
  readonly fromIcon?: boolean;
  readonly platformVersion?: string;
  readonly powers?: readonly Power[];
  readonly kept?: boolean | undefined;
  readonly offline?: Findings['offline'];
  readonly passkey?: Findings['passkey'];
  readonly privateWindow?: boolean;
  /** Kind, system and browser that are read from it; `+` for "or newer", and no number where none can be known. */
  readonly is: string;
  /** Checks that do not come out as "good", with what they say; questions are left out. */
  readonly says: readonly string[];
}

const WEBKIT = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const BLINK = 'AppleWebKit/537.36 (KHTML, like Gecko)';
/** An iPad asks for the pages of a Mac. */
const MAC = `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${WEBKIT}`;
const ipad = (os: string) => `Mozilla/5.0 (iPad; CPU OS ${os} like Mac OS X) ${WEBKIT}`;
const iphone = (os: string) => `Mozilla/5.0 (iPhone; CPU iPhone OS ${os} like Mac OS X) ${WEBKIT}`;
const android = (os: string) => `Mozilla/5.0 (Linux; Android ${os}) ${BLINK}`;
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';

const touch = { maxTouchPoints: 5, passkey: 'yes', kept: false, offline: 'ready' } as const;
const icon = { ...touch, fromIcon: true, kept: true } as const;
const desk = { maxTouchPoints: 0, passkey: 'yes', kept: false, offline: 'ready' } as const;

const P16: readonly Power[] = ['conditional'];
const P17: readonly Power[] = ['conditional', 'capabilities'];
const P26: readonly Power[] = ['conditional', 'capabilities', 'signal'];

/** What is never better than open, or says "look", in a tab on an Apple device. */
const TAB_IPAD = ['icon: look ipad', 'kept: look tab'];
const TAB_IPHONE = ['icon: look iphone', 'kept: look tab'];
const TAB_ANDROID = ['icon: look android', 'kept: look tab'];
const COMPUTER = ['icon: look computer', 'kept: look tab'];
const OPEN = 'passkey: unknown not-refused';

const APPLE_IPADS: readonly Recorded[] = [
  {
    ...touch,
    name: 'iPad Air 2 on 15',
    userAgent: `${MAC} Version/15.8 Safari/605.1.15`,
    is: 'ipad, iPadOS 15, safari',
    says: [...TAB_IPAD, 'system: look old-ipad', OPEN],
  },
  {
    ...icon,
    name: 'iPad Air 2 on 15 from the icon',
    userAgent: `${ipad('15_8')} Mobile/15E148`,
    is: 'ipad, iPadOS 15, safari',
    says: ['system: look old-ipad', OPEN],
  },
  {
    ...touch,
    name: 'iPad mini 4 on 15, mobile pages',
    userAgent: `${ipad('15_7')} Version/15.6.6 Mobile/15E148 Safari/604.1`,
    is: 'ipad, iPadOS 15, safari',
    says: [...TAB_IPAD, 'system: look old-ipad', OPEN],
  },
  {
    ...touch,
    name: 'old iPad on 12, where nothing can be asked',
    userAgent: `${ipad('12_5_7')} Version/12.1.2 Mobile/15E148 Safari/604.1`,
    passkey: 'missing',
    kept: undefined,
    offline: 'no-worker',
    is: 'ipad, iPadOS 12, safari',
    says: [
      'icon: look ipad',
      'offline: look no-worker',
      'kept: unknown unknown',
      'system: look old-ipad',
      'passkey: look missing',
    ],
  },
  {
    ...touch,
    name: 'iPad mini 5 on 16',
    userAgent: `${MAC} Version/16.6 Safari/605.1.15`,
    powers: P16,
    is: 'ipad, iPadOS 16, safari',
    says: [...TAB_IPAD, OPEN],
  },
  {
    ...icon,
    name: 'iPad mini 5 on 16 from the icon, which hides its version',
    userAgent: MAC,
    powers: P16,
    is: 'ipad, iPadOS 16+, safari',
    says: [OPEN],
  },
  {
    ...icon,
    name: 'iPad Pro of 2015 on 16 from the icon',
    userAgent: `${ipad('16_7_8')} Mobile/15E148`,
    powers: P16,
    is: 'ipad, iPadOS 16, safari',
    says: [OPEN],
  },
  {
    ...touch,
    name: 'iPad on 17 in a tab',
    userAgent: `${MAC} Version/17.6 Safari/605.1.15`,
    powers: P17,
    is: 'ipad, iPadOS 17, safari',
    says: [...TAB_IPAD, OPEN],
  },
  {
    ...icon,
    name: 'iPad on 17 from the icon',
    userAgent: MAC,
    powers: P17,
    is: 'ipad, iPadOS 17+, safari',
    says: [OPEN],
  },
  {
    ...touch,
    name: 'iPad on 18 in a tab',
    userAgent: `${MAC} Version/18.5 Safari/605.1.15`,
    powers: P17,
    is: 'ipad, iPadOS 18, safari',
    says: [...TAB_IPAD, OPEN],
  },
  {
    ...icon,
    name: 'iPad on 18 from the icon, storage not promised',
    userAgent: `${ipad('18_5')} Mobile/15E148`,
    powers: P17,
    kept: false,
    is: 'ipad, iPadOS 18+, safari',
    says: ['kept: look icon', OPEN],
  },
  {
    ...touch,
    name: 'iPad on 26 in a tab',
    userAgent: `${MAC} Version/26.0 Safari/605.1.15`,
    powers: P26,
    is: 'ipad, iPadOS 26, safari',
    says: [...TAB_IPAD, OPEN],
  },
  {
    ...icon,
    name: 'iPad on 26 from the icon, its version frozen',
    userAgent: `${ipad('18_6')} Mobile/15E148`,
    powers: P26,
    is: 'ipad, iPadOS 26+, safari',
    says: [OPEN],
  },
  {
    ...icon,
    name: 'iPad from the icon that tells nothing',
    userAgent: MAC,
    passkey: 'unknown',
    offline: 'checking',
    is: 'ipad, iPadOS, safari',
    says: ['offline: unknown checking', 'system: unknown ipad', 'passkey: unknown unknown'],
  },
  {
    ...touch,
    name: 'iPad on 18 in Chrome',
    userAgent: `${ipad('18_5')} CriOS/137.0.7151.51 Mobile/15E148 Safari/604.1`,
    powers: P17,
    is: 'ipad, iPadOS 18+, chrome',
    says: [...TAB_IPAD, 'browser: look not-safari', OPEN],
  },
  {
    ...touch,
    name: 'iPad on 17 in Firefox',
    userAgent: `${ipad('17_5')} FxiOS/127.0 Mobile/15E148 Safari/605.1.15`,
    powers: P17,
    is: 'ipad, iPadOS 17, firefox',
    says: [...TAB_IPAD, 'browser: look not-safari', OPEN],
  },
  {
    ...touch,
    name: 'iPad on 18 in a private window',
    userAgent: `${MAC} Version/18.5 Safari/605.1.15`,
    privateWindow: true,
    is: 'ipad, iPadOS 18, safari',
    says: [...TAB_IPAD, 'browser: look private', OPEN],
  },
  {
    ...touch,
    name: 'Facebook on an iPad',
    userAgent: `${ipad('17_5')} Mobile/21F90 [FBAN/FBIOS;FBAV/470.0.0.40.109;FBDV/iPad13,1;FBMD/iPad]`,
    is: 'ipad, iPadOS 17, in-app',
    says: [...TAB_IPAD, 'browser: look in-app-apple', OPEN],
  },
  {
    ...touch,
    name: 'a mail app on an iPad that poses as a Mac',
    userAgent: MAC,
    passkey: 'missing',
    is: 'ipad, iPadOS, in-app',
    says: [...TAB_IPAD, 'system: unknown ipad', 'browser: look in-app-apple', 'passkey: look missing'],
  },
];

const IPHONES: readonly Recorded[] = [
  {
    ...touch,
    name: 'iPhone 7 on 15',
    userAgent: `${iphone('15_8_2')} Version/15.6.7 Mobile/15E148 Safari/604.1`,
    is: 'iphone, iOS 15, safari',
    says: [...TAB_IPHONE, 'system: look old-iphone', OPEN],
  },
  {
    ...touch,
    name: 'iPhone 8 on 16',
    userAgent: `${iphone('16_7')} Version/16.6 Mobile/15E148 Safari/604.1`,
    powers: P16,
    is: 'iphone, iOS 16, safari',
    says: [...TAB_IPHONE, OPEN],
  },
  {
    ...icon,
    name: 'iPhone 15 on 17 from the icon',
    userAgent: `${iphone('17_5_1')} Mobile/15E148`,
    powers: P17,
    is: 'iphone, iOS 17, safari',
    says: [OPEN],
  },
  {
    ...touch,
    name: 'iPhone 15 on 26, its version frozen',
    userAgent: `${iphone('18_6')} Version/26.0 Mobile/15E148 Safari/604.1`,
    powers: P26,
    is: 'iphone, iOS 26, safari',
    says: [...TAB_IPHONE, OPEN],
  },
  {
    ...touch,
    name: 'the Google app on an iPhone, which opens the links of Gmail',
    userAgent: `${iphone('17_5_1')} GSA/320.0.639882690 Mobile/15E148 Safari/604.1`,
    is: 'iphone, iOS 17, in-app',
    says: [...TAB_IPHONE, 'browser: look in-app-apple', OPEN],
  },
  {
    ...touch,
    name: 'Instagram on an iPhone',
    userAgent: `${iphone('16_6')} Mobile/15E148 Instagram 300.0.0.0 (iPhone12,1; iOS 16_6; da_DK)`,
    is: 'iphone, iOS 16, in-app',
    says: [...TAB_IPHONE, 'browser: look in-app-apple', OPEN],
  },
  {
    ...touch,
    name: 'iPhone in DuckDuckGo',
    userAgent: `${iphone('17_5')} Version/17.5 Mobile/15E148 DuckDuckGo/7 Safari/605.1.15`,
    is: 'iphone, iOS 17, other',
    says: [...TAB_IPHONE, 'browser: look not-safari', OPEN],
  },
  {
    ...touch,
    name: 'iPhone in Edge',
    userAgent: `${iphone('17_5')} Version/17.0 EdgiOS/125.0 Mobile/15E148 Safari/605.1.15`,
    is: 'iphone, iOS 17, edge',
    says: [...TAB_IPHONE, 'browser: look not-safari', OPEN],
  },
];

const ANDROIDS: readonly Recorded[] = [
  {
    ...touch,
    name: 'Galaxy Tab S4 in Chrome',
    userAgent: `${android('10; K')} Chrome/130.0.0.0 Safari/537.36`,
    platformVersion: '10.0.0',
    is: 'android, Android 10, chrome',
    says: [...TAB_ANDROID, OPEN],
  },
  {
    ...icon,
    name: 'Galaxy Tab S9 in Chrome from the icon',
    userAgent: `${android('10; K')} Chrome/140.0.0.0 Safari/537.36`,
    platformVersion: '15.0.0',
    is: 'android, Android 15, chrome',
    says: [OPEN],
  },
  {
    ...touch,
    name: 'Galaxy Tab S9 in Chrome that keeps its hints to itself',
    userAgent: `${android('10; K')} Chrome/140.0.0.0 Safari/537.36`,
    is: 'android, Android, chrome',
    says: [...TAB_ANDROID, 'system: unknown android', OPEN],
  },
  {
    ...touch,
    name: 'Galaxy Tab S4 in Samsung Internet',
    userAgent: `${android('10; SM-T830')} SamsungBrowser/19.0 Chrome/102.0.5005.125 Safari/537.36`,
    is: 'android, Android 10, samsung',
    says: [...TAB_ANDROID, 'browser: look not-chrome', OPEN],
  },
  {
    ...touch,
    name: 'Galaxy Tab S9 in Samsung Internet',
    userAgent: `${android('10; K')} SamsungBrowser/28.0 Chrome/130.0.0.0 Safari/537.36`,
    platformVersion: '14.0.0',
    is: 'android, Android 14, samsung',
    says: [...TAB_ANDROID, 'browser: look not-chrome', OPEN],
  },
  {
    ...touch,
    name: 'Galaxy Tab S9 in Firefox',
    userAgent: 'Mozilla/5.0 (Android 14; Tablet; rv:140.0) Gecko/140.0 Firefox/140.0',
    is: 'android, Android 14, firefox',
    says: [...TAB_ANDROID, 'browser: look firefox', OPEN],
  },
  {
    ...touch,
    name: 'Firefox on Android in a private window',
    userAgent: 'Mozilla/5.0 (Android 13; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0',
    privateWindow: true,
    offline: 'no-worker',
    is: 'android, Android 13, firefox',
    says: [...TAB_ANDROID, 'offline: look no-worker', 'browser: look private', OPEN],
  },
  {
    ...icon,
    name: 'Pixel without a screen lock',
    userAgent: `${android('10; K')} Chrome/140.0.0.0 Mobile Safari/537.36`,
    platformVersion: '16.0.0',
    passkey: 'no',
    is: 'android, Android 16, chrome',
    says: ['passkey: look no-android'],
  },
  {
    ...touch,
    name: 'an old tablet on Android 8',
    userAgent: `${android('10; K')} Chrome/138.0.0.0 Safari/537.36`,
    platformVersion: '8.1.0',
    passkey: 'no',
    is: 'android, Android 8, chrome',
    says: [...TAB_ANDROID, 'system: look old-android', 'passkey: look no-android'],
  },
  {
    ...touch,
    name: 'Chrome of before the freeze on Android 7',
    userAgent: `${android('7.0; SM-T813')} Chrome/88.0.4324.152 Safari/537.36`,
    passkey: 'no',
    is: 'android, Android 7, chrome',
    says: [...TAB_ANDROID, 'system: look old-android', 'passkey: look no-android'],
  },
  {
    ...touch,
    name: 'Fire tablet in Silk',
    userAgent: `${android('11; KFTRWI')} Silk/120.4.1 like Chrome/120.0.6099.230 Safari/537.36`,
    passkey: 'no',
    is: 'android, Android 11, silk',
    says: [...TAB_ANDROID, 'browser: look not-chrome', 'passkey: look no-android'],
  },
  {
    ...touch,
    name: 'a web view of Android',
    userAgent: `${android('13; SM-X200 Build/TP1A.220624.014; wv')} Version/4.0 Chrome/138.0.7204.63 Safari/537.36`,
    passkey: 'missing',
    kept: undefined,
    is: 'android, Android 13, in-app',
    says: ['icon: look android', 'kept: unknown unknown', 'browser: look in-app-android', 'passkey: look missing'],
  },
  {
    ...touch,
    name: 'Facebook on Android',
    userAgent: `${android('14; SM-X710 Build/UP1A.231005.007; wv')} Version/4.0 Chrome/125.0.6422.165 Safari/537.36 [FB_IAB/FB4A;FBAV/467.0.0.48.108;]`,
    is: 'android, Android 14, in-app',
    says: [...TAB_ANDROID, 'browser: look in-app-android', OPEN],
  },
  {
    ...touch,
    name: 'Opera on Android',
    userAgent: `${android('10; K')} Chrome/136.0.0.0 Mobile Safari/537.36 OPR/90.0.0.0`,
    platformVersion: '14.0.0',
    is: 'android, Android 14, other',
    says: [...TAB_ANDROID, 'browser: look not-chrome', OPEN],
  },
  {
    ...touch,
    name: 'Edge on Android',
    userAgent: `${android('10; K')} Chrome/136.0.0.0 Mobile Safari/537.36 EdgA/136.0.0.0`,
    platformVersion: '14.0.0',
    is: 'android, Android 14, edge',
    says: [...TAB_ANDROID, 'browser: look not-chrome', OPEN],
  },
  {
    ...touch,
    name: 'Chrome on Android that does not let pages save',
    userAgent: `${android('10; K')} Chrome/140.0.0.0 Safari/537.36`,
    platformVersion: '14.0.0',
    offline: 'no-storage',
    is: 'android, Android 14, chrome',
    says: [...TAB_ANDROID, 'offline: look no-storage', OPEN],
  },
];

const COMPUTERS: readonly Recorded[] = [
  {
    ...desk,
    name: 'Windows 11 with Hello in Chrome',
    userAgent: `${WINDOWS} ${BLINK} Chrome/140.0.0.0 Safari/537.36`,
    platformVersion: '15.0.0',
    is: 'computer, Windows 11, chrome',
    says: [...COMPUTER, 'browser: unknown computer', OPEN],
  },
  {
    ...desk,
    name: 'Windows 10 without Hello in Edge',
    userAgent: `${WINDOWS} ${BLINK} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`,
    platformVersion: '10.0.0',
    passkey: 'no',
    is: 'computer, Windows 10, edge',
    says: [...COMPUTER, 'system: unknown computer', 'browser: unknown computer', 'passkey: look no'],
  },
  {
    ...desk,
    name: 'Windows with a touch screen in Firefox',
    userAgent: `${WINDOWS.replace(')', '; rv:140.0)')} Gecko/20100101 Firefox/140.0`,
    maxTouchPoints: 10,
    is: 'computer, Windows 10+, firefox',
    says: [...COMPUTER, 'system: unknown computer', 'browser: unknown computer', OPEN],
  },
  {
    ...desk,
    name: 'Windows 7 in an old Chrome',
    userAgent: `Mozilla/5.0 (Windows NT 6.1; Win64; x64) ${BLINK} Chrome/109.0.0.0 Safari/537.36`,
    platformVersion: '0.1.0',
    passkey: 'no',
    is: 'computer, Windows 6, chrome',
    says: [...COMPUTER, 'system: look old-computer', 'browser: unknown computer', 'passkey: look no'],
  },
  {
    ...desk,
    name: 'Mac in Safari',
    userAgent: `${MAC} Version/18.5 Safari/605.1.15`,
    powers: P17,
    is: 'computer, macOS, safari',
    says: [...COMPUTER, 'system: unknown computer', 'browser: unknown computer', OPEN],
  },
  {
    ...desk,
    name: 'Mac on 14 in Chrome',
    userAgent: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${BLINK} Chrome/140.0.0.0 Safari/537.36`,
    platformVersion: '14.5.0',
    is: 'computer, macOS 14, chrome',
    says: [...COMPUTER, 'browser: unknown computer', OPEN],
  },
  {
    ...desk,
    name: 'Mac on 12 in Chrome',
    userAgent: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${BLINK} Chrome/140.0.0.0 Safari/537.36`,
    platformVersion: '12.7.0',
    is: 'computer, macOS 12, chrome',
    says: [...COMPUTER, 'system: look old-computer', 'browser: unknown computer', OPEN],
  },
  {
    ...desk,
    name: 'Linux in Opera, while the worker is installed',
    userAgent: `Mozilla/5.0 (X11; Linux x86_64) ${BLINK} Chrome/130.0.0.0 Safari/537.36 OPR/115.0.0.0`,
    offline: 'not-yet',
    is: 'computer, ?, other',
    says: [...COMPUTER, 'offline: look not-yet', 'system: unknown computer', 'browser: unknown computer', OPEN],
  },
  {
    ...desk,
    name: 'Linux in Firefox, with a part missing',
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    offline: 'incomplete',
    passkey: 'no',
    is: 'computer, ?, firefox',
    says: [
      ...COMPUTER,
      'offline: look incomplete',
      'system: unknown computer',
      'browser: unknown computer',
      'passkey: look no',
    ],
  },
];

export const recordedDevices: readonly Recorded[] = [...APPLE_IPADS, ...IPHONES, ...ANDROIDS, ...COMPUTERS];

/** What of a device the reading of its words needs. */
export function agentOf(device: Recorded, kind: Agent['kind']): Agent {
  const { userAgent, fromIcon = false, platformVersion, powers = [] } = device;
  return { kind, userAgent, fromIcon, platformVersion, powers };
}
