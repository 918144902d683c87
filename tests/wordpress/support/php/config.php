<?php
// The settings of every site of the tests. SITE_* come from the process that runs PHP.
define('DB_NAME', 'wordpress');
define('DB_USER', '');
define('DB_PASSWORD', '');
define('DB_HOST', '');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('DB_DIR', getenv('SITE_FOLDER') . '/');
define('DB_FILE', 'wp.sqlite');
// One file holds the whole state, so that a copy of it is a copy of the site.
define('SQLITE_JOURNAL_MODE', 'DELETE');

foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $use) {
    define("{$use}_KEY", "key of the tests for $use");
    define("{$use}_SALT", "salt of the tests for $use");
}

define('WP_HOME', getenv('SITE_URL'));
define('WP_SITEURL', getenv('SITE_URL'));
define('WPMU_PLUGIN_DIR', __DIR__ . '/mu-plugins');
// Without these a request waits for hosts that a machine without internet never reaches.
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_DISABLE_FATAL_ERROR_HANDLER', true);
define('WP_DEBUG', false);

$table_prefix = 'wp_';
require_once ABSPATH . 'wp-settings.php';
