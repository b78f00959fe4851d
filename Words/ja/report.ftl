## How the language writes, and what it is called

locale-digit-separator = ,
locale-list-separator = 、
locale-machine = アプライアンス
locale-machines = アプライアンス
locale-name = 日本語
locale-spellings = ja, jpn, jp, japanese, 日本語, nihongo

## Titles of a report's sections

headings-why = 原因の説明
headings-causes = 考えられる原因（可能性の高い順）
headings-steps = 対処手順
headings-in-the-log = ログの内容
headings-seen-in = 検出場所
headings-read-more = 参考資料
headings-attempts = 試行
headings-not-read = すべては読み取れていません
headings-remarks = 備考
headings-false-friends = 拒否のように見えて拒否ではないもの
headings-cannot-tell = これらのログからは分からないこと
headings-rule-false-friends = 似ているが異なるもの
headings-rule-cannot-tell = 見つからない場合の注意
headings-rules-checked = 確認したルール
headings-matches = 一致条件
headings-matching-examples = 一致する例
headings-quiet-examples = 一致しない例

## Titles of the tables' columns

columns-time = 時刻
columns-operation = 操作
columns-outcome = 結果
columns-cause = 原因
columns-rule = ルール
columns-state = 状態
columns-reason = 理由
columns-severity = 重大度
columns-basis = 根拠
columns-title = 意味

## Words that stand everywhere

common-colon = ：

common-severity =
    { $severity ->
        [critical] 重大
        [warning] 警告
       *[info] 情報
    }

common-basis =
    { $basis ->
        [publishedLog] 公開されているログ行に基づく
        [documented] ベンダーの文書に基づく（ログ行は公開されていません）
       *[inferred] 公開情報からの本プロジェクトの推定
    }

common-outcome =
    { $outcome ->
        [failed] 失敗
        [succeeded] 成功
       *[unknown] 不明
    }

common-note-kind =
    { $kind ->
        [damaged] 破損
        [encrypted] 暗号化
        [limit] 上限到達
        [unsupported] 非対応
        [skipped] スキップ
        [unreadable] 読み取り不可
        [ambiguous] あいまい
       *[redacted] 伏せ字
    }

common-more = …ほか{ $count }件

## The answer, which stands first

answer-failed = 最後の試行は失敗
answer-failed-as-far-as-read = 読み取れた最後の試行は失敗
answer-failed-in-window = 指定期間の最後の試行は失敗
answer-found = 検出
answer-unclear = 結果は不明
answer-succeeded = 成功
answer-nothing-found = 検出なし
answer-cannot-tell = 判断できません
answer-not-read = すべては読み取れていません

answer-tries =
    { $count ->
        [1] 試行{ $count }回、{ $time }
       *[other] 試行{ $count }回、最後は{ $time }
    }

answer-since = この原因になったのは{ $time }
answer-likeliest = 最も可能性の高い原因：{ $cause }
answer-otherwise = または：{ $cause }
answer-overcome = その後に解消
answer-logged = ログの記録
answer-show-all = { $option }を指定すると、すべて表示します。

## What is said of a bundle as a whole

verdicts-read-in-full = すべて読み取り済み
verdicts-not-read-in-full = すべては読み取れていません
verdicts-clean = 検出なし
verdicts-incomplete = 不完全（問題なしとは言えません）
verdicts-finding-count = 検出{ $count }件
verdicts-nothing-found = { $logs }を{ $rules }件のルールと照合しましたが、一致するものはありませんでした。
verdicts-nothing-looked-for = これらのログに対するルールがないため、何も探していません。
verdicts-no-clean-bill = 問題なしとは言えません。何も検出されませんでしたが、ルールに必要なデータを読み取れなかったか、一部しか読み取れませんでした。理由：
verdicts-nothing-in-window = 問題なしとは言えません。指定された期間には、ルールの対象となる記録がありません。理由：
verdicts-window = 指定された期間：{ $span }（ログの時刻による） · 期間外の試行とエラーの記録{ $outside }件
span-since = { $since }から
span-until = { $until }まで
span-between = { $since }から{ $until }まで
verdicts-made-by = bundlescope { $version }がルール テーブル{ $table }を使用して作成しました。
verdicts-own-rules = 独自のルール：{ $folders }。
verdicts-size = { $bytes }バイト
verdicts-stats = エントリー{ $seen }件、うち{ $read }件を読み取り（{ $size }）、一致したレコード{ $matched }件

