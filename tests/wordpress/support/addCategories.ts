import type { WordPress } from "./startWordPress.ts";

/** Adds `count` categories, `category-1` upward, that hold one story each by count; written past WordPress' checks, for speed. */
export async function addCategories(wordPress: WordPress, count: number): Promise<void> {
  await wordPress.run(`
    $wpdb->query('START TRANSACTION');
    for ($n = 1; $n <= ${count}; $n++) {
      $wpdb->insert($wpdb->terms, ['name' => "Category $n", 'slug' => "category-$n"]);
      $wpdb->insert($wpdb->term_taxonomy, ['term_id' => $wpdb->insert_id, 'taxonomy' => 'category', 'description' => '', 'count' => 1]);
    }
    $wpdb->query('COMMIT');
    delete_option('category_children');
  `);
}
