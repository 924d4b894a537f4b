//<![CDATA[
(() => {
  "use strict";
  const place = document.getElementById("live");
  if (!place || typeof EventSource === "undefined") return;
  const lost = place.querySelector(".lost");
  const key = "parley-open";
  const folds = () => [...document.querySelectorAll("details")];
  const name = fold => (fold.closest("section") || fold).id + " " + fold.querySelector("summary").textContent;
  try {
    // What was unfolded before the page was made anew stays so.
    const open = JSON.parse(sessionStorage.getItem(key) || "[]");
    folds().forEach(fold => open.includes(name(fold)) && (fold.open = true));
    sessionStorage.removeItem(key);
  } catch (fault) {
    // A browser that keeps nothing shows the page as it is.
  }
  const source = new EventSource("events");
  source.onmessage = event => {
    lost.hidden = true;
    if (event.data === place.dataset.version) return;
    try {
      sessionStorage.setItem(key, JSON.stringify(folds().filter(fold => fold.open).map(name)));
    } catch (fault) {
      // Likewise.
    }
    source.close();
    location.reload();
  };
  source.onerror = () => (lost.hidden = false);
})();
//]]>
