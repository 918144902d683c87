<?php
// Blocks with pictures, sound and files. {id:NAME}, {url:NAME}, {url:NAME:SIZE} and {page:NAME} stand for an upload.
return [
'block-image' => ['A picture', <<<'HTML'
<!-- wp:image {"id":{id:harbour},"sizeSlug":"large","linkDestination":"none"} -->
<figure class="wp-block-image size-large"><img src="{url:harbour:large}" alt="Boats in the harbour" class="wp-image-{id:harbour}"/><figcaption class="wp-element-caption">The harbour at <em>six</em>. Photo: <a href="https://other.example/">Somebody</a></figcaption></figure>
<!-- /wp:image -->
HTML],
'block-image-alignments' => ['Pictures in every alignment', <<<'HTML'
<!-- wp:image {"align":"left","id":{id:market},"width":300,"height":200,"sizeSlug":"medium"} -->
<figure class="wp-block-image alignleft size-medium is-resized"><img src="{url:market:medium}" alt="The market" class="wp-image-{id:market}" width="300" height="200"/></figure>
<!-- /wp:image -->

<!-- wp:paragraph -->
<p>Text that runs round the picture on its left.</p>
<!-- /wp:paragraph -->

<!-- wp:image {"align":"right","id":{id:tower},"sizeSlug":"medium"} -->
<div class="wp-block-image"><figure class="alignright size-medium"><img src="{url:tower:medium}" alt="The tower" class="wp-image-{id:tower}"/><figcaption>The tower, as it was saved before</figcaption></figure></div>
<!-- /wp:image -->

<!-- wp:image {"align":"center","id":{id:map},"sizeSlug":"full"} -->
<figure class="wp-block-image aligncenter size-full"><img src="{url:map}" alt="" class="wp-image-{id:map}"/></figure>
<!-- /wp:image -->

<!-- wp:image {"align":"wide","id":{id:harbour},"sizeSlug":"full"} -->
<figure class="wp-block-image alignwide size-full"><img src="{url:harbour}" alt="Boats" class="wp-image-{id:harbour}"/></figure>
<!-- /wp:image -->

<!-- wp:image {"align":"full","id":{id:harbour},"sizeSlug":"full"} -->
<figure class="wp-block-image alignfull size-full"><img src="{url:harbour}" alt="Boats" class="wp-image-{id:harbour}"/></figure>
<!-- /wp:image -->
HTML],
'block-image-linked' => ['Pictures that are links', <<<'HTML'
<!-- wp:image {"id":{id:market},"sizeSlug":"medium","linkDestination":"media"} -->
<figure class="wp-block-image size-medium"><a href="{url:market}"><img src="{url:market:medium}" alt="The market" class="wp-image-{id:market}"/></a></figure>
<!-- /wp:image -->

<!-- wp:image {"id":{id:map},"sizeSlug":"medium","linkDestination":"custom","className":"is-style-rounded"} -->
<figure class="wp-block-image size-medium is-style-rounded"><a href="http://wordpress.example/~post/about/"><img src="{url:map:medium}" alt="A map" title="Where we are" class="wp-image-{id:map}"/></a></figure>
<!-- /wp:image -->
HTML],
'block-image-small' => ['A picture with no sizes, and one that is not ours', <<<'HTML'
<!-- wp:image {"id":{id:stamp},"sizeSlug":"full"} -->
<figure class="wp-block-image size-full"><img src="{url:stamp}" alt="A stamp" class="wp-image-{id:stamp}"/></figure>
<!-- /wp:image -->

<!-- wp:image -->
<figure class="wp-block-image"><img src="https://pictures.example/boat.jpg?w=604" alt="A boat elsewhere"/></figure>
<!-- /wp:image -->
HTML],
'block-gallery' => ['A gallery', <<<'HTML'
<!-- wp:gallery {"linkTo":"none"} -->
<figure class="wp-block-gallery has-nested-images columns-default is-cropped"><!-- wp:image {"id":{id:harbour},"sizeSlug":"large"} -->
<figure class="wp-block-image size-large"><img src="{url:harbour:large}" alt="Boats" class="wp-image-{id:harbour}"/><figcaption class="wp-element-caption">Boats</figcaption></figure>
<!-- /wp:image -->

<!-- wp:image {"id":{id:market},"sizeSlug":"large"} -->
<figure class="wp-block-image size-large"><img src="{url:market:large}" alt="Stalls" class="wp-image-{id:market}"/></figure>
<!-- /wp:image -->

<!-- wp:image {"id":{id:tower},"sizeSlug":"large"} -->
<figure class="wp-block-image size-large"><img src="{url:tower:large}" alt="Tower" class="wp-image-{id:tower}"/></figure>
<!-- /wp:image --><figcaption class="blocks-gallery-caption wp-element-caption">Three views of the town</figcaption></figure>
<!-- /wp:gallery -->
HTML],
'block-gallery-old' => ['A gallery as it was saved before', <<<'HTML'
<!-- wp:gallery {"ids":[{id:harbour},{id:market}],"columns":2,"linkTo":"media"} -->
<figure class="wp-block-gallery columns-2 is-cropped"><ul class="blocks-gallery-grid"><li class="blocks-gallery-item"><figure><a href="{url:harbour}"><img src="{url:harbour:large}" alt="Boats" data-id="{id:harbour}" data-full-url="{url:harbour}" data-link="{page:harbour}" class="wp-image-{id:harbour}"/></a><figcaption class="blocks-gallery-item__caption">Boats at rest</figcaption></figure></li><li class="blocks-gallery-item"><figure><img src="{url:market:large}" alt="" data-id="{id:market}" class="wp-image-{id:market}"/></figure></li></ul><figcaption class="blocks-gallery-caption">Two views</figcaption></figure>
<!-- /wp:gallery -->

<!-- wp:gallery {"ids":[{id:map}],"columns":1} -->
<ul class="wp-block-gallery columns-1 is-cropped"><li class="blocks-gallery-item"><figure><img src="{url:map}" alt="A map" data-id="{id:map}" class="wp-image-{id:map}"/></figure></li></ul>
<!-- /wp:gallery -->
HTML],
'block-cover' => ['Covers', <<<'HTML'
<!-- wp:cover {"url":"{url:harbour}","id":{id:harbour},"dimRatio":50,"focalPoint":{"x":0.5,"y":0.3},"align":"full"} -->
<div class="wp-block-cover alignfull"><span aria-hidden="true" class="wp-block-cover__background has-background-dim"></span><img class="wp-block-cover__image-background wp-image-{id:harbour}" alt="" src="{url:harbour}" style="object-position:50% 30%" data-object-fit="cover" data-object-position="50% 30%"/><div class="wp-block-cover__inner-container"><!-- wp:heading {"textAlign":"center"} -->
<h2 class="has-text-align-center">Words on a picture</h2>
<!-- /wp:heading --></div></div>
<!-- /wp:cover -->

<!-- wp:cover {"url":"{url:market}","id":{id:market},"hasParallax":true,"minHeight":300} -->
<div class="wp-block-cover has-background-dim has-parallax" style="background-image:url({url:market});min-height:300px"><div class="wp-block-cover__inner-container"><!-- wp:paragraph -->
<p>Words on a ground that stays.</p>
<!-- /wp:paragraph --></div></div>
<!-- /wp:cover -->
HTML],
'block-media-text' => ['Picture and text side by side', <<<'HTML'
<!-- wp:media-text {"mediaId":{id:tower},"mediaType":"image","mediaWidth":40,"verticalAlignment":"center"} -->
<div class="wp-block-media-text alignwide is-stacked-on-mobile is-vertically-aligned-center" style="grid-template-columns:40% auto"><figure class="wp-block-media-text__media"><img src="{url:tower:large}" alt="The tower" class="wp-image-{id:tower} size-full"/></figure><div class="wp-block-media-text__content"><!-- wp:paragraph -->
<p>The tower, and why it leans.</p>
<!-- /wp:paragraph --></div></div>
<!-- /wp:media-text -->

<!-- wp:media-text {"mediaPosition":"right","mediaId":{id:map},"mediaType":"image"} -->
<div class="wp-block-media-text alignwide has-media-on-the-right is-stacked-on-mobile"><div class="wp-block-media-text__content"><!-- wp:paragraph -->
<p>The map, and where it errs.</p>
<!-- /wp:paragraph --></div><figure class="wp-block-media-text__media"><img src="{url:map}" alt="" class="wp-image-{id:map} size-full"/></figure></div>
<!-- /wp:media-text -->
HTML],
'block-audio' => ['Sound', <<<'HTML'
<!-- wp:audio {"id":{id:horn}} -->
<figure class="wp-block-audio"><audio controls src="{url:horn}" autoplay loop preload="auto"></audio><figcaption class="wp-element-caption">The horn of the ferry</figcaption></figure>
<!-- /wp:audio -->
HTML],
'block-video' => ['Film', <<<'HTML'
<!-- wp:video {"id":{id:film},"tracks":[{"src":"{url:notes}","label":"English","srcLang":"en","kind":"subtitles"}]} -->
<figure class="wp-block-video"><video autoplay controls muted poster="{url:market:medium}" src="{url:film}" playsinline><track src="{url:notes}" label="English" srclang="en" kind="subtitles"/></video><figcaption class="wp-element-caption">The market in ten seconds</figcaption></figure>
<!-- /wp:video -->
HTML],
'block-file' => ['A file', <<<'HTML'
<!-- wp:file {"id":{id:timetable},"href":"{url:timetable}","displayPreview":true} -->
<div class="wp-block-file"><object class="wp-block-file__embed" data="{url:timetable}" type="application/pdf" style="width:100%;height:600px" aria-label="Embed of The timetable."></object><a id="wp-block-file--media-1" href="{url:timetable}">The timetable</a><a href="{url:timetable}" class="wp-block-file__button wp-element-button" download aria-describedby="wp-block-file--media-1">Download</a></div>
<!-- /wp:file -->
HTML],
];
