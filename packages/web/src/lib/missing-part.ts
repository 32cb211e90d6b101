/** How browsers and the builder say that a part of the app was not brought: Chromium, Firefox, Safari, a style sheet. */
const SAID = /dynamically imported module|importing a module script failed|preload CSS/iu;

/** Whether a page could not be drawn because its code did not come: the connection is gone, or the app is newer than the open page. */
export function isMissingPart(error: unknown): boolean {
  return error instanceof Error && SAID.test(error.message);
}
