// Runs before the page is painted, so that neither colours nor language flash. A file of its own, for the policy allows no inline script.
(function () {
  var scheme = null;
  var language = null;
  try {
    scheme = localStorage.getItem('entente.scheme');
    language = localStorage.getItem('entente.language');
  } catch {
    // A browser that keeps nothing gets the defaults.
  }
  var dark =
    scheme === 'dark' || (scheme !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  if (language) {
    document.documentElement.lang = language;
  }
})();
