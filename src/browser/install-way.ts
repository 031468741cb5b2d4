/**
 * Which way leads to the icon on the home screen: it depends on the device and on the browser. Loaded only where that way
 * is shown, so it imports nothing but types.
 */
import type { DeviceKind } from '../engine/agent';
import type { InstallWay } from './device';

/** Apps that show pages inside themselves and say so. */
const INSIDE_AN_APP =
  /FBA[NV]|FB_IAB|Instagram|MessengerForiOS|LinkedInApp|Snapchat|Pinterest|WhatsApp|Twitter|\bLine\/|GSA\/|Outlook|; wv\)/;
/** Browsers on Apple's engine that call themselves Safari as well, by what they add. */
const NOT_SAFARI = /CriOS|FxiOS|EdgiOS|OPiOS|OPT\/|OPX\/|DuckDuckGo|Ddg\/|YaBrowser|Focus\/|Brave|Vivaldi|Ecosia/;
/** Browsers on Chrome's engine, by what they add. */
const NOT_CHROME = /EdgA?\/|OPR\/|OPX\/|DuckDuckGo|Ddg\/|YaBrowser|Brave|Vivaldi|UCBrowser|MiuiBrowser|HuaweiBrowser/;

/**
 * The way for a browser, by what it says about itself (fact P17). Safari alone says "Version" and "Safari": a page shown
 * inside another app on an Apple device leaves out both. Who asks must let the reader choose another way.
 */
export function installWay(device: DeviceKind, userAgent: string): InstallWay {
  const inside = INSIDE_AN_APP.test(userAgent);
  if (device === 'computer') return device;
  if (device === 'android') {
    if (inside || !userAgent.includes('Chrome/')) return 'android-other';
    if (userAgent.includes('SamsungBrowser')) return 'samsung';
    return NOT_CHROME.test(userAgent) ? 'android-other' : 'android';
  }
  const safari = /Version\/.* Safari\//.test(userAgent) && !NOT_SAFARI.test(userAgent);
  return safari && !inside ? device : 'apple-other';
}

/** The way for this browser, on a device of this kind. */
export function wayHere(device: DeviceKind): InstallWay {
  return installWay(device, navigator.userAgent);
}
