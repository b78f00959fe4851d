import Diagnosis
import RuleTable
import Terms

extension Phrasebook {
    static let japanese = Phrasebook(
        headings: Headings(
            why: "原因の説明", causes: "考えられる原因（可能性の高い順）", steps: "対処手順", inTheLog: "ログの内容", seenIn: "検出場所",
            readMore: "参考資料", attempts: "試行", notRead: "すべては読み取れていません", remarks: "備考", rulesChecked: "確認したルール",
            matches: "一致条件", matchingExamples: "一致する例", quietExamples: "一致しない例"),
        columns: Columns(
            time: "時刻", operation: "操作", outcome: "結果", cause: "原因", rule: "ルール", state: "状態", reason: "理由", severity: "重大度", title: "意味"),
        words: Words(
            colon: "：",
            severity: { severity in
                switch severity {
                case .critical: "重大"
                case .warning: "警告"
                case .info: "情報"
                }
            },
            basis: { basis in
                switch basis {
                case .publishedLog: "公開されているログ行に基づく"
                case .documented: "ベンダーの文書に基づく（ログ行は公開されていません）"
                case .inferred: "公開情報からの本プロジェクトの推定"
                }
            },
            outcome: { outcome in
                switch outcome {
                case .failed: "失敗"
                case .succeeded: "成功"
                case .unknown: "不明"
                }
            },
            noteKind: { kind in
                switch kind {
                case .damaged: "破損"
                case .encrypted: "暗号化"
                case .limit: "上限到達"
                case .unsupported: "非対応"
                case .skipped: "スキップ"
                case .unreadable: "読み取り不可"
                case .ambiguous: "あいまい"
                case .redacted: "伏せ字"
                }
            },
            more: { "…ほか\($0, groupedBy: ",")件" }),
        verdicts: Verdicts(
            readInFull: "すべて読み取り済み",
            notReadInFull: "すべては読み取れていません",
            clean: "検出なし",
            incomplete: "不完全（問題なしとは言えません）",
            findingCount: { "検出\($0, groupedBy: ",")件" },
            nothingFound: { logs, rules in
                "\(quoted: logs, separator: "、")を\(rules)件のルールすべてと照合しましたが、一致するものはありませんでした。"
            },
            noCleanBill: "問題なしとは言えません。何も検出されませんでしたが、ルールに必要なデータを読み取れなかったか、一部しか読み取れませんでした。理由：",
            nothingInWindow: "問題なしとは言えません。指定された期間には、ルールの対象となる記録がありません。理由：",
            window: { since, until, outside in
                "指定された期間：\(span(since, until))（ログの時刻による） · 期間外のレコード\(outside, groupedBy: ",")件"
            },
            moreMayBeMissing: "すべてを読み取れたわけではないため、ここに表示されている以外にも問題がある可能性があります。理由は下記のとおりです。",
            madeBy: { "bundlescope \(own: $0)がルール テーブル\(own: $1)を使用して作成しました。" },
            size: byteCount,
            stats: { stats in
                let read: Phrase = "うち\(stats.entriesRead, groupedBy: ",")件を読み取り（\(byteCount(stats.bytesRead))）"
                return "エントリー\(stats.entriesSeen, groupedBy: ",")件、\(read)、一致したレコード\(stats.recordsMatched, groupedBy: ",")件"
            }),
        findings: Findings(
            seen: { count, first, last in
                let times: Phrase = "\(count, groupedBy: ",")回検出"
                guard let first, let last else { return times }
                return count == 1 || first == last
                    ? "\(times)、\(quoted: first)" : "\(times)、最初は\(quoted: first)、最後は\(quoted: last)"
            },
            nodes: { "ノード：\(quoted: $0, separator: "、")" },
            stands: "最後の試行の結果",
            standsAsFarAsRead: "読み取れた範囲での最後の試行の結果",
            standsInWindow: "指定された期間での最後の試行の結果",
            superseded: { number, time in
                time.map { "解消：試行\(number)（\($0)）は別の結果" } ?? "解消：試行\(number)は別の結果"
            },
            standingUnknown: "現在も該当するかはログからは判断不可",
            alsoIn: { "同じレコードが次のファイルにもあります：\(quoted: $0, separator: "、")" },
            speaksFor: "裏付ける事実",
            speaksAgainst: "矛盾する事実",
            decidedBy: "判断の決め手",
            unknownTitle: { id in id.map { "不明なメッセージ「\(quoted: $0)」" } ?? "IDのない不明なメッセージ" },
            unknownDiagnosis: "この引数を持つこのメッセージに対応するルールはありません。製品自身のテキストを下に示します。",
            cutTitle: { id in id.map { "ログ内で途切れているメッセージ「\(quoted: $0)」" } ?? "ログ内で途切れている、IDのないメッセージ" },
            cutDiagnosis: { explain in
                let cut: Phrase = "メッセージがログ内で途切れているため、ルールを特定できませんでした。読み取れた部分を下に示します。"
                return explain.map { "\(cut)このメッセージの考えられる意味は、次のコマンドで確認できます：\(quoted: $0)" } ?? cut
            },
            payloadCut: "メッセージはログ内で途切れています。読み取れた部分のみを示します。",
            argumentsNotAList: "引数が本来のリスト形式ではありません。ログのまま示します。",
            duplicateKeys: "このメッセージには、値の異なる同じキーが2つあります。最後の値が有効です。"),
        attempts: Attempts(
            tries: { "試行\($0, groupedBy: ",")回" },
            causeChanged: { "\($0, separator: "、")回目の試行で原因が変わりました" },
            last: { outcome, cause in cause.isEmpty ? "最後の試行：\(outcome)" : "最後の試行：\(outcome) · \(cause)" },
            noLaterSuccess: "その後の成功はログに記録されていません。",
            noLaterSuccessRead: "ログの読み取れた範囲には、その後の成功は記録されていません。",
            noLaterSuccessInWindow: "指定された期間には、その後の成功はログに記録されていません。",
            successUnseen: "成功時のログの例は公開されていないため、その後の試行が成功したかどうかはログからはわかりません。",
            unknownOperation: "不明な操作"),
        coverage: Coverage(
            summary: { rules, matched, absent, notEvaluable in
                let looked: Phrase = "ルール\(rules)件を確認：一致\(matched)件、該当なし\(absent)件"
                return notEvaluable == 0 ? looked : "\(looked)、確認不可\(notEvaluable)件"
            },
            state: { state in
                switch state {
                case .matched: "一致"
                case .absent: "該当なし"
                case .notEvaluable: "確認不可"
                }
            },
            reason: { reason, logs in
                switch reason {
                case .found: "一致するレコードがありました"
                case .notInLog: "対象のログをすべて読み取りましたが、一致するものはありませんでした"
                case .noLog: "対象製品のログがバンドルにありません"
                case .sourceMissing: "対象のログがバンドルにありません：\(quoted: logs, separator: "、")"
                case .logIncomplete: "対象のログをすべては読み取れませんでした"
                case .notInWindow: "ログをすべて読み取り、指定された期間に一致するものはありませんでした"
                case .outsideWindow: "指定された期間に試行やエラーのレコードがありません"
                }
            }),
        triage: Triage(
            diagnoses: "診断（バンドル数の多い順）",
            unknown: "対応するルールのないメッセージ（#は異なる部分）",
            stories: "複数のバンドルにある同じ事象",
            competing: "複数の原因が考えられるもの",
            unread: "すべては読み取れていません",
            overview: { counts in
                let outcomes: Phrase =
                    "検出あり\(counts.findings, groupedBy: ",")件、検出なし\(counts.clean, groupedBy: ",")件、不完全\(counts.incomplete, groupedBy: ",")件"
                let failed: Phrase = counts.failed == 0 ? "" : "（うち失敗\(counts.failed, groupedBy: ",")件）"
                let unread: Phrase = counts.unread == 0 ? "" : " · すべては読み取れていないもの\(counts.unread, groupedBy: ",")件"
                return "バンドル\(counts.bundles, groupedBy: ",")件：\(outcomes)\(failed)\(unread)"
            },
            interrupted: { run in
                let found: Phrase = run.foundAll ? "\(run.found, groupedBy: ",")件" : "\(run.found, groupedBy: ",")件以上"
                return "中断：\(found)のうち\(run.read, groupedBy: ",")件を読み取り済み"
            },
            passedOver: { "対象外：アーカイブでも既知のログでもないファイル\($0, groupedBy: ",")件" },
            ownDocuments: { "うち\($0, groupedBy: ",")件はbundlescope自身のレポートまたは文書のため、診断していません" },
            bundleCount: { "バンドル\($0, groupedBy: ",")件" },
            story: { kind, bundles in
                switch kind {
                case .sameBytes: "\(bundles, groupedBy: ",")件のバンドルは、バイト単位で同一です"
                case .sameTries: "\(bundles, groupedBy: ",")件のバンドルに同じ試行があります。同じアプライアンスのログが複数回収集されています"
                }
            },
            compared: { "比較したのは最初の\($0, groupedBy: ",")件のバンドルのみです。" },
            undecided: "原因を特定できないルール",
            furtherMessages: { "このほかに不明なメッセージが\($0, groupedBy: ",")件ありますが、形が多すぎるため区別していません。" }),
        note: { reason in
            switch reason {
            case .truncated(let offset): "データが途中で終わっています。\(byteCount(offset))まで読み取りました"
            case .checksumMismatch: "保存されているチェックサムがデータと一致しません。データはそのまま使用しました"
            case .lengthMismatch: "保存されている長さがデータと一致しません。データはそのまま使用しました"
            case .corrupt(let offset, let detail): "\(byteCount(offset))より先のデータを展開できません（\(quoted: detail)）"
            case .directoryMissing: "zipにセントラル ディレクトリーがありません。エントリーを先頭から順に読み取りました"
            case .directoryDisagrees: "zipのセントラル ディレクトリーとエントリーの内容が一致しません"
            case .laterVolume(0): "分割アーカイブの途中のボリュームです。前のボリュームの内容がありません"
            case .laterVolume(let missing):
                "前のボリュームからの続きですが、前のボリュームがありません。先頭の\(byteCount(missing))が欠けています"
            case .trailingData(let bytes): "データの終わりの後に、どこにも属さない\(byteCount(bytes))があります"
            case .encrypted: "暗号化されているため読み取れません。パスワードなしのものを入手してください"
            case .encryptedBy(let form): "暗号化されている（\(quoted: form)）ため読めません。暗号化せずに送り直してもらってください"
            case .folderLimit(let folders): "フォルダーの階層が\(folders, groupedBy: ",")を超えています。それより下は読んでいません"
            case .layerLimit(let layers): "アーカイブの入れ子の上限（\(layers, groupedBy: ",")層）に達しました（--max-depth）"
            case .entryLimit(let entries): "エントリー数の上限（\(entries, groupedBy: ",")件）に達しました（--max-entries）"
            case .byteLimit(let bytes): "展開データ量の上限（\(wholeUnits(bytes) ?? byteCount(bytes))）に達しました（--max-bytes）"
            case .timeLimit(let seconds): "時間の上限（\(own: plainSeconds(seconds))秒）に達しました（--max-seconds）"
            case .judgedInParts(let events):
                "一度に並べ替えられる数（\(events, groupedBy: ",")件）を超える試行とエラーの記録があります。どの試行が最後か、何回記録されたかは正しくないことがあります"
            case .notLookedInto: "ログが所定の場所になく、パイプからの入力はもう一度読み取れないため、ファイルの内容を調べられません。先にファイルとして保存してください"
            case .contentLimit(let files): "ログの記録を調べたのは最初の\(files, groupedBy: ",")ファイルだけです"
            case .unsupportedMethod(let method): "この圧縮方式または形式には対応していません：\(quoted: method)"
            case .noRecords(let head): "既知の形式のレコードがありません：\(quoted: head)"
            case .linesOutsideForm(let lines, let first):
                "検索対象に触れていながら形式が未知の行が\(lines, groupedBy: ",")行あり（最初は\(first)行目）、内容を解釈できませんでした"
            case .emptyLog: "ログは空です"
            case .linkNotFollowed(let target): "\(quoted: target)へのリンクです。リンクはたどりません"
            case .nothingInWindow(let since, let until, let outside, let first, let last):
                "指定された期間（\(span(since, until))）には、試行やエラーのレコードがありません。\(outsideRecords(outside, first?.wholeSecond, last?.wholeSecond))"
            case .windowUnknown(let since, let until):
                "指定された期間（\(span(since, until))）のレコードがあるかどうかは不明です。その期間には何も検出されませんでした"
            case .ownDocument(let document):
                switch document {
                case .report: "bundlescopeが出力したレポートです。ログの行を引用していますが、ログではないため診断していません"
                case .rules: "bundlescopeのルールです。ログの行を引用していますが、ログではないため診断していません"
                case .documentation: "bundlescopeの文書です。ログの行を引用していますが、ログではないため診断していません"
                }
            case .severalBundles(let count, let folder):
                "このフォルダーには\(count, groupedBy: ",")件のバンドルがあります。1件ずつレポートするには\(quoted: triageCommand(folder))を使用してください"
            case .specialFile: "通常のファイルではありません（デバイス、パイプ、ソケット、またはフォルダー）"
            case .lookedInto(let files): "ログが所定の場所にないため、他のファイルの内容を調べました：\(seenEntries(files.first, of: files.count))"
            case .noEndMark: "終わりを示す印がありません。ファイルとファイルの間で切れている場合は、それより後のファイルがありません"
            case .recordJoined(let line, let rest, let restLine):
                "\(line, groupedBy: ",")行目のレコードはローテーションで分断され、\(quoted: rest.description)の\(restLine, groupedBy: ",")行目に続いています。1つのレコードとして読み取りました"
            case .takenForLog(let log): "記録の形式から\(quoted: log)とみなしました"
            case .unsafeName: "名前が絶対パスであるか、「..」で外に出ています。読み取りのみ行い、何も書き込んでいません"
            case .systemError(let text): "システムに拒否されました：\(quoted: text)"
            case .readerEnded(let ending, let place): readerEnded(ending, at: place)
            case .empty: "空です"
            case .noLog(let expected, let seen, let entriesSeen):
                "このバンドルには\(quoted: expected, separator: "、")がありません。\(seenEntries(seen, of: entriesSeen))"
            case .neededLogMissing(let expected): "このバンドルには\(quoted: expected, separator: "、")がないため、そこに記録される内容は判断できません"
            case .notABundle(let appearance): "アーカイブでも既知のログでもありません。次のように見えます：\(quoted: appearance)"
            case .duplicateName: "同じ名前のエントリーが2つあります。両方とも読み取りました"
            case .clockWentBack(let line): "\(line)行目で時刻が戻っています。レコードはログの順序のままです"
            case .changedWhileRead: "読み取り中にファイルが変更されました"
            case .redacted(let places):
                "ログのテキスト中の機密情報\(places, groupedBy: ",")か所を[redacted]と表示しています（--no-redactで表示できます）"
            }
        })

