<?php
require __DIR__ . '/load.php';
eval(stream_get_contents(STDIN));
