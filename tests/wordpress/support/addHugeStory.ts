import type { WordPress } from "./startWordPress.ts";

/** Publishes a story with more than 2 MB of markup: 20,000 numbered paragraphs of blocks. Gives its path, which has the month in it as the site counts months. */
export async function addHugeStory(wordPress: WordPress): Promise<string> {
  return wordPress.run(`
    wp_set_current_user(1);
    $text = '';
    for ($n = 1; $n <= 20000; $n++) $text .= "<!-- wp:paragraph --><p>Paragraph <strong>$n</strong> of a story that will not end, with <a href=\\"https://other.example/$n\\">a link</a>.</p><!-- /wp:paragraph -->\\n";
    $id = wp_insert_post(['post_title' => 'A story of two megabytes', 'post_name' => 'huge-story', 'post_status' => 'publish', 'post_content' => wp_slash($text)]);
    echo parse_url(get_permalink($id), PHP_URL_PATH);
  `);
}