    private static func span(_ since: String?, _ until: String?) -> Phrase {
        let end: Phrase = until.map { "\(quoted: shownBound($0))まで" } ?? ""
        guard let since else { return end }
        return "\(quoted: shownBound(since))から\(end)"
    }

    private static func outsideRecords(_ count: Int, _ first: String?, _ last: String?) -> Phrase {
        let records: Phrase = "期間外のレコードは\(count, groupedBy: ",")件です"
        guard let first, let last else { return records }
        return first == last ? "\(records)（\(quoted: first)）" : "\(records)（ログは\(quoted: first)から\(quoted: last)まで）"
    }

    private static func byteCount(_ bytes: UInt64) -> Phrase {
        "\(bytes, groupedBy: ",")バイト"
    }

    private static func seenEntries(_ seen: [String], of count: Int) -> Phrase {
        if seen.isEmpty { return "エントリーはありません" }
        let names: Phrase = "見つかったエントリー：\(quoted: seen, separator: "、")"
        return count > seen.count ? "\(names)、ほか\(count - seen.count, groupedBy: ",")件" : names
    }

    private static func readerEnded(_ ending: ReadNote.ReaderEnding, at place: EntryPath?) -> Phrase {
        let how: Phrase =
            switch ending {
            case .signal(let signal): "失敗：シグナル\(signal)により強制終了しました"
            case .exit(let code): "失敗：読み取りプロセスがコード\(code)で終了しました"
            case .silence(let seconds): "失敗：\(seconds, groupedBy: ",")秒以内に応答がなかったため、読み取りプロセスを終了しました"
            }
        return place.map { place in "\(how)（\(quoted: place.description)の読み取り中）" } ?? how
    }
}
