/** Styles that come later, for the views. */
export { addStyles } from './browser/styles';
