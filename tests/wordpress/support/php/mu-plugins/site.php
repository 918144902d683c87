<?php
/** What makes this WordPress one of the tests: where it keeps uploads, and the switches that tests throw while it runs. */

add_filter('upload_dir', static function (array $place): array {
    $place['basedir'] = getenv('SITE_FOLDER') . '/uploads';
    $place['baseurl'] = home_url('/wp-content/uploads');
    $place['path'] = $place['basedir'] . $place['subdir'];
    $place['url'] = $place['baseurl'] . $place['subdir'];
    return $place;
});

add_filter('rest_allow_anonymous_comments', static fn() => (bool) get_option('broadsheet_comments_over_rest'));
add_filter('rest_url_prefix', static fn(string $prefix) => get_option('broadsheet_rest_prefix') ?: $prefix);
// WordPress' pause is 15 s long: a test on a busy machine would be too late for it. Its own answers are given at 10.
add_filter('comment_flood_filter', static fn(bool $block, int $last, int $new) => $block || $new - $last < HOUR_IN_SECONDS, 11, 3);
add_filter('wp_is_comment_flood', static fn(bool $flood) => $flood && get_option('broadsheet_flood'), 11);
