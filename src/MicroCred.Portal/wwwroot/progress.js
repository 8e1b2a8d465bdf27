// Fetches the page anew while an import runs, and shows how far it is. Without this script the link "See progress" does.
const shown = document.querySelector("[data-live=on]");
const again = async () => {
  const answer = await fetch(location.href).catch(() => null);
  const fresh = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-live]") : null;
  if (fresh?.dataset.live === "off") {
    location.reload();
    return;
  }
  if (fresh) {
    shown.querySelectorAll("progress, p:not([role])").forEach(part => part.remove());
    shown.append(...[...fresh.children].filter(part => part.getAttribute("role") !== "status"));
  }
  setTimeout(again, 1500);
};
if (shown) setTimeout(again, 1500);
