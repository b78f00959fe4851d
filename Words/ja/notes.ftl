## Damage

note-truncated = データが途中で終わっています。{ $bytes }まで読み取りました
note-checksum-mismatch = 保存されているチェックサムがデータと一致しません。データはそのまま使用しました
note-length-mismatch = 保存されている長さがデータと一致しません。データはそのまま使用しました
note-corrupt = { $bytes }より先のデータを展開できません（{ $detail }）
note-directory-missing = zipにセントラル ディレクトリーがありません。エントリーを先頭から順に読み取りました
note-directory-disagrees = zipのセントラル ディレクトリーとエントリーの内容が一致しません
note-later-volume = 分割アーカイブの途中のボリュームです。前のボリュームの内容がありません
note-continued-volume = 前のボリュームからの続きですが、前のボリュームがありません。先頭の{ $bytes }が欠けています
note-trailing-data = データの終わりの後に、どこにも属さない{ $bytes }があります

## Encryption

note-encrypted = 暗号化されているため読み取れません。パスワードなしのものを入手してください
note-encrypted-by = 暗号化されている（{ $form }）ため読めません。暗号化せずに送り直してもらってください

## Limits

note-folder-limit = フォルダーの階層が{ $folders }を超えています。それより下は読んでいません
note-layer-limit = アーカイブの入れ子の上限（{ $layers }層）に達しました（--max-depth）
note-entry-limit = エントリー数の上限（{ $entries }件）に達しました（--max-entries）
note-byte-limit = 展開データ量の上限（{ $bytes }）に達しました（--max-bytes）
note-time-limit = 時間の上限（{ $seconds }秒）に達しました（--max-seconds）
note-judged-in-parts = 一度に並べ替えられる数（{ $events }件）を超える試行とエラーの記録があります。どの試行が最後か、何回記録されたかは正しくないことがあります
note-not-looked-into = ログが所定の場所になく、パイプからの入力はもう一度読み取れないため、ファイルの内容を調べられません。先にファイルとして保存してください
note-content-limit = ログの記録を調べたのは最初の{ $files }ファイルだけです

## What is not supported

note-unsupported-method = この圧縮方式または形式には対応していません：{ $method }
note-no-records = 既知の形式のレコードがありません：{ $head }
note-lines-outside-form = 検索対象に触れていながら形式が未知の行が{ $lines }行あり（最初は{ NUMBER($first, useGrouping: 0) }行目）、内容を解釈できませんでした

## What was skipped

note-empty-log = ログは空です
note-link-not-followed = { $target }へのリンクです。リンクはたどりません
note-special-file = 通常のファイルではありません（デバイス、パイプ、ソケット、またはフォルダー）
note-nothing-in-window = 指定された期間（{ $span }）には、試行やエラーのレコードがありません。{ $records }
note-records-outside = 期間外のレコードは{ $count }件です
note-records-outside-at = { $records }（{ $time }）
note-records-outside-between = { $records }（ログは{ $first }から{ $last }まで）
note-window-unknown = 指定された期間（{ $span }）のレコードがあるかどうかは不明です。その期間には何も検出されませんでした

note-own-document =
    { $document ->
        [report] bundlescopeが出力したレポートです。ログの行を引用していますが、ログではないため診断していません
        [rules] bundlescopeのルールです。ログの行を引用していますが、ログではないため診断していません
       *[documentation] bundlescopeの文書です。ログの行を引用していますが、ログではないため診断していません
    }

## What could not be read

note-system-error = システムに拒否されました：{ $text }
note-reader-killed = 失敗：シグナル{ $signal }により強制終了しました
note-reader-exited = 失敗：読み取りプロセスがコード{ $code }で終了しました
note-reader-silent = 失敗：{ $seconds }秒以内に応答がなかったため、読み取りプロセスを終了しました
note-reader-ended-at = { $how }（{ $place }の読み取り中）
note-empty = 空です
note-no-log = このバンドルには{ $expected }がありません。{ $entries }
note-neither-log = { $others }、{ $last }のいずれもこのバンドルにありません。{ $entries }
note-no-entries = エントリーはありません
note-entries-seen = 見つかったエントリー：{ $entries }
note-entries-seen-of-more = { $entries }、ほか{ $count }件
note-needed-log-missing = このバンドルには{ $expected }がないため、そこに記録される内容は判断できません
note-log-parts-missing = 同じログの他の部分はありますが、次の部分はこのバンドルにありません：{ $parts }
note-not-a-bundle = アーカイブでも既知のログでもありません。次のように見えます：{ $appearance }

## What is not certain

note-looked-into = ログが所定の場所にないため、他のファイルの内容を調べました：{ $entries }
note-record-joined = { $line }行目のレコードはローテーションで分断され、{ $place }の{ $restLine }行目に続いています。1つのレコードとして読み取りました
note-taken-for-log = 記録の形式から{ $log }とみなしました
note-unsafe-name = 名前が絶対パスであるか、「..」で外に出ています。読み取りのみ行い、何も書き込んでいません
note-begins-within-record = 先頭がレコードの途中で始まり、その前の部分はバンドルにありません。このレコードの内容は不明です
note-no-end-mark = 終わりを示す印がありません。ファイルとファイルの間で切れている場合は、それより後のファイルがありません
note-duplicate-name = 同じ名前のエントリーが2つあります。両方とも読み取りました
note-quoted-alone = { NUMBER($line, useGrouping: 0) }行目は、このバンドルのどの記録にもない拒否を引用しています。それが記録されたログがありません
note-clock-went-back = { NUMBER($line, useGrouping: 0) }行目で時刻が戻っています。レコードはログの順序のままです
note-several-bundles = このフォルダーには{ $count }件のバンドルがあります。1件ずつレポートするには{ $command }を使用してください
note-several-chains = 完全なチェーンが複数あります。確認したファイル：{ $file }。確認していないファイル：{ $others }。{ $option }でCSRに対応するチェーンを選択するか、ファイルを1つだけ指定してください
note-changed-while-read = 読み取り中にファイルが変更されました

## Redaction

note-redacted = ログのテキスト中の機密情報{ $places }か所を[redacted]と表示しています（--no-redactで表示できます）
