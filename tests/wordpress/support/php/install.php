<?php
// Installs WordPress into SITE_FOLDER and fills it. Ids, dates and texts are the same each time.
define('WP_INSTALLING', true);
require __DIR__ . '/load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/image.php';
require_once ABSPATH . 'wp-admin/includes/taxonomy.php';
require_once ABSPATH . 'wp-admin/includes/user.php';

wp_install('The Harbour &amp; Tide', 'nora', 'nora@wordpress.example', true, '', 'a password of the tests');
foreach ([1, 2, 3] as $sample) wp_delete_post($sample, true);
$changed = [
    'blogdescription' => 'News from where the water ends & begins',
    'timezone_string' => 'America/New_York',
    'permalink_structure' => '/%postname%/',
    'thread_comments_depth' => 5,
    'default_ping_status' => 'closed',
    'moderation_notify' => 0,
    'comments_notify' => 0,
];
foreach ($changed as $name => $value) update_option($name, $value);
$wp_rewrite->init();
// An author of the paper may write any HTML; without one WordPress would clean the hostile stories on the way in.
wp_set_current_user(1);
wp_defer_comment_counting(true);
wp_defer_term_counting(true);

require __DIR__ . '/people.php';
require __DIR__ . '/uploads.php';
require __DIR__ . '/stories.php';
require __DIR__ . '/comments.php';

// A person who is gone takes their stories along; this one stays, signed by nobody.
wp_delete_user($people['gone']);
$wpdb->update($wpdb->posts, ['post_author' => $people['gone']], ['ID' => $stories['author-gone']]);
wp_defer_term_counting(false);
wp_defer_comment_counting(false);
delete_option('rewrite_rules');
