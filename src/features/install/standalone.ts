declare global {
  interface Navigator {
    /** Only on iOS: whether this page was opened from the home screen. */
    standalone?: boolean;
  }
}

/** Whether the paper runs installed, in a window of its own. */
export function isStandalone(): boolean {
  return navigator.standalone === true || matchMedia("(display-mode: standalone), (display-mode: minimal-ui)").matches;
}

/** Browsers of iPhones and iPads install a page when their reader asks for it in the share menu, and in no other way. */
export function installsFromShareMenu(): boolean {
  return navigator.standalone === false && navigator.maxTouchPoints > 0;
}
