<?php
// What the editor before the blocks saved: paragraphs are blank lines, and shortcodes stand for the rest.
return [
'classic-paragraphs' => ['Paragraphs by blank lines', <<<'HTML'
The first line
and the second, of one paragraph.

The next --- with a dash -- and "quotes" and 'more quotes' ... and a smile :) and 3x4 and (c).

<div>A division with no paragraph</div>
Straight on after it.

<strong>Bold</strong>, <b>b</b>, <i>i</i>, <u>u</u>
<hr />
&nbsp;

Text &amp; more &lt;text&gt; &copy; &euro;
HTML],
'classic-inline' => ['Elements of long ago', <<<'HTML'
<abbr title="et cetera">etc.</abbr> <acronym title="North Atlantic">NA</acronym> <big>big</big> <small>small</small> <tt>typed</tt> <strike>struck</strike> <del datetime="2024-01-01">gone</del> <ins>new</ins> <dfn>defined</dfn> <var>x</var> <samp>out</samp> <kbd>Enter</kbd> <font color="red" size="5">in red</font> <center>centred</center> <nobr>not broken</nobr>

<address>Harbour Office
Quay 1</address>

<span style="color: #ff0000; font-size: 18pt; text-decoration: underline;">Dressed by hand</span>
<p style="text-align: right; padding-left: 40px;">To the right</p>
<p align="center">To the middle</p>
HTML],
'classic-lists' => ['Lists', <<<'HTML'
<ul>
	<li>One
<ul>
	<li>One and a half</li>
</ul>
</li>
	<li>Two</li>
</ul>
<ol style="list-style-type: lower-roman;" start="3">
	<li value="3">Three</li>
	<li>Four
with a second line

and a second paragraph</li>
</ol>
<dl>
	<dt>Term</dt>
	<dd>Its meaning</dd>
</dl>
HTML],
'classic-table' => ['A table by hand', <<<'HTML'
<table border="1" width="100%" cellspacing="0" cellpadding="4">
<caption>Sailings</caption>
<colgroup><col width="30%" /><col /></colgroup>
<thead>
<tr><th scope="col">Day</th><th scope="col" colspan="2">Times</th></tr>
</thead>
<tbody>
<tr><th scope="row">Monday</th><td rowspan="2" align="right">06:00</td><td valign="top">18:00<br />
19:00</td></tr>
<tr><th scope="row">Tuesday</th><td>18:30</td></tr>
</tbody>
</table>
HTML],
'classic-blockquote' => ['A quotation', <<<'HTML'
He said:
<blockquote cite="https://other.example/said">First line

Second line
<blockquote>Within it</blockquote>
</blockquote>
And left.
HTML],
'classic-caption' => ['Captions', <<<'HTML'
[caption id="attachment_{id:market}" align="aligncenter" width="300"]<a href="{url:market}"><img class="size-medium wp-image-{id:market}" src="{url:market:medium}" alt="The market" width="300" height="200" /></a> The market, on a <em>Tuesday</em>[/caption]

Text between.

[caption id="attachment_{id:tower}" align="alignright" width="200" caption="As captions were written first"]<img class="size-medium wp-image-{id:tower}" src="{url:tower:medium}" alt="" width="200" height="300" />[/caption]

Text round it.
HTML],
'classic-images' => ['Pictures without captions', <<<'HTML'
<img class="alignleft size-thumbnail wp-image-{id:market}" title="Market" src="{url:market:thumbnail}" alt="Stalls" width="150" height="150" />Text beside the picture.

<a href="{page:harbour}" rel="attachment wp-att-{id:harbour}"><img class="alignnone size-large wp-image-{id:harbour}" src="{url:harbour:large}" alt="" width="1024" height="652" /></a>

<img src="{url:stamp}?w=604" alt="no size" border="0" hspace="10" align="right" />
<p><img class="aligncenter" src="/~home/wp-content/uploads/2024/01/map.png" alt="From the root" /></p>
HTML],
'classic-gallery' => ['A gallery by shortcode', <<<'HTML'
Before.

[gallery ids="{id:harbour},{id:market},{id:tower}" columns="3" size="medium"]

After.
HTML],
'classic-gallery-files' => ['A gallery whose pictures lead to files', <<<'HTML'
[gallery ids="{id:tower},{id:map}" columns="2" link="file" itemtag="div" captiontag="p"]
HTML],
'classic-audio-video' => ['Sound and film by shortcode', <<<'HTML'
[audio wav="{url:horn}"]

[video width="640" height="360" mp4="{url:film}" poster="{url:market:large}"]
HTML],
'classic-playlist' => ['A playlist', '[playlist ids="{id:horn}"]'],
'classic-more' => ['Read more', "What the front page shows.\n\n<!--more-->\n\nWhat only the story shows."],
'classic-nextpage' => ['A story of two pages', "The first page.\n<!--nextpage-->\nThe second page, in <em>classic</em> clothes."],
'classic-embeds' => ['Embeds by bare address', <<<'HTML'
A film:

https://www.youtube.com/watch?v=aqz-KE-bpKQ

A word:

https://twitter.com/WordPress/status/1234567890

[embed width="400"]https://vimeo.com/76979871[/embed]

One that fails:

https://gone.example/film/8

And one in the middle https://www.youtube.com/watch?v=aqz-KE-bpKQ of a line.
HTML],
'classic-iframes' => ['Frames by hand', <<<'HTML'
<iframe src="https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ" width="560" height="315" frameborder="0" allowfullscreen="allowfullscreen"></iframe>

<p><iframe src="https://www.google.com/maps/embed?pb=!1m18" width="600" height="450" style="border:0;" loading="lazy"></iframe></p>

<iframe src="//player.vimeo.com/video/76979871" width="500" height="281"></iframe>
HTML],
'classic-links' => ['Links to our own pages', <<<'HTML'
<a href="http://wordpress.example/~post/block-image/">A story, absolute</a>, <a href="/~post/block-image/">from the root</a>, <a href="http://wordpress.example/~id/block-image/">by its number</a>, <a href="/~id/block-image/">by its number from the root</a>, <a href="/~home/?p=999999">to nothing</a>.

<a href="http://wordpress.example/~post/about/">A page</a>, <a href="http://wordpress.example/~post/masthead/">its child</a>, <a href="http://wordpress.example/category/world/">a section</a>, <a href="http://wordpress.example/category/world/europe/">one within it</a>, <a href="http://wordpress.example/tag/tides/">a tag</a>, <a href="http://wordpress.example/author/nora/">an author</a>, <a href="http://wordpress.example/">home</a>, <a href="http://wordpress.example">home, bare</a>.

<a href="http://wordpress.example/~post/block-image/#respond">With a place in it</a>, <a href="#below">in this story</a>, <a href="{url:timetable}">a file of ours</a>, <a href="http://wordpress.example/wp-admin/">the office</a>, <a href="http://wordpress.example/feed/">the feed</a>.

<a href="https://other.example/" target="_blank">Outside</a>, <a href="//other.example/x">by its host alone</a>, <a href="mailto:desk@other.example">post</a>, <a href="tel:+15550100">telephone</a>, <a href="sms:+15550100">text</a>, <a href="other.example">meant as outside</a>, <a name="below"></a><a href="">empty</a>, <a>none</a>.
HTML],
'classic-unclosed' => ['Tags that were never closed', <<<'HTML'
<p>One <b>two <i>three</b> four</i>
<p>five <a href="https://other.example/one">six <a href="https://other.example/two">seven</a>
<div>eight <span>nine
<table><tr><td>ten<tr><td>eleven</table>
<ul><li>twelve<li>thirteen</ul> fourteen </div> </section> < fifteen
HTML],
'classic-shortcode-unknown' => ['A shortcode whose plugin is gone', "Before [contact-form-7 id=\"7\" title=\"Write to us\"] between [su_note]words[/su_note] after."],
];
