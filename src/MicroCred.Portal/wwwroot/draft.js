// Shows what is being drafted as it is written, and the page anew when it is done. Without this script the page asks anew by itself.
const box = document.querySelector("[data-follow]");
if (box) {
  const stream = box.querySelector("[data-stream]");
  const status = box.querySelector("[data-status]");
  const only = box.dataset.section;
  const source = new EventSource(box.dataset.follow);
  const look = async () => {
    const answer = await fetch(location.href).catch(() => null);
    if (!answer?.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!fresh.querySelector("[data-follow]")) location.reload();
    else fresh.querySelectorAll("[data-sections]").forEach((list, place) => document.querySelectorAll("[data-sections]")[place]?.replaceWith(list));
  };
  // A process that died tells nothing.
  const timer = setInterval(look, 10000);
  source.onmessage = event => {
    const news = JSON.parse(event.data);
    if (only && news.section !== only) return;
    if (news.isRestarted) stream.textContent = "";
    if (news.text) {
      stream.hidden = false;
      stream.textContent += news.text;
      stream.scrollTop = stream.scrollHeight;
      if (status.textContent !== news.title) status.textContent = news.title;
    }
    if (news.refusal) {
      // What was written so far stays to be read.
      status.textContent = news.refusal;
      source.close();
      box.querySelector("form")?.remove();
      clearInterval(timer);
    } else if (news.isDone) {
      look();
    }
  };
}
