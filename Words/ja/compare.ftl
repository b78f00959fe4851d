## Two sides of bundles compared

compare-title = 前後の比較
compare-before = 以前
compare-after = 以後

compare-status =
    { $status ->
        [fixed] 解決
        [remaining] 未解決
        [new] 新規
       *[unknown] 判断できません
    }

compare-counts = 未解決{ $remaining }件 · 新規{ $new }件 · 判断不可{ $unknown }件 · 解決{ $fixed }件
compare-nothing = 以前も以後も、残っている問題はありません。
compare-nothing-read = 読み取れた範囲では、以前も以後も、残っている問題はありません。

compare-because =
    { $reason ->
        [laterSuccess] その後の試行（{ $time }）が成功しています。
        [customerConfirmed] お客様が確認済みです（ログからはわかりません）。
        [failedAgain] その後の試行（{ $time }）も同じ結果でした。
        [loggedAgain] その後も記録されています（最後は{ $time }）。
        [begunSince] 以前のログの終わりより後の{ $time }に始まっています。
        [unfinishedInBefore] 以前のログが終わった時点では、この試行は完了していませんでした。
        [noNewTry] その後の新しい試行はありません。成功していればログに記録されます。
        [noNewTrySuccessUnseen] その後に失敗した新しい試行はありません。成功時のログの例は公開されていないため、成功したかどうかもログからはわかりません。
        [notLoggedAgain] その後は記録されていません。現在も該当するかどうかは、これだけではわかりません。
        [noLogInBefore] 以前のログに、この製品またはノードのものがありません。
        [noLogInAfter] 以後のログに、この製品またはノードのものがありません。
        [notReadInBefore] 以前のデータをすべては読み取れなかったため、すでに発生していた可能性があります。
        [notReadInAfter] 以後のデータをすべては読み取れませんでした。欠けている部分に反する記録がある可能性があります。
        [leftOutInBefore] 以前の記録のうち指定された期間外のものを除いたため、すでに発生していた可能性があります。
        [leftOutInAfter] 以後の記録のうち指定された期間外のものを除きました。その中に反する記録がある可能性があります。
        [begunLaterInBefore] 以前のログは{ $time }から始まっているため、すでに発生していた可能性があります。
        [begunLaterInAfter] 以後のログは{ $time }から始まっています。両者の間の出来事は記録されていません。
        [endedEarlierInAfter] 以後のログは{ $time }で終わっています。
        [missingInBefore] { $time }に始まっていますが、以前のログはこの時刻を含むのに、記録がありません。
        [missingInAfter] 以後のログは{ $time }を含みますが、以前の試行の記録がありません。
        [outcomeUnknown] 最後の試行の結果はログに記録されていません。
        [otherCause] その後の試行（{ $time }）は別の原因で失敗しました。この原因はその陰に隠れている可能性があります。
        [nodeUnknown] その後の試行がありますが、このノードのものかどうかはログからはわかりません。
        [subjectUnknown] その後の試行（{ $time }）が成功していますが、同じ対象のものかどうかはログからはわかりません。
        [orderUnknown] ログの時刻からは、どの試行が後なのかわかりません。
        [applianceUnknown] その後の試行（{ $time }）が成功していますが、同じ{ $machine }のものであることを示す記録がありません。
        [swapped] 以後のログが以前のログより先に終わっています。
       *[otherAppliance] 以後のログは、この{ $machine }のものではありません。
    }

compare-advice =
    { $advice ->
        [tryAgain] 操作をもう一度実行してもらい、その直後にログを収集してもらいます。
        [lookInAppliance] { $machine }で確認するか、お客様に尋ねます。解消していれば、--confirmedで指定します。
        [sendWhole] 完全なバンドルを収集してもらいます。
        [sendLater] 最後の試行より後までを含むログを、もう一度収集してもらいます。
        [swap] バンドルの順序を逆にして指定します。
        [widenTime] --sinceと--untilを指定せずに、もう一度比較します。
       *[sendOther] この{ $machine }のバンドルを収集してもらいます。
    }

compare-appliance =
    { $reason ->
        [sameTries] 同じ{ $machine }です：共通の試行が{ $count }件あります。
        [sameNode] 同じ{ $machine }です：どちらにもノード{ $names }があります。
        [sameKey] 同じ{ $machine }です：同じキーの証明書またはCSRがどちらにもあります。
        [otherProducts] 同じ{ $machine }ではありません：ログの製品が異なります。
        [otherNodes] 同じ{ $machine }ではありません：ノードが異なります（{ $names }）。
        [otherTries] 同じ{ $machine }ではありません：ログの期間は重なりますが、試行が異なります。
        [triesDisagree] 同じ{ $machine }ではない可能性があります：重なる期間のうち、共通の試行は{ $count }件で、大半は一致しません。
        [noLogs] 同じ{ $machine }かどうかはわかりません：一方にログがありません。
       *[nothingShared] 同じ{ $machine }かどうかは、ログからはわかりません：共通の試行、ノード、キーがありません。
    }

compare-swapped = 「以後」のログが「以前」のログより先に終わっています。逆に指定された可能性があります。比較は行っていません。
compare-not-read = { $side }：{ $path }はすべては読み取れていません。
compare-covered = ログの範囲
compare-from = 開始
compare-to = 終了
compare-tries = 試行
compare-timeline = 前後の試行の時系列
compare-not-seen = このログには記録がありません
compare-appliances = カタログのアプライアンス
compare-appliance-count = 複数のバンドルがあるアプライアンス{ $count }台
