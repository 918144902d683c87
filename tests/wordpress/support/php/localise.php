<?php
// Makes a copy of the template a site of its own: sets the options on standard input, and writes this site's address,
// permalinks and folder into the content, which until now holds stand-ins:
//   http://wordpress.example/~post/SLUG/ and /~post/SLUG/   the permalink of a post or page, absolute and from the host's root
//   http://wordpress.example/~id/SLUG/ and /~id/SLUG/       the same as ?p=ID
//   /~home/                                                 the home address from the host's root
//   http://wordpress.example                                the home address
require __DIR__ . '/change.php';
$wp_rewrite->init();
// Made anew by the next request, with every post type known.
delete_option('rewrite_rules');

function localise(string $html): string
{
    $own = '#(http://wordpress\.example)?/~(post|id)/([a-z0-9-]+)/#';
    $html = preg_replace_callback($own, static function (array $found): string {
        [, $origin, $kind, $slug] = $found;
        $post = get_posts(['name' => $slug, 'post_type' => ['post', 'page'], 'post_status' => 'any'])[0] ?? null;
        if ($post === null) throw new Exception("The content links to $slug, which is not there.");
        $link = $kind === 'id' ? home_url("/?p=$post->ID") : get_permalink($post);
        return $origin === '' ? preg_replace('#^https?://[^/]+#', '', $link) : $link;
    }, $html);
    $base = rtrim((string) parse_url(home_url(), PHP_URL_PATH), '/');
    // A longer name that begins with ours is another host.
    return preg_replace('#http://wordpress\.example(?!\.)#', home_url(), strtr($html, ['/~home/' => "$base/"]));
}

$columns = [$wpdb->posts => ['ID', 'post_content', 'post_excerpt', 'guid'], $wpdb->comments => ['comment_ID', 'comment_content', 'comment_author_url']];
$wpdb->query('START TRANSACTION');
foreach ($columns as $table => $names) {
    $key = $names[0];
    foreach ($wpdb->get_results('SELECT ' . implode(', ', $names) . " FROM $table", ARRAY_A) as $row) {
        $new = array_map('localise', array_slice($row, 1));
        if ($new !== array_slice($row, 1)) $wpdb->update($table, $new, [$key => $row[$key]]);
    }
}
$wpdb->query('COMMIT');
