/** The image that an Apple device shows while the app starts from its icon. It has to be as large as the screen, to the pixel. */
import sizes from './startup-sizes.json';

/** An image, and when it is the right one, as a media query. */
export interface StartupImage {
  readonly name: string;
  readonly media: string;
}

/** The images for a screen of this size, in CSS px held upright, at so many device px each; none for one that is not known. */
export function startupImages(width: number, height: number, ratio: number): readonly StartupImage[] {
  const size = `${width}x${height}@${ratio}`;
  const turns = sizes.ipad.includes(size)
    ? (['portrait', 'landscape'] as const)
    : sizes.iphone.includes(size)
      ? (['portrait'] as const)
      : [];
  return turns.flatMap((turn) =>
    (['light', 'dark'] as const).map((scheme) => ({
      name: `${size}-${turn}-${scheme}.png`,
      media: `(orientation: ${turn}) and (prefers-color-scheme: ${scheme})`,
    })),
  );
}

/**
 * Names this device's images to the browser, which reads them when the icon is made. They stand in no page: all sizes
 * would be 62 links on each start of every device.
 */
export function nameStartupImages(): void {
  // Apple's browsers give the screen as it is held upright, however it is held.
  const { width, height } = screen;
  for (const { name, media } of startupImages(width, height, devicePixelRatio)) {
    const link = document.createElement('link');
    link.rel = 'apple-touch-startup-image';
    link.media = media;
    link.href = `../startup/${name}`;
    document.head.append(link);
  }
}
