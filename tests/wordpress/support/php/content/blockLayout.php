<?php
// Blocks that hold others, blocks a server fills, and embeds.
return [
'block-columns' => ['Columns', <<<'HTML'
<!-- wp:columns {"verticalAlignment":"center"} -->
<div class="wp-block-columns are-vertically-aligned-center"><!-- wp:column {"verticalAlignment":"center","width":"66.66%"} -->
<div class="wp-block-column is-vertically-aligned-center" style="flex-basis:66.66%"><!-- wp:paragraph -->
<p>Two thirds.</p>
<!-- /wp:paragraph --></div>
<!-- /wp:column -->

<!-- wp:column {"verticalAlignment":"center","width":"33.33%"} -->
<div class="wp-block-column is-vertically-aligned-center" style="flex-basis:33.33%"><!-- wp:columns -->
<div class="wp-block-columns"><!-- wp:column -->
<div class="wp-block-column"><!-- wp:paragraph -->
<p>A sixth.</p>
<!-- /wp:paragraph --></div>
<!-- /wp:column -->

<!-- wp:column -->
<div class="wp-block-column"><!-- wp:paragraph -->
<p>Another.</p>
<!-- /wp:paragraph --></div>
<!-- /wp:column --></div>
<!-- /wp:columns --></div>
<!-- /wp:column --></div>
<!-- /wp:columns -->
HTML],
'block-groups' => ['Groups, rows and stacks', <<<'HTML'
<!-- wp:group {"tagName":"section","style":{"spacing":{"padding":{"top":"20px","bottom":"20px"}},"color":{"background":"#eef2f5"}},"layout":{"type":"constrained"}} -->
<section class="wp-block-group has-background" style="background-color:#eef2f5;padding-top:20px;padding-bottom:20px"><!-- wp:paragraph -->
<p>In a box.</p>
<!-- /wp:paragraph --></section>
<!-- /wp:group -->

<!-- wp:group {"layout":{"type":"flex","flexWrap":"nowrap"}} -->
<div class="wp-block-group"><!-- wp:paragraph -->
<p>In a row.</p>
<!-- /wp:paragraph -->

<!-- wp:paragraph -->
<p>Beside it.</p>
<!-- /wp:paragraph --></div>
<!-- /wp:group -->
HTML],
'block-buttons' => ['Buttons', <<<'HTML'
<!-- wp:buttons {"layout":{"type":"flex","justifyContent":"center"}} -->
<div class="wp-block-buttons"><!-- wp:button {"width":50} -->
<div class="wp-block-button has-custom-width wp-block-button__width-50"><a class="wp-block-button__link wp-element-button" href="https://other.example/tickets">Buy a ticket</a></div>
<!-- /wp:button -->

<!-- wp:button {"className":"is-style-outline"} -->
<div class="wp-block-button is-style-outline"><a class="wp-block-button__link wp-element-button" href="http://wordpress.example/~post/about/" style="border-radius:0px">About us</a></div>
<!-- /wp:button -->

<!-- wp:button -->
<div class="wp-block-button"><a class="wp-block-button__link wp-element-button">Leads nowhere</a></div>
<!-- /wp:button --></div>
<!-- /wp:buttons -->
HTML],
'block-social-links' => ['Social links', <<<'HTML'
<!-- wp:social-links {"showLabels":true} -->
<ul class="wp-block-social-links has-visible-labels"><!-- wp:social-link {"url":"https://mastodon.social/@harbour","service":"mastodon"} /-->

<!-- wp:social-link {"url":"https://github.com/WordPress","service":"github","label":"Our code"} /--></ul>
<!-- /wp:social-links -->
HTML],
'embed-youtube' => ['A film from YouTube', <<<'HTML'
<!-- wp:embed {"url":"https://www.youtube.com/watch?v=aqz-KE-bpKQ","type":"video","providerNameSlug":"youtube","responsive":true,"className":"wp-embed-aspect-16-9 wp-has-aspect-ratio"} -->
<figure class="wp-block-embed is-type-video is-provider-youtube wp-block-embed-youtube wp-embed-aspect-16-9 wp-has-aspect-ratio"><div class="wp-block-embed__wrapper">
https://www.youtube.com/watch?v=aqz-KE-bpKQ
</div><figcaption class="wp-element-caption">A rabbit, and his morning</figcaption></figure>
<!-- /wp:embed -->
HTML],
'embed-vimeo' => ['A film from Vimeo', <<<'HTML'
<!-- wp:embed {"url":"https://vimeo.com/76979871","type":"video","providerNameSlug":"vimeo","responsive":true} -->
<figure class="wp-block-embed is-type-video is-provider-vimeo wp-block-embed-vimeo"><div class="wp-block-embed__wrapper">
https://vimeo.com/76979871
</div></figure>
<!-- /wp:embed -->
HTML],
'embed-twitter' => ['A word from elsewhere', <<<'HTML'
<!-- wp:embed {"url":"https://twitter.com/WordPress/status/1234567890","type":"rich","providerNameSlug":"twitter","responsive":true} -->
<figure class="wp-block-embed is-type-rich is-provider-twitter wp-block-embed-twitter"><div class="wp-block-embed__wrapper">
https://twitter.com/WordPress/status/1234567890
</div></figure>
<!-- /wp:embed -->
HTML],
'embed-spotify' => ['An episode', <<<'HTML'
<!-- wp:embed {"url":"https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk","type":"rich","providerNameSlug":"spotify"} -->
<figure class="wp-block-embed is-type-rich is-provider-spotify wp-block-embed-spotify"><div class="wp-block-embed__wrapper">
https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk
</div></figure>
<!-- /wp:embed -->
HTML],
'embed-wordpress' => ['A story of another paper', <<<'HTML'
<!-- wp:embed {"url":"https://another.example/harbour-news/","type":"wp-embed","providerNameSlug":"another-paper"} -->
<figure class="wp-block-embed is-type-wp-embed is-provider-another-paper wp-block-embed-another-paper"><div class="wp-block-embed__wrapper">
https://another.example/harbour-news/
</div></figure>
<!-- /wp:embed -->
HTML],
'embed-failed' => ['An embed whose provider did not answer', <<<'HTML'
<!-- wp:embed {"url":"https://gone.example/film/7","type":"video"} -->
<figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">
https://gone.example/film/7
</div></figure>
<!-- /wp:embed -->
HTML],
'widget-search' => ['A search form in a story', <<<'HTML'
<!-- wp:search {"label":"Search the paper","placeholder":"Tides, boats …","buttonText":"Go","buttonUseIcon":true} /-->

<!-- wp:paragraph -->
<p>Words after the form.</p>
<!-- /wp:paragraph -->
HTML],
'widget-comment-form' => ['A comment form in a story', <<<'HTML'
<!-- wp:paragraph -->
<p>Words before the form.</p>
<!-- /wp:paragraph -->

<!-- wp:post-comments-form /-->
HTML],
'widget-lists' => ['Lists a server fills', <<<'HTML'
<!-- wp:categories {"showHierarchy":true,"showPostCounts":true} /-->

<!-- wp:archives {"displayAsDropdown":true} /-->

<!-- wp:page-list /-->

<!-- wp:tag-cloud {"numberOfTags":5} /-->

<!-- wp:calendar {"month":2,"year":2024} /-->
HTML],
];
