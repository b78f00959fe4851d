draft-title = TODO：何が起きたかを短い言葉で
draft-diagnosis = TODO：このメッセージの意味
draft-diagnosis-after = TODO：このメッセージの意味。製品の説明：{ $text }
draft-cause = TODO：最も可能性の高い原因
draft-explanation = TODO：この原因がメッセージにつながる理由
draft-step = TODO：最初に行うこと
draft-step-after = TODO：最初に行うこと。製品の助言：{ $advice }
draft-from = { $bundle }のレコード{ $evidence }から作成した下書きです。
draft-save-as = { $path }として保存し、TODOの箇所を自分の言葉で書いてから、確認して試してください：

impact-title = ルールによる変化
impact-overview = 判定が変わるバンドル：{ $bundles }件のうち{ $changed }件
impact-unread = すべては読み取れていないバンドル：{ $count }件
impact-by-rule = 一致するバンドルの数が変わるルール
impact-before = 変更前
impact-after = 変更後
impact-taken-over = 別のルールで説明されるようになるメッセージ
impact-from = 変更前のルール
impact-to = 変更後のルール
impact-bundles = バンドル
impact-by-bundle = バンドル
impact-stands-otherwise = 現在の状態の説明が変わります
score-title = 正解付きコーパスの診断
score-overview = 正しく診断されたバンドル：{ $bundles }件のうち{ $right }件
score-wrong-clean = 誤って検出なしとされたバンドル：{ $count }件
score-abstained = どのルールにもないメッセージを含むバンドル：{ $count }件
score-unlabelled = 正解が示されていないバンドル：{ $count }件
score-absent = 正解が示されているのに存在しないバンドル：{ $count }件
score-no-rule = ルールなし
score-right = 正解
score-missed = 見落とし
score-wrong = 誤検出
score-disagreements = 正解と異なるもの
score-expected = 正解
score-reported = 報告

score-what =
    { $what ->
        [wrongClean] 誤って検出なし
        [outcome] 結果の違い
        [complete] 完全性の違い
        [missed] 見落としたルール
        [wrong] 誤検出のルール
        [count] 件数の違い
       *[standing] 現在の状態の違い
    }
