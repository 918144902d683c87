<?php
// $people: name => user id. $sections: slug => category id.
wp_update_user([
    'ID' => 1, 'display_name' => 'Nora Lindqvist', 'user_url' => 'https://nora.example/', 'user_nicename' => 'nora',
    'description' => 'Writes about <strong>boats</strong> & the people in them. Lives by the water.',
]);
$people = ['nora' => 1];
foreach (['marco' => 'Marco Ö. & Sons', 'gone' => 'Someone Who Left'] as $name => $shown) {
    $people[$name] = wp_insert_user(['user_login' => $name, 'user_pass' => 'a password of the tests', 'user_email' => "$name@wordpress.example", 'display_name' => $shown, 'role' => 'author']);
}

// "World" has stories in its children alone; "Empty" has none anywhere.
$sections = [];
foreach ([
    ['world', 'World', '', 'News from <em>elsewhere</em>'], ['europe', 'Europe', 'world', ''], ['north', 'The North', 'europe', ''], ['asia', 'Asia', 'world', ''],
    ['local', 'Local & Regional', '', 'What happens here'], ['science', 'Science', '', ''], ['empty', 'Empty', '', ''],
] as [$slug, $name, $parent, $description]) {
    $sections[$slug] = wp_insert_category(['cat_name' => $name, 'category_nicename' => $slug, 'category_parent' => $sections[$parent] ?? 0, 'category_description' => $description]);
}
$tags = [];
foreach (['tides' => 'Tides', 'ferries' => 'Ferries & boats', 'light' => 'Lights 灯'] as $slug => $name) {
    $tags[$slug] = wp_insert_term($name, 'post_tag', ['slug' => $slug])['term_id'];
}
