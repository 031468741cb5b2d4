/** Makes elements of a drawing that is there as data. */
import type { VNode } from 'preact';
import type { Shape } from './drawings';

/** The drawing with all that is in it. */
export function Drawing({ shape: [tag, attributes, ...inside] }: { shape: Shape }): VNode {
  const Tag = tag as 'g';
  return (
    <Tag {...attributes}>{inside.map((each) => (Array.isArray(each) ? <Drawing shape={each as Shape} /> : each))}</Tag>
  );
}
