<?php
// For `php -S`: this site's uploads and WordPress' own files as they are, its PHP files, everything else to index.php.
const TYPES = [
    'css' => 'text/css', 'js' => 'text/javascript', 'svg' => 'image/svg+xml', 'jpg' => 'image/jpeg', 'png' => 'image/png', 'gif' => 'image/gif',
    'woff2' => 'font/woff2', 'ttf' => 'font/ttf', 'wav' => 'audio/wav', 'mp4' => 'video/mp4', 'pdf' => 'application/pdf', 'txt' => 'text/plain', 'html' => 'text/html',
];
$base = (string) parse_url(getenv('SITE_URL'), PHP_URL_PATH);
$path = rawurldecode(strtok($_SERVER['REQUEST_URI'], '?'));
if ($base !== '' && !str_starts_with("$path/", "$base/")) {
    http_response_code(404);
    echo 'Nothing stands here.';
    return;
}
$local = substr($path, strlen($base)) ?: '/';
$uploads = '/wp-content/uploads/';
[$root, $name] = str_starts_with($local, $uploads)
    ? [getenv('SITE_FOLDER') . '/uploads', '/' . substr($local, strlen($uploads))]
    : [getenv('SITE_CODE'), $local];
$file = realpath($root . $name);
if ($file !== false && is_dir($file)) $file = realpath("$file/index.php");
$inside = $file !== false && str_starts_with($file, realpath($root) . '/');
$ending = $inside ? strtolower(pathinfo($file, PATHINFO_EXTENSION)) : '';
if ($inside && isset(TYPES[$ending])) {
    header('Content-Type: ' . TYPES[$ending]);
    header('Content-Length: ' . filesize($file));
    header('Last-Modified: ' . gmdate('D, d M Y H:i:s', filemtime($file)) . ' GMT');
    if ($_SERVER['REQUEST_METHOD'] !== 'HEAD') readfile($file);
    return;
}
$script = $ending === 'php' ? substr($file, strlen(getenv('SITE_CODE'))) : '/index.php';
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $base . $script;
$_SERVER['SCRIPT_FILENAME'] = getenv('SITE_CODE') . $script;
unset($_SERVER['PATH_INFO']);
chdir(dirname($_SERVER['SCRIPT_FILENAME']));
require $_SERVER['SCRIPT_FILENAME'];
