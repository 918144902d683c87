<?php
// $uploads: name => attachment id. Pictures are drawn here, sounds and papers are written byte by byte.

/** Stripes and a disc, so that two pictures can be told apart by eye. */
function draw(string $file, int $width, int $height, int $seed): void
{
    $picture = imagecreatetruecolor($width, $height);
    for ($y = 0; $y < $height; $y += 20) {
        imagefilledrectangle($picture, 0, $y, $width, $y + 19, imagecolorallocate($picture, ($seed * 37 + $y) % 200, ($seed * 91) % 200, 90 + ($y * 100) / $height));
    }
    imagefilledellipse($picture, (int) ($width / 2), (int) ($height / 2), (int) ($height / 2), (int) ($height / 2), imagecolorallocate($picture, 240, 230, 200));
    str_ends_with($file, '.png') ? imagepng($picture, $file) : imagejpeg($picture, $file, 70);
}

function keep_upload(string $name, string $file, string $type, string $title, int $parent = 0): int
{
    $date = '2024-01-01 09:00:00';
    $id = wp_insert_attachment(['post_title' => $title, 'post_name' => "upload-$name", 'post_mime_type' => $type, 'post_date' => $date, 'post_excerpt' => "Caption of <em>$name</em>", 'guid' => home_url("/wp-content/uploads/2024/01/" . basename($file))], $file, $parent);
    update_post_meta($id, '_wp_attachment_image_alt', str_starts_with($type, 'image/') ? "$title, seen from the quay" : '');
    return $id;
}

$place = wp_upload_dir('2024/01')['path'];
$uploads = [];
$pictures = ['harbour' => ['jpg', 2200, 1400], 'market' => ['jpg', 1200, 800], 'tower' => ['jpg', 800, 1200], 'map' => ['png', 640, 480], 'stamp' => ['png', 60, 60], 'forbidden' => ['jpg', 400, 300]];
foreach ($pictures as $name => [$ending, $width, $height]) {
    $file = "$place/$name.$ending";
    draw($file, $width, $height, count($uploads) + 1);
    $uploads[$name] = keep_upload($name, $file, $ending === 'png' ? 'image/png' : 'image/jpeg', ucfirst($name));
    wp_update_attachment_metadata($uploads[$name], wp_generate_attachment_metadata($uploads[$name], $file));
}

$samples = '';
for ($i = 0; $i < 4000; $i++) $samples .= chr(128 + (int) (60 * sin($i / 8)));
$wave = 'RIFF' . pack('V', 36 + strlen($samples)) . 'WAVEfmt ' . pack('VvvVVvv', 16, 1, 1, 8000, 8000, 1, 8) . 'data' . pack('V', strlen($samples)) . $samples;
$paper = "%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
// The film is a box that names its kind and holds nothing: no test plays it.
$film = pack('N', 20) . 'ftypisom' . pack('N', 512) . 'isom';
$files = ['horn' => ['horn.wav', 'audio/wav', $wave], 'film' => ['film.mp4', 'video/mp4', $film], 'timetable' => ['timetable.pdf', 'application/pdf', $paper], 'notes' => ['notes.txt', 'text/plain', "WEBVTT\n\n00:00.000 --> 00:02.000\nThe market opens.\n"]];
foreach ($files as $name => [$file, $type, $bytes]) {
    file_put_contents("$place/$file", $bytes);
    $uploads[$name] = keep_upload($name, "$place/$file", $type, ucfirst($name));
}
