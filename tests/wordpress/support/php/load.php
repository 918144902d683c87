<?php
// Loads WordPress for a program that no browser called.
$_SERVER += ['HTTP_HOST' => '127.0.0.1', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_METHOD' => 'GET', 'REMOTE_ADDR' => '127.0.0.1', 'REQUEST_URI' => '/'];
require getenv('SITE_CODE') . '/wp-load.php';
