/**
 * A WebKitGTK browser for `gjs -m`, driven by WebKitWebDriver. The driver's own browser forgets everything at its end;
 * this one keeps what sites store, in the folder of `--profile=`. `--languages=` takes a list with commas.
 */
import Gtk from 'gi://Gtk?version=3.0';
import WebKit2 from 'gi://WebKit2?version=4.1';
import { programArgs } from 'system';

const option = (name) => programArgs.find((word) => word.startsWith(`--${name}=`))?.replace(/^[^=]*=/, '');
/** WebKit's features that Debian leaves off and iPads have on: navigator.storage. */
const AS_ON_IPADS = ['StorageAPI', 'StorageAPIEstimate'];

Gtk.init(null);
const profile = option('profile');
const context = WebKit2.WebContext.new_with_website_data_manager(
  new WebKit2.WebsiteDataManager({
    base_data_directory: `${profile}/data`,
    base_cache_directory: `${profile}/cache`,
  }),
);
context.set_automation_allowed(true);
context.set_preferred_languages(option('languages').split(','));

const settings = new WebKit2.Settings({
  enable_write_console_messages_to_stdout: true,
  user_agent:
    'Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
});
const features = WebKit2.Settings.get_all_features();
for (let index = 0; index < features.get_length(); index++) {
  const feature = features.get(index);
  if (AS_ON_IPADS.includes(feature.get_identifier())) settings.set_feature_enabled(feature, true);
}

/** A window with a page in it; each tab is a window of its own, so that all of them are seen. */
function openWindow() {
  const view = new WebKit2.WebView({ web_context: context, settings, is_controlled_by_automation: true });
  view.connect('resource-load-started', (_view, _resource, request) => print(`REQUEST ${request.get_uri()}`));
  const window = new Gtk.Window({ default_width: 820, default_height: 1180 });
  window.add(view);
  window.show_all();
  return view;
}

const first = openWindow();
context.connect('automation-started', (_context, session) => {
  // The driver asks whether the browser is the one that it wanted, and then for a page.
  const about = new WebKit2.ApplicationInfo();
  about.set_name('Passus');
  session.set_application_info(about);
  let given = false;
  session.connect('create-web-view', () => {
    if (given) return openWindow();
    given = true;
    return first;
  });
});
Gtk.main();
