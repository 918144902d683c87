<?php
// Stories that are odd outside their text. The third part of each holds what differs from an ordinary story.
$word = mb_substr(str_repeat('Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft', 2), 0, 85);
return [
'sticky-story' => ['A story that stays on top', '<!-- wp:paragraph --><p>It was put there by hand.</p><!-- /wp:paragraph -->', ['sticky' => true, 'tags' => ['tides']]],
'password-story' => ['A story behind a password', '<!-- wp:paragraph --><p>The treasure lies under the <em>third</em> stone.</p><!-- /wp:paragraph -->', ['password' => 'enter']],
'untitled-story' => ['', '<!-- wp:paragraph --><p>This story has no title at all.</p><!-- /wp:paragraph -->', []],
'title-html' => ['Title <em>with</em> <b>HTML</b> & 3 < 4', '<!-- wp:paragraph --><p>Its title is HTML.</p><!-- /wp:paragraph -->', []],
'title-entities' => ['Q&A: "Fish & Chips" -- it\'s £5 &amp; "quoted" 🍟 <script>alert(1)</script>', '<!-- wp:paragraph --><p>Its title has entities.</p><!-- /wp:paragraph -->', []],
'title-long-word' => [$word, '<!-- wp:paragraph --><p>' . str_repeat($word, 3) . '</p><!-- /wp:paragraph -->', []],
'empty-story' => ['A story without a word', '', []],
'picture-only' => ['A picture and no words', '<!-- wp:image {"id":{id:map}} --><figure class="wp-block-image"><img src="{url:map}" alt="" class="wp-image-{id:map}"/></figure><!-- /wp:image -->', []],
'written-excerpt' => ['An excerpt by hand', '<!-- wp:paragraph --><p>The text is not the excerpt.</p><!-- /wp:paragraph -->', ['excerpt' => 'The excerpt is <em>not</em> the text, and is <strong>short</strong>.']],
'author-gone' => ['Its author left', '<!-- wp:paragraph --><p>Nobody signs this any more.</p><!-- /wp:paragraph -->', []],
'picture-forbidden' => ['Its picture belongs to a draft', '<!-- wp:paragraph --><p>Readers may not see the picture above.</p><!-- /wp:paragraph -->', ['picture' => 'forbidden']],
'picture-small' => ['Its picture is a stamp', '<!-- wp:paragraph --><p>The picture above has one size alone.</p><!-- /wp:paragraph -->', ['picture' => 'stamp']],
'picture-portrait' => ['Its picture stands upright', '<!-- wp:paragraph --><p>The picture above is higher than wide.</p><!-- /wp:paragraph -->', ['picture' => 'tower']],
'arabic-story' => ['العبّارة الأخيرة تغادر عند السادسة', '<!-- wp:paragraph {"align":"right"} --><p class="has-text-align-right">غادرت العبّارة الميناء <strong>متأخرة</strong> في الساعة 6:00، وعليها 14 سيارة (من أصل 90).</p><!-- /wp:paragraph --><!-- wp:list --><ul><li>الحبال</li><li>الأشرعة</li></ul><!-- /wp:list -->', []],
'hebrew-story' => ['המעבורת האחרונה', "<p dir=\"rtl\">המעבורת יצאה ב-6:00 (HMS Agnes) מן הנמל.</p>\n\n<blockquote dir=\"rtl\">איש לא ראה את האור.</blockquote>", []],
'japanese-story' => ['最終フェリーは六時に出航', '<!-- wp:paragraph --><p>フェリーは<strong>遅れて</strong>、ほとんど空のまま六時に出航した。甲板には車が十四台。「見た者はいない」と灯台守は言う。</p><!-- /wp:paragraph -->', []],
'chinese-story' => ['末班渡轮六点启航', '<!-- wp:paragraph --><p>渡轮晚点启航，甲板上只有十四辆汽车，而它本可容纳九十辆。</p><!-- /wp:paragraph -->', []],
'comments-closed' => ['Nothing more to say', '<!-- wp:paragraph --><p>Comments here are closed.</p><!-- /wp:paragraph -->', ['comments' => 'closed']],
'comments-odd' => ['Comments of every kind', '<!-- wp:paragraph --><p>Look below.</p><!-- /wp:paragraph -->', ['picture' => 'market']],
'comments-many' => ['A story that everybody talks about', '<!-- wp:paragraph --><p>Look far below.</p><!-- /wp:paragraph -->', ['picture' => 'harbour', 'tags' => ['tides', 'ferries']]],
'lead-story' => ['The last ferry leaves at six', <<<'HTML'
<!-- wp:paragraph -->
<p>The ferry left at six, late and nearly empty. On the quay stood nine people who had come to see it off, and a dog that had come with none of them. What follows is long enough for an excerpt to end in the middle of it, because the harbour office, which counts everything, counted this too, and wrote it down in the book that lies open on the table by the window.</p>
<!-- /wp:paragraph -->

<!-- wp:heading -->
<h2>What the book says</h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p>Fourteen cars, one lorry, sixty-one people. See <a href="http://wordpress.example/~post/block-table/">the table</a>.</p>
<!-- /wp:paragraph -->
HTML, ['picture' => 'harbour', 'tags' => ['ferries']]],
];
