## The summary of many bundles

triage-diagnoses = 現在も残る問題（バンドル数の多い順）
triage-overcome-in = このほかにバンドル{ $count }件では解消済み

triage-verdict =
    { $verdict ->
        [refused] 最後の試行は失敗
        [nothing] 残る問題なし
       *[unclear] 判断できません
    }

triage-tally = { $name }：{ $count }件
triage-review = 担当者の確認が必要
triage-no-rule-knows = 残る問題に対応するルールがありません：{ $message }
triage-to-blame = 複数の原因が考えられます：{ $titles }
triage-end-unknown = 最後の試行の結果がログから分かりません：{ $operation }
triage-unknown = 対応するルールのないメッセージ（#は異なる部分）
triage-stories = 複数のバンドルにある同じ事象
triage-unread = すべては読み取れていません
triage-overview = バンドル{ $bundles }件：検出あり{ $findings }件、検出なし{ $clean }件、不完全{ $incomplete }件
triage-overview-failed = { $overview }（うち失敗{ $failed }件）
triage-overview-unread = { $overview } · すべては読み取れていないもの{ $unread }件
triage-interrupted = 中断：{ $found }件のうち{ $read }件を読み取り済み
triage-interrupted-before-all-found = 中断：{ $found }件以上のうち{ $read }件を読み取り済み
triage-passed-over = 対象外：アーカイブでも既知のログでもないファイル{ $count }件
triage-own-documents = うち{ $count }件はbundlescope自身のレポートまたは文書のため、診断していません
triage-bundle-count = バンドル{ $count }件

triage-story =
    { $kind ->
        [sameBytes] { $bundles }件のバンドルは、バイト単位で同一です
       *[sameTries] { $bundles }件のバンドルに共通の試行があります。同じアプライアンスのログが複数回収集されています
    }

triage-compared = 比較したのは最初の{ $count }件のバンドルのみです。
triage-further-messages = このほかに不明なメッセージが{ $count }件ありますが、形が多すぎるため区別していません。

triage-seen-before = 以前にもバンドルがあったアプライアンス

triage-seen-before-in = このアプライアンスの以前のバンドル{ $count }件（最後は{ $last }）
