/** A link as a picture for a camera. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Picture } from '../picture';

/** Nothing, until the part that draws it was loaded, or where it cannot be had: the link stands beside it. */
export function Qr({ text, label }: { text: string; label: string }) {
  const picture = useSignal<Picture | undefined>(undefined);
  useEffect(() => {
    import('../picture').then(
      ({ pictureOf }) => (picture.value = pictureOf(text)),
      () => (picture.value = undefined),
    );
  }, [text]);
  if (picture.value === undefined) return null;
  const { size, path } = picture.value;
  // Black on white in the dark too: many cameras read nothing else.
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
