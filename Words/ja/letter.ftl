## The letter to the customer

letter-title = ログ バンドルの調査結果
letter-greeting = ご担当者様
letter-opening = いつもお世話になっております。このたびはログ バンドル{ $name }をお送りいただき、ありがとうございます。調査の結果を以下のとおりご報告いたします。
letter-opening-without-name = いつもお世話になっております。このたびはログ バンドルをお送りいただき、ありがとうございます。調査の結果を以下のとおりご報告いたします。

letter-failed =
    { $count ->
        [1] { $operation }：{ $time }に失敗しています。
       *[other] { $operation }：{ $count }回の試行があり、最後の試行（{ $time }）は失敗しています。
    }

letter-tried =
    { $count ->
        [1] { $operation }：{ $time }に試行されています。
       *[other] { $operation }：{ $count }回の試行があり、最後は{ $time }です。
    }

letter-outcome-unknown = 結果はログに記録されていません。
letter-unknown = 調査を続けているメッセージ
letter-unknown-meaning = ログに、意味を調査中のエラー メッセージがあります。判明しだいご連絡いたします。
letter-may-stand = 現在も該当するかどうかは、ログからはわかりません。
letter-steps = 実施していただきたいこと
letter-several-causes = 考えられる原因が複数あります。お手数ですが、可能性の高いものからお試しください。
letter-likeliest = 実施していただきたいこと（最も可能性の高い原因：{ $cause }）
letter-otherwise = 上記に該当しない場合：{ $cause }
letter-further-causes = これで解決しない場合は、お知らせください。ほかに次の原因も考えられます。
letter-nothing-found = このログには、既知の問題は見つかりませんでした。
letter-nothing-stands = このログには、現在も残っている既知の問題はありません。
letter-cannot-tell = これまでのところ問題は見つかっていませんが、必要なデータをすべては読み取れませんでした。
letter-overcome = 最後の試行では記録されなくなった問題
letter-successes = 成功した操作
letter-succeeded = { $operation }（{ $time }）
letter-unread = 読み取れなかったもの

letter-loss =
    { $kind ->
        [damaged] バンドルの一部が破損しているか、欠けています。転送中に途切れた可能性があります。
        [encrypted] バンドルの一部が暗号化されています。
        [limit] バンドルが、一度に調査できる大きさを超えています。
        [unsupported] バンドルの一部が、読み取れない形式です。
        [skipped] 該当する期間の記録がログにありません。
        [ambiguous] バンドルの一部を、どの{ $machine }のものか特定できませんでした。
        [redacted] 文中の機密情報を取り除いています。
       *[unreadable] 必要なログがバンドルにないか、開くことができませんでした。
    }

letter-may-be-more = そのため、この書面に記載した以外の問題がある可能性があります。
letter-next = お願いしたいこと
letter-tell-result = 上記の手順の後に操作をもう一度実行し、成功したかどうかをお知らせください。
letter-send-after-try = 再び失敗した場合は、その直後にログを収集してお送りください。
letter-send-if-again = 問題が再び発生した場合は、発生した時刻をお知らせいただき、その直後に収集したログをお送りください。
letter-send-whole = お手数ですが、ログをもう一度収集し、完全なバンドルをお送りください。
letter-send-unencrypted = 暗号化せずにお送りいただくか、開く方法をご相談ください。
letter-closing = 何卒よろしくお願いいたします。
letter-signature = （氏名、テクニカル サポート）
