<?php
// Blocks of prose, as the editor saves them.
return [
'block-paragraphs' => ['Paragraphs', <<<'HTML'
<!-- wp:paragraph {"dropCap":true} -->
<p class="has-drop-cap">The ferry left at six, <strong>late</strong> and <em>nearly empty</em>, with <code>14 cars</code> on a deck made for ninety.</p>
<!-- /wp:paragraph -->

<!-- wp:paragraph {"align":"center","style":{"color":{"text":"#7a1f1f"}},"fontSize":"large"} -->
<p class="has-text-align-center has-text-color has-large-font-size" style="color:#7a1f1f">A centred, red, large line.</p>
<!-- /wp:paragraph -->

<!-- wp:paragraph {"align":"right","backgroundColor":"tertiary"} -->
<p class="has-text-align-right has-tertiary-background-color has-background">Set to the right on a ground of its own.</p>
<!-- /wp:paragraph -->

<!-- wp:paragraph -->
<p>Water is H<sub>2</sub>O, the deck is 90 m<sup>2</sup>, press <kbd>Ctrl</kbd>, the <s>old</s> new price, <mark style="background-color:rgba(0, 0, 0, 0)" class="has-inline-color has-vivid-red-color">in red</mark>, <bdo dir="rtl">turned</bdo>,<br>a new line, <a href="https://other.example/tides?day=1&amp;port=2" target="_blank" rel="noreferrer noopener">the tide table</a>.</p>
<!-- /wp:paragraph -->
HTML],
'block-headings' => ['Headings', <<<'HTML'
<!-- wp:heading {"level":1} -->
<h1>First of all</h1>
<!-- /wp:heading -->

<!-- wp:heading -->
<h2>What happened</h2>
<!-- /wp:heading -->

<!-- wp:heading {"level":3,"textAlign":"center"} -->
<h3 class="has-text-align-center">In the <em>morning</em></h3>
<!-- /wp:heading -->

<!-- wp:heading {"level":4} -->
<h4 id="at-noon">At noon</h4>
<!-- /wp:heading -->

<!-- wp:heading {"level":5} -->
<h5 class="wp-block-heading">In the evening</h5>
<!-- /wp:heading -->

<!-- wp:heading {"level":6} -->
<h6><a href="#at-noon">Back to noon</a></h6>
<!-- /wp:heading -->
HTML],
'block-lists' => ['Lists', <<<'HTML'
<!-- wp:list -->
<ul><!-- wp:list-item -->
<li>Rope</li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li>Sails:<!-- wp:list -->
<ul><!-- wp:list-item -->
<li>main</li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li>jib, and <strong>two</strong> spares</li>
<!-- /wp:list-item --></ul>
<!-- /wp:list --></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list -->

<!-- wp:list {"ordered":true,"reversed":true,"start":9} -->
<ol reversed start="9"><!-- wp:list-item -->
<li>Nine</li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li>Eight</li>
<!-- /wp:list-item --></ol>
<!-- /wp:list -->
HTML],
'block-lists-old' => ['Lists as they were saved before', <<<'HTML'
<!-- wp:list {"ordered":true} -->
<ol><li>Cast off<ol type="a"><li>bow</li><li>stern</li></ol></li><li>Steer by the light</li></ol>
<!-- /wp:list -->
HTML],
'block-quotes' => ['Quotations', <<<'HTML'
<!-- wp:quote -->
<blockquote class="wp-block-quote"><!-- wp:paragraph -->
<p>Nobody saw the light go out.</p>
<!-- /wp:paragraph -->

<!-- wp:paragraph -->
<p>Everybody saw it come on.</p>
<!-- /wp:paragraph --><cite>The keeper, <em>1911</em></cite></blockquote>
<!-- /wp:quote -->

<!-- wp:quote {"className":"is-style-large"} -->
<blockquote class="wp-block-quote is-style-large has-text-align-right"><p>As it was saved before.</p><cite>Somebody</cite></blockquote>
<!-- /wp:quote -->
HTML],
'block-pullquote' => ['A pull quote', <<<'HTML'
<!-- wp:pullquote {"align":"left"} -->
<figure class="wp-block-pullquote alignleft"><blockquote><p>We count the boats twice, and the people three times.</p><cite>The harbour master</cite></blockquote></figure>
<!-- /wp:pullquote -->

<!-- wp:paragraph -->
<p>The text beside it goes on.</p>
<!-- /wp:paragraph -->
HTML],
'block-table' => ['A table', <<<'HTML'
<!-- wp:table {"hasFixedLayout":true,"className":"is-style-stripes"} -->
<figure class="wp-block-table is-style-stripes"><table class="has-fixed-layout"><thead><tr><th>Boat</th><th class="has-text-align-center" data-align="center">Crew</th><th class="has-text-align-right" data-align="right">Catch, t</th></tr></thead><tbody><tr><td><em>Agnes</em></td><td class="has-text-align-center" data-align="center">4</td><td class="has-text-align-right" data-align="right">12.5</td></tr><tr><td>Bertha</td><td class="has-text-align-center" data-align="center">6</td><td class="has-text-align-right" data-align="right">9</td></tr></tbody><tfoot><tr><td>All</td><td class="has-text-align-center" data-align="center">10</td><td class="has-text-align-right" data-align="right">21.5</td></tr></tfoot></table><figcaption class="wp-element-caption">The catch of <strong>March</strong></figcaption></figure>
<!-- /wp:table -->
HTML],
'block-table-wide' => ['A table wider than a phone', <<<'HTML'
<!-- wp:table {"align":"wide"} -->
<figure class="wp-block-table alignwide"><table><tbody><tr><td>Monday the first</td><td>Tuesday the second</td><td>Wednesday the third</td><td>Thursday the fourth</td><td>Friday the fifth</td><td>Saturday the sixth</td><td>Sunday the seventh</td><td>Monday the eighth</td><td>Tuesday the ninth</td></tr><tr><td>04:12</td><td>05:01</td><td>05:50</td><td>06:39</td><td>07:28</td><td>08:17</td><td>09:06</td><td>09:55</td><td>10:44</td></tr></tbody></table></figure>
<!-- /wp:table -->
HTML],
'block-code' => ['Code', <<<'HTML'
<!-- wp:code -->
<pre class="wp-block-code"><code>if (tide &lt; 2 &amp;&amp; wind &gt; 6) {
  say("No &#91;ferry] today");   // &lt;script&gt; is text here
}</code></pre>
<!-- /wp:code -->
HTML],
'block-preformatted' => ['Preformatted text and verse', <<<'HTML'
<!-- wp:preformatted -->
<pre class="wp-block-preformatted">N   4.2   <strong>high</strong>
NE  3.9   low
     two   spaces   stay</pre>
<!-- /wp:preformatted -->

<!-- wp:verse {"textAlign":"center"} -->
<pre class="wp-block-verse has-text-align-center">The tide comes in,
   the tide goes out,
      <em>and so do we.</em></pre>
<!-- /wp:verse -->
HTML],
'block-separators' => ['Separators and spacers', <<<'HTML'
<!-- wp:paragraph -->
<p>Before.</p>
<!-- /wp:paragraph -->

<!-- wp:separator -->
<hr class="wp-block-separator has-alpha-channel-opacity"/>
<!-- /wp:separator -->

<!-- wp:spacer {"height":"60px"} -->
<div style="height:60px" aria-hidden="true" class="wp-block-spacer"></div>
<!-- /wp:spacer -->

<!-- wp:separator {"backgroundColor":"primary","className":"is-style-dots"} -->
<hr class="wp-block-separator has-text-color has-primary-color has-alpha-channel-opacity has-primary-background-color has-background is-style-dots"/>
<!-- /wp:separator -->

<!-- wp:paragraph -->
<p>After.</p>
<!-- /wp:paragraph -->
HTML],
'block-details' => ['Details', <<<'HTML'
<!-- wp:details {"showContent":true} -->
<details class="wp-block-details" open><summary>How to get there</summary><!-- wp:paragraph -->
<p>By boat, or by the <a href="http://wordpress.example/~post/about/">long road</a>.</p>
<!-- /wp:paragraph --></details>
<!-- /wp:details -->

<!-- wp:details -->
<details class="wp-block-details"><summary>And <em>back</em></summary><!-- wp:list -->
<ul><!-- wp:list-item -->
<li>By boat only</li>
<!-- /wp:list-item --></ul>
<!-- /wp:list --></details>
<!-- /wp:details -->
HTML],
'block-footnotes' => ['Footnotes', <<<'HTML'
<!-- wp:paragraph -->
<p>The light was built in 1911<sup data-fn="aa48f1a6-2b1c-4c55-9a3e-0f6d2f6f3b10" class="fn"><a href="#aa48f1a6-2b1c-4c55-9a3e-0f6d2f6f3b10" id="aa48f1a6-2b1c-4c55-9a3e-0f6d2f6f3b10-link">1</a></sup> and moved once<sup data-fn="b7d1c0de-94aa-4f0b-8f57-5f1d0a9c2e42" class="fn"><a href="#b7d1c0de-94aa-4f0b-8f57-5f1d0a9c2e42" id="b7d1c0de-94aa-4f0b-8f57-5f1d0a9c2e42-link">2</a></sup>.</p>
<!-- /wp:paragraph -->

<!-- wp:html -->
<ol class="wp-block-footnotes"><li id="aa48f1a6-2b1c-4c55-9a3e-0f6d2f6f3b10">So says the <em>Almanac</em>. <a href="#aa48f1a6-2b1c-4c55-9a3e-0f6d2f6f3b10-link" aria-label="Jump to footnote reference 1">↩︎</a></li><li id="b7d1c0de-94aa-4f0b-8f57-5f1d0a9c2e42">In 1954. <a href="#b7d1c0de-94aa-4f0b-8f57-5f1d0a9c2e42-link" aria-label="Jump to footnote reference 2">↩︎</a></li></ol>
<!-- /wp:html -->
HTML],
'block-html' => ['A block of HTML', <<<'HTML'
<!-- wp:html -->
<section aria-label="Terms"><dl><dt>Ebb</dt><dd>The tide going out.</dd><dt>Flood</dt><dd>The tide <b>coming</b> in.</dd></dl>
<p>Measured <time datetime="2024-03-01T06:00:00Z">on the first of March</time> by <abbr title="Harbour Office">HO</abbr>, at <var>t</var> = 6 h; <samp>OK</samp>, it said. <q>Fine,</q> <cite>he</cite> wrote. <ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby></p>
<custom-card data-id="7">Words inside an unknown element.</custom-card>
<progress value="3" max="10">3 of 10</progress> <meter value="0.6">60%</meter></section>
<!-- /wp:html -->
HTML],
'block-more' => ['Read more, with words of its own', <<<'HTML'
<!-- wp:paragraph -->
<p>What the front page shows.</p>
<!-- /wp:paragraph -->

<!-- wp:more {"customText":"Keep reading"} -->
<!--more Keep reading-->
<!-- /wp:more -->

<!-- wp:paragraph -->
<p>What only the story shows.</p>
<!-- /wp:paragraph -->
HTML],
'block-nextpage' => ['A story of three pages', <<<'HTML'
<!-- wp:paragraph -->
<p>The first page of the story.</p>
<!-- /wp:paragraph -->

<!-- wp:nextpage -->
<!--nextpage-->
<!-- /wp:nextpage -->

<!-- wp:paragraph -->
<p>The second page of the story.</p>
<!-- /wp:paragraph -->

<!-- wp:nextpage -->
<!--nextpage-->
<!-- /wp:nextpage -->

<!-- wp:paragraph -->
<p>The third page of the story.</p>
<!-- /wp:paragraph -->
HTML],
];
