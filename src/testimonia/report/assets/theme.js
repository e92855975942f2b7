"use strict";

// Light or dark: as the system says, until the reader chooses. A browser that gives a file no storage still changes
// over; it only forgets the choice.

const remembered = {
  read() {
    try {
      return localStorage.getItem("testimonia-theme");
    } catch {
      return null;
    }
  },
  write(theme) {
    try {
      localStorage.setItem("testimonia-theme", theme);
    } catch {
      // nothing to do: the page is already in the chosen colours
    }
  },
};

function isDark() {
  return (document.documentElement.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
}

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
}

if (["light", "dark"].includes(remembered.read())) {
  setTheme(remembered.read());
}

document.addEventListener("DOMContentLoaded", () => {
  const button = document.getElementById("theme");
  const label = () => (button.textContent = isDark() ? "Light" : "Dark");
  button.hidden = false;
  label();
  button.addEventListener("click", () => {
    setTheme(isDark() ? "light" : "dark");
    remembered.write(document.documentElement.dataset.theme);
    label();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", label);
});
