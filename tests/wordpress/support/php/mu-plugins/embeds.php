<?php
/** What providers answer to oEmbed, since no test asks them. Every other address fails, as it does for a provider that is down. */

function embed_answers(): array
{
    return [
        'youtube.com/watch?v=aqz-KE-bpKQ' => '<iframe title="Big Buck Bunny 60fps 4K" width="500" height="281" src="https://www.youtube.com/embed/aqz-KE-bpKQ?feature=oembed" frameborder="0" allow="accelerometer; autoplay; clipboard-write; encrypted-media; gyroscope; picture-in-picture; web-share" referrerpolicy="strict-origin-when-cross-origin" allowfullscreen></iframe>',
        'vimeo.com/76979871' => '<iframe title="The New Vimeo Player" src="https://player.vimeo.com/video/76979871?dnt=1&amp;app_id=122963" width="500" height="281" frameborder="0" allow="autoplay; fullscreen; picture-in-picture"></iframe>',
        'twitter.com/WordPress/status/1234567890' => '<blockquote class="twitter-tweet" data-width="500" data-dnt="true"><p lang="en" dir="ltr">The harbour is open again. <a href="https://t.co/abcdefghij">pic.twitter.com/abcdefghij</a></p>&mdash; Harbour Office (@harbour) <a href="https://twitter.com/WordPress/status/1234567890?ref_src=twsrc%5Etfw">March 3, 2024</a></blockquote><script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>',
        'open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk' => '<iframe title="Spotify Embed: The Tide Table" style="border-radius: 12px" width="100%" height="152" frameborder="0" allowfullscreen allow="autoplay; clipboard-write; encrypted-media; fullscreen; picture-in-picture" loading="lazy" src="https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk?utm_source=oembed"></iframe>',
        'another.example/harbour-news/' => '<blockquote class="wp-embedded-content" data-secret="Qd9KcVZ1mh"><a href="https://another.example/harbour-news/">Harbour news</a></blockquote><iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" style="position: absolute; clip: rect(1px, 1px, 1px, 1px);" title="&#8220;Harbour news&#8221; &#8212; Another Paper" src="https://another.example/harbour-news/embed/#?secret=Qd9KcVZ1mh" data-secret="Qd9KcVZ1mh" width="500" height="282" frameborder="0" marginwidth="0" marginheight="0" scrolling="no"></iframe>',
    ];
}

add_filter('pre_oembed_result', static function ($result, string $url) {
    foreach (embed_answers() as $address => $html) {
        if (str_contains($url, $address)) return $html;
    }
    return false;
}, 10, 2);
