<?php
// The talk below the stories. Stored as a database may hold it, past every check of a form.

/** Minutes are counted from noon of 1 May 2024 in New York, when UTC is four hours ahead. */
function keep_comment(int $post, int $minute, string $text, array $more = []): int
{
    $at = strtotime('2024-05-01 12:00:00 UTC') + $minute * 60;
    return wp_insert_comment(wp_slash($more + [
        'comment_post_ID' => $post, 'comment_content' => $text, 'comment_author' => 'Reader ' . ($minute % 17), 'comment_author_email' => 'reader' . ($minute % 17) . '@wordpress.example',
        'comment_date' => gmdate('Y-m-d H:i:s', $at), 'comment_date_gmt' => gmdate('Y-m-d H:i:s', $at + 4 * 3600), 'comment_approved' => 1, 'comment_agent' => '', 'comment_author_IP' => '192.0.2.7',
    ]));
}

// 245 over three pages of a hundred. Two in five reply to one before; the longest way back is 150, a page and a half.
$many = [];
for ($n = 1; $n <= 245; $n++) {
    $back = $n % 5 < 2 && $n > 10 ? ($n * 7919) % min($n - 1, 150) + 1 : 0;
    $many[$n] = keep_comment($stories['comments-many'], $n, "Comment number $n.", ['comment_parent' => $back ? $many[$n - $back] : 0]);
}

$odd = $stories['comments-odd'];
$parent = 0;
for ($depth = 1; $depth <= 8; $depth++) $parent = keep_comment($odd, 300 + $depth, "Eight deep: level $depth.", ['comment_parent' => $parent]);
keep_comment($odd, 320, 'An orphan: the one before was never here.', ['comment_parent' => 99999999]);
$held = keep_comment($odd, 321, 'Held for the editor.', ['comment_approved' => 0]);
keep_comment($odd, 322, 'A reply to one that is held.', ['comment_parent' => $held]);
$binned = keep_comment($odd, 323, 'In the bin.', ['comment_approved' => 'trash']);
keep_comment($odd, 324, 'A reply to one in the bin.', ['comment_parent' => $binned]);
keep_comment($odd, 325, '[...] as the harbour paper writes [...]', ['comment_type' => 'pingback', 'comment_author' => 'Another Paper', 'comment_author_url' => 'https://another.example/ping', 'comment_author_email' => '']);
keep_comment($odd, 326, "With <strong>strong</strong>, <em>em</em>, <a href=\"https://other.example/\" rel=\"nofollow\">a link</a>, <code>a < b</code>.\n\nA second paragraph\nof two lines: https://other.example/bare\n\n<blockquote>Quoted</blockquote>", ['comment_author' => 'Åsa Ö & Co', 'comment_author_url' => 'https://asa.example/']);
keep_comment($odd, 327, "Words <script>window.hit='comment'</script><img src=x onerror=\"window.hit='comment'\"><img src=//evil.example/c.png><a href=\"javascript:window.hit='link'\" onclick=\"window.hit=1\">link</a><iframe src=\"https://evil.example/\"></iframe><style>body{display:none}</style><p style=\"position:fixed;inset:0\">curtain</p>", ['comment_author' => '<img src=x onerror="window.hit=1">Mallory', 'comment_author_url' => 'javascript:window.hit="author"']);
keep_comment($odd, 328, str_repeat('Wordwithoutend', 40) . ' 🍟 العربية');
keep_comment($odd, 329, 'From the author.', ['user_id' => 1, 'comment_author' => 'Nora Lindqvist', 'comment_author_email' => 'nora@wordpress.example']);
keep_comment($stories['comments-closed'], 330, 'Said before the door was shut.');
keep_comment($stories['password-story'], 331, 'For those who know the password.');
keep_comment($about, 332, 'Pages have comments too.');
foreach ([0, 1, 2] as $n) keep_comment($stories['lead-story'], 340 + $n, "Who counted? ($n)");
