import { expect, test } from "vitest";
import { quietMarkup } from "#content/quietMarkup.ts";

test.each([
  ['<p style="color:red">a</p>', '<p data-style="color:red">a</p>'],
  ["<img src=x onerror=alert(1)>", "<img src=x data-onerror=alert(1)>"],
  ['<a href="#"onclick=\'go("x")\' STYLE=top>b</a>', '<a href="#"data-onclick=\'go("x")\' data-STYLE=top>b</a>'],
  ["<svg/onload=alert(1)>", "<svg/data-onload=alert(1)>"],
  ["<p title='my style=x onclick=y'>style=z</p>", "<p title='my style=x onclick=y'>style=z</p>"],
  ["1 < 2 and style=no onclick=no <", "1 < 2 and style=no onclick=no <"],
  ['<b title="never closed style=x', '<b title="never closed style=x'],
  ["<style>p { color: red }</style>", "<noembed>p { color: red }</noembed>"],
  ["<STYLE media=all>a</Style >b", "<noembed media=all>a</noembed >b"],
  ["<svg><style/></svg><styled>", "<svg><noembed/></svg><styled>"],
  ["<svg><style/></svg><p>a</p><style>b</style><p>c", "<svg><noembed/></svg><p>a</p><noembed>b</noembed><p>c"],
  ["<svg></svg><style/>a</style><p style=b>", "<svg></svg><noembed/>a</noembed><p data-style=b>"],
  ['<base href="https://evil.example/">', '<basefont href="https://evil.example/">'],
  ["<font once=1 style>", "<font data-once=1 data-style>"],
  ["<!-- <style> --><style>a</style>", "<!-- <style> --><noembed>a</noembed>"],
  ["<!--><style>a</style>", "<!--><noembed>a</noembed>"],
  ["<!---><style>a</style>", "<!---><noembed>a</noembed>"],
  ["<!--!><style> --!><style>a</style>", "<!--!><style> --!><noembed>a</noembed>"],
  ["<!-- <style>a</style>", "<!-- <style>a</style>"],
  ["<script>'<style>'</SCRIPT ><style>a</style>", "<script>'<style>'</SCRIPT ><noembed>a</noembed>"],
  ["<textarea><p style=x></textarea><p style=x>", "<textarea><p style=x></textarea><p data-style=x>"],
  ["<iframe></iframes><style></iframe><style>a</style>", "<iframe></iframes><style></iframe><noembed>a</noembed>"],
  ["<noembed><!-- </noembed><style>a</style>", "<noembed><!-- </noembed><noembed>a</noembed>"],
  ["<scripts><style>a</style>", "<scripts><noembed>a</noembed>"],
])("%s", (html, quiet) => {
  expect(quietMarkup(html)).toBe(quiet);
});

test.each(['<a "', "<!--", "<!---->", "<script></script>", "<xmp>"])("takes one pass over %s without end", (part) => {
  const open = part.repeat(100_000);
  expect(quietMarkup(open)).toBe(open);
});
