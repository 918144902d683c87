<?php
// Sets the options named in the JSON on standard input.
require __DIR__ . '/load.php';
foreach (json_decode(stream_get_contents(STDIN), true) as $name => $value) {
    update_option($name, $value);
}