## Findings

findings-seen = { $count }回検出
findings-seen-at = { $times }、{ $time }
findings-seen-between = { $times }、最初は{ $first }、最後は{ $last }
findings-nodes = ノード：{ $nodes }
findings-standing-unknown = 現在も該当するかはログからは判断不可
findings-also-in = 同じレコードが次のファイルにもあります：{ $places }
findings-speaks-for = 裏付ける事実
findings-speaks-against = 矛盾する事実
findings-decided-by = 判断の決め手
findings-only-in = （このルールのテキストは{ $language }でのみ書かれています。）
findings-unknown-title = 不明なメッセージ「{ $id }」
findings-unknown-title-without-id = IDのない不明なメッセージ
findings-unknown-diagnosis = この引数を持つこのメッセージに対応するルールはありません。製品自身のテキストを下に示します。
findings-cut-title = ログ内で途切れているメッセージ「{ $id }」
findings-cut-title-without-id = ログ内で途切れている、IDのないメッセージ
findings-cut-diagnosis = メッセージがログ内で途切れているため、ルールを特定できませんでした。読み取れた部分を下に示します。
findings-cut-diagnosis-explained = メッセージがログ内で途切れているため、ルールを特定できませんでした。読み取れた部分を下に示します。このメッセージの考えられる意味は、次のコマンドで確認できます：{ $command }
findings-payload-cut = メッセージはログ内で途切れています。読み取れた部分のみを示します。
findings-arguments-not-a-list = 引数が本来のリスト形式ではありません。ログのまま示します。
findings-duplicate-keys = このメッセージには、値の異なる同じキーが2つあります。最後の値が有効です。

## Tries

attempts-tries = 試行{ $count }回
attempts-cause-changed = { $tries }回目の試行で原因が変わりました
attempts-no-later-success = その後の成功はログに記録されていません。
attempts-no-later-success-read = ログの読み取れた範囲には、その後の成功は記録されていません。
attempts-no-later-success-in-window = 指定された期間には、その後の成功はログに記録されていません。
attempts-success-unseen = 成功時のログの例は公開されていないため、その後の試行が成功したかどうかはログからはわかりません。
attempts-unknown-operation = 不明な操作

## Which rules were looked for

coverage-summary = ルール{ $rules }件を確認：一致{ $matched }件、該当なし{ $absent }件
coverage-not-evaluable = { $summary }、確認不可{ $count }件

coverage-state =
    { $state ->
        [matched] 一致
        [absent] 該当なし
       *[notEvaluable] 確認不可
    }

coverage-reason =
    { $reason ->
        [found] 一致するレコードがありました
        [notInLog] 対象のログをすべて読み取りましたが、一致するものはありませんでした
        [noLog] 対象製品のログがバンドルにありません
        [sourceMissing] 対象のログがバンドルにありません：{ $logs }
        [logIncomplete] 対象のログをすべては読み取れませんでした
        [notInWindow] ログをすべて読み取り、指定された期間に一致するものはありませんでした
       *[outsideWindow] 指定された期間に試行やエラーのレコードがありません
    }

## 言葉からルール テーブルが分かること

explain-nothing-fits = 該当するルールがありません：{ $words }
explain-nearest = 最も近いルール
explain-others = ほかに考えられるルール
explain-several = { $count }件のルールが該当します。メッセージの言葉がもっとあれば絞り込めます。
explain-show = ルール全体の表示：{ $command }
