import type { WordPress } from "./startWordPress.ts";

export interface StoredComment {
  id: string;
  author: string;
  content: string;
  /** `1` approved, `0` held. */
  approved: string;
  parent: string;
}

/** Every comment in the database whose text holds these words, held ones too, in the order in which they came. */
export async function storedComments(wordPress: WordPress, words: string): Promise<StoredComment[]> {
  const printed = await wordPress.run(`
    $found = $wpdb->get_results($wpdb->prepare(
      "SELECT comment_ID AS id, comment_author AS author, comment_content AS content, comment_approved AS approved, comment_parent AS parent
      FROM $wpdb->comments WHERE comment_content LIKE %s ORDER BY comment_ID", '%' . $wpdb->esc_like(${JSON.stringify(words)}) . '%'));
    echo json_encode($found);
  `);
  return JSON.parse(printed) as StoredComment[];
}
