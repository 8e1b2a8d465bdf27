// Shows what is being drafted as it is written, and the page anew when it is done. Without this script the page asks anew by itself.
const box = document.querySelector("[data-follow]");
if (box) {
  const stream = box.querySelector("[data-stream]");
  const status = box.querySelector("[data-status]");
  const only = box.dataset.section;
  const source = new EventSource(box.dataset.follow);
  const renew = fresh => {
    for (const part of fresh.querySelectorAll("[data-live]")) {
      const old = document.querySelector(`[data-live="${part.dataset.live}"]`);
      const focused = old?.contains(document.activeElement) && document.activeElement.getAttribute("href");
      old?.replaceWith(part);
      if (focused) part.querySelector(`[href="${focused}"]`)?.focus();
    }
  };
  const look = async isOver => {
    const answer = await fetch(location.href).catch(() => null);
    if (!answer?.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (isOver || fresh.querySelector("[data-follow]")) renew(fresh);
    else location.reload();
  };
  // A process that died tells nothing.
  const timer = setInterval(() => look(false), 10000);
  source.onmessage = async event => {
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
      // What was written so far stays to be read; the rest of the page shows that nothing is being drafted any more, and what can be done.
      source.close();
      clearInterval(timer);
      status.textContent = news.refusal;
      box.classList.add("notice--warn");
      box.querySelector(".actions").remove();
      await look(true);
    } else if (news.isDone) {
      await look(false);
      // The portal may have been about to say that it is done.
      setTimeout(() => look(false), 1000);
    }
  };
}
