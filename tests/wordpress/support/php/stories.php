<?php
// Writes the pages and stories of content/. $stories: slug => post id. One a day at noon in New York, from 2 January 2024.

/** Puts ids and addresses of uploads into a text. */
function fill_in(string $text, array $uploads): string
{
    return preg_replace_callback('/\{(id|url|page):([a-z]+)(?::([a-z_]+))?\}/', static function (array $found) use ($uploads): string {
        $id = $uploads[$found[2]];
        if ($found[1] === 'id') return (string) $id;
        if ($found[1] === 'page') return get_permalink($id);
        return isset($found[3]) ? wp_get_attachment_image_url($id, $found[3]) : wp_get_attachment_url($id);
    }, $text);
}

$written = [];
foreach (['blockText', 'blockMedia', 'blockLayout', 'classic', 'hostile', 'edges'] as $file) {
    $written += require __DIR__ . "/content/$file.php";
}

$stories = [];
$about = wp_insert_post(['post_type' => 'page', 'post_status' => 'publish', 'post_date' => '2024-01-01 10:00:00', 'post_title' => 'About us', 'post_name' => 'about', 'post_content' => '<!-- wp:paragraph --><p>A paper of the harbour, since 1911. See <a href="http://wordpress.example/~post/masthead/">who we are</a>.</p><!-- /wp:paragraph -->']);
$stories['masthead'] = wp_insert_post(['post_type' => 'page', 'post_status' => 'publish', 'post_date' => '2024-01-01 10:30:00', 'post_title' => 'Masthead', 'post_name' => 'masthead', 'post_parent' => $about, 'post_content' => "Nora, Marco and the sea.\n\nBack to <a href=\"/~post/about/\">about us</a>."]);
$stories['about'] = $about;

$leaves = ['europe', 'north', 'asia', 'local', 'science'];
foreach (array_keys($written) as $day => $slug) {
    [$title, $text, $odd] = $written[$slug] + [2 => []];
    $id = wp_insert_post(wp_slash([
        'post_title' => $title,
        'post_name' => $slug,
        'post_content' => fill_in($text, $uploads),
        'post_excerpt' => $odd['excerpt'] ?? '',
        'post_status' => 'publish',
        'post_password' => $odd['password'] ?? '',
        'comment_status' => $odd['comments'] ?? 'open',
        'post_author' => $people[$day % 4 ? 'nora' : 'marco'],
        'post_date' => date('Y-m-d 12:00:00', strtotime('2024-01-02') + $day * DAY_IN_SECONDS),
        'post_category' => [$sections[$leaves[$day % 5]]],
        'tags_input' => array_map(static fn(string $tag): int => $tags[$tag], $odd['tags'] ?? []),
    ]), true);
    // WordPress refuses a story that says nothing at all.
    if (is_wp_error($id)) throw new Exception("$slug: {$id->get_error_message()}");
    if (isset($odd['picture'])) set_post_thumbnail($id, $uploads[$odd['picture']]);
    if (isset($odd['sticky'])) stick_post($id);
    $stories[$slug] = $id;
}

// Readers may see neither: a draft, and the picture that belongs to it.
$draft = wp_insert_post(['post_title' => 'Not yet', 'post_content' => 'Not yet ready.', 'post_status' => 'draft', 'post_name' => 'not-yet']);
$wpdb->update($wpdb->posts, ['post_parent' => $draft], ['ID' => $uploads['forbidden']]);
