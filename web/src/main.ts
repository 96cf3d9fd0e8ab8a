import { mount } from "svelte";
import App from "./App.svelte";
import { watchPrinting } from "./printing.svelte";
import { follow } from "./route.svelte";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/print.css";

// In the report file the plain report stands in #stemma-plain for readers without script; with script this page replaces it.
function start(): void {
  const target = document.getElementById("stemma-app");
  if (!target) return;
  const plain = document.getElementById("stemma-plain");
  if (plain) plain.hidden = true;
  target.hidden = false;
  follow();
watchPrinting();
  mount(App, { target });
}

if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
else start();
