// Ctrl+Enter or Cmd+Enter runs the query. Without this script the button does.
const form = document.querySelector("form[data-explorer]");
form?.addEventListener("keydown", event => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit();
  }
});
