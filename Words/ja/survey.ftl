## The survey: what lies in a bundle, and what its logs say

survey-report = ログバンドルの概観
survey-files = ファイル{ $count }件、展開後{ $size }
survey-logs = ログ{ $count }件
survey-records = レコード{ $count }件
survey-between = { $first }～{ $last }
survey-errors = エラー：{ $count }件
survey-warnings = 警告：{ $count }件
survey-times = ×{ $count }
survey-unknown-errors = 対応するルールのないエラー：{ $count }種類
survey-unknown-warnings = 対応するルールのない警告：{ $count }種類
survey-other-messages = 対応するルールのないその他のメッセージ：{ $count }種類
survey-known = 対応するルールのあるもの：{ $count }種類
survey-legend = { $sign }は異なる部分です。次のコマンドで、そのうちの1件がある場所を表示できます：
survey-no-records = ログと思われるファイルがないため、集計するものがありません。
survey-no-errors = 読み取ったレコードのうち、警告またはエラーと記録されたものはありません。
survey-further = このほかのレコード{ $count }件は種類が多すぎるため、区別していません。
survey-all-logs = ログ
survey-gaps = レコードのない期間
survey-folders = フォルダー
survey-certificates = バンドル内の証明書
survey-outside = どのレコードにも属さない行が{ $count }行あります（最初は{ NUMBER($first, useGrouping: 0) }行目）

survey-starts = サーバーの起動{ $count }回（最終{ $last }）
survey-starts-undated = サーバーの起動{ $count }回

survey-form =
    { $form ->
        [known] 既知の形式
        [guessed] 時刻とレベルから推定した形式
       *[unknown] 不明な形式
    }

survey-self-signed = 自己署名
survey-in-bundles = バンドル{ $total }件中{ $count }件
survey-shared = すべてのバンドルのログの内容
survey-bundles = バンドル{ $count }件
survey-leads = これらのログには、対応するルールのないエラーが{ $count }種類あります：
survey-leads-uncounted = ルールの有無にかかわらず、これらのログのほかの内容を確認するには：
survey-leads-none = これらのログに、対応するルールのないエラーはありません。ほかの内容を確認するには：

## Titles of the tables' columns

survey-column-count = 件数
survey-column-level = レベル
survey-column-logger = ロガー
survey-column-text = レコードの種類
survey-column-first = 最初
survey-column-last = 最後
survey-column-place = 場所
survey-column-log = ログ
survey-column-records = レコード
survey-column-levels = レベル別
survey-column-form = 形式
survey-column-file = ファイル
survey-column-files = ファイル数
survey-column-folder = フォルダー
survey-column-subject = サブジェクト
survey-column-issuer = 発行者
survey-column-from = 有効期間の開始
survey-column-until = 有効期間の終了
survey-column-bundles = バンドル

## The page

survey-over-time = 警告とエラーの時間分布
survey-others = その他すべて
survey-over-time-summary = { $first }～{ $last }のレコード{ $count }件
