import type { WordPress } from "./startWordPress.ts";

/** Publishes one story at the path `/every-block/` that holds the text of every story of blocks, in a few pages' length. */
export async function addEveryBlock(wordPress: WordPress): Promise<string> {
  return wordPress.run(`
    wp_set_current_user(1);
    $texts = $wpdb->get_col("SELECT post_content FROM $wpdb->posts WHERE post_name LIKE 'block-%' AND post_status = 'publish' ORDER BY ID");
    $text = str_replace('<!--nextpage-->', '', implode("\\n\\n", $texts));
    $id = wp_insert_post(['post_title' => 'Every block there is', 'post_name' => 'every-block', 'post_status' => 'publish', 'post_content' => wp_slash($text)]);
    echo parse_url(get_permalink($id), PHP_URL_PATH);
  `);
}
