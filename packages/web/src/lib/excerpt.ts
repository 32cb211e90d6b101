/** An excerpt that begins as the title does, and is no longer than it but for the mark at its end, says nothing new. */
export function saysNothingNew({ title, excerpt }: { readonly title: string; readonly excerpt: string }): boolean {
  const said = excerpt.replace(/[。；;.!！?？…]+$/u, '');
  return said.length <= title.length && said.startsWith(title.replace(/…$/u, '').slice(0, 16));
}
