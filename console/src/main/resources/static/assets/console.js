/* What is smoother with a script, and works without one. */
"use strict";

(() => {
  /* What is wrong with a form is read out, and the keyboard stands there. */
  const faults = () => document.querySelector(".ds-error-summary");
  if (faults()) {
    faults().focus();
  }
  document.addEventListener("htmx:after:swap", () => faults()?.focus());

  /* A menu closes by Escape and by a click elsewhere. */
  const menus = () => document.querySelectorAll("details.person[open]");
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      menus().forEach((menu) => {
        menu.open = false;
        menu.querySelector("summary").focus();
      });
    }
  });
  document.addEventListener("click", (event) => {
    menus().forEach((menu) => {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });
})();
