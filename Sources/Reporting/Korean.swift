import Diagnosis
import RuleTable
import Terms

extension Phrasebook {
    static let korean = Phrasebook(
        headings: Headings(
            why: "원인 설명", causes: "가능한 원인(가능성이 높은 순)", steps: "조치 방법", inTheLog: "로그 내용", seenIn: "발견 위치",
            readMore: "참고 자료", attempts: "시도", notRead: "모두 읽지 못함", remarks: "참고 사항", rulesChecked: "확인한 규칙",
            matches: "일치 조건", matchingExamples: "일치하는 예", quietExamples: "일치하지 않는 예"),
        columns: Columns(
            time: "시간", operation: "작업", outcome: "결과", cause: "원인", rule: "규칙", state: "상태", reason: "이유", severity: "심각도", title: "의미"),
        words: Words(
            colon: ": ",
            severity: { severity in
                switch severity {
                case .critical: "심각"
                case .warning: "경고"
                case .info: "정보"
                }
            },
            basis: { basis in
                switch basis {
                case .publishedLog: "공개된 로그 줄에 근거함"
                case .documented: "공급업체 문서에 근거함(공개된 로그 줄 없음)"
                case .inferred: "공개된 정보를 바탕으로 한 이 프로젝트의 추정"
                }
            },
            outcome: { outcome in
                switch outcome {
                case .failed: "실패"
                case .succeeded: "성공"
                case .unknown: "알 수 없음"
                }
            },
            noteKind: { kind in
                switch kind {
                case .damaged: "손상됨"
                case .encrypted: "암호화됨"
                case .limit: "한도 도달"
                case .unsupported: "지원되지 않음"
                case .skipped: "건너뜀"
                case .unreadable: "읽을 수 없음"
                case .ambiguous: "모호함"
                case .redacted: "가림"
                }
            },
            more: { "… 외 \($0, groupedBy: ",")개" }),
        verdicts: Verdicts(
            readInFull: "모두 읽음",
            notReadInFull: "모두 읽지 못함",
            clean: "발견된 문제 없음",
            incomplete: "불완전함, 문제가 없다고 할 수 없음",
            findingCount: { "발견 \($0, groupedBy: ",")건" },
            nothingFound: { logs, rules in
                "규칙 \(rules)개를 모두 \(quoted: logs, separator: ", ")에서 찾아보았으나 일치하는 항목이 없습니다."
            },
            noCleanBill: "문제가 없다고 할 수 없습니다. 발견된 것은 없지만, 규칙에 필요한 데이터를 읽지 못했거나 일부만 읽었습니다. 이유:",
            nothingInWindow: "문제가 없다고 할 수 없습니다. 요청한 기간에는 규칙이 찾는 기록이 없습니다. 이유:",
            window: { since, until, outside in
                "요청한 기간: \(span(since, until))(로그의 시각 기준) · 기간 밖의 레코드 \(outside, groupedBy: ",")개"
            },
            moreMayBeMissing: "모든 내용을 읽지는 못했으므로 여기에 표시된 것보다 더 많은 문제가 있을 수 있습니다. 이유는 아래에 있습니다.",
            madeBy: { "규칙 테이블 \(own: $1) 기반으로 bundlescope \(own: $0)에서 만들었습니다." },
            size: byteCount,
            stats: { stats in
                let read: Phrase = "\(stats.entriesRead, groupedBy: ",")개 읽음(\(byteCount(stats.bytesRead)))"
                return "항목 \(stats.entriesSeen, groupedBy: ",")개 확인, \(read), 일치한 레코드 \(stats.recordsMatched, groupedBy: ",")개"
            }),
        findings: Findings(
            seen: { count, first, last in
                let times: Phrase = "\(count, groupedBy: ",")회 발견"
                guard let first, let last else { return times }
                return count == 1 || first == last
                    ? "\(times), \(quoted: first)" : "\(times), 처음 \(quoted: first), 마지막 \(quoted: last)"
            },
            nodes: { "노드: \(quoted: $0, separator: ", ")" },
            stands: "마지막 시도의 결과",
            standsAsFarAsRead: "읽을 수 있었던 마지막 시도의 결과",
            standsInWindow: "요청한 기간의 마지막 시도의 결과",
            superseded: { number, time in
                time.map { "해소됨: 시도 \(number)(\($0))의 결과가 다름" } ?? "해소됨: 시도 \(number)의 결과가 다름"
            },
            standingUnknown: "현재도 해당하는지 로그로는 알 수 없음",
            alsoIn: { "같은 레코드가 있는 다른 파일: \(quoted: $0, separator: ", ")" },
            speaksFor: "뒷받침하는 사실",
            speaksAgainst: "어긋나는 사실",
            decidedBy: "판단 기준",
            unknownTitle: { id in id.map { "알 수 없는 메시지 \(quoted: $0)" } ?? "ID가 없는 알 수 없는 메시지" },
            unknownDiagnosis: "이 인수가 있는 이 메시지를 아는 규칙이 없습니다. 제품 자체의 텍스트가 아래에 표시됩니다.",
            cutTitle: { id in id.map { "로그에서 잘린 메시지 \(quoted: $0)" } ?? "로그에서 잘린, ID가 없는 메시지" },
            cutDiagnosis: { explain in
                let cut: Phrase = "메시지가 로그에서 잘려 있어 규칙을 정할 수 없습니다. 읽을 수 있었던 부분이 아래에 표시됩니다."
                return explain.map { "\(cut) 이 메시지가 뜻할 수 있는 내용은 다음 명령으로 확인할 수 있습니다: \(quoted: $0)" } ?? cut
            },
            payloadCut: "메시지가 로그에서 잘려 있습니다. 읽을 수 있었던 부분만 표시됩니다.",
            argumentsNotAList: "인수가 원래 형식인 목록이 아닙니다. 로그에 있는 그대로 표시됩니다.",
            duplicateKeys: "이 메시지에는 값이 서로 다른 같은 키가 두 번 나옵니다. 마지막 값이 적용됩니다."),
        attempts: Attempts(
            tries: { "시도 \($0, groupedBy: ",")회" },
            causeChanged: { "\($0, separator: ", ")번째 시도에서 원인이 바뀜" },
            last: { outcome, cause in cause.isEmpty ? "마지막 시도: \(outcome)" : "마지막 시도: \(outcome) · \(cause)" },
            noLaterSuccess: "로그에는 이후에 성공한 기록이 없습니다.",
            noLaterSuccessRead: "로그에서 읽을 수 있었던 부분에는 이후에 성공한 기록이 없습니다.",
            noLaterSuccessInWindow: "요청한 기간에는 이후에 성공한 기록이 로그에 없습니다.",
            successUnseen: "성공했을 때의 로그 예가 공개되어 있지 않아, 이후의 시도가 성공했는지는 로그로 알 수 없습니다.",
            unknownOperation: "알 수 없는 작업"),
        coverage: Coverage(
            summary: { rules, matched, absent, notEvaluable in
                let looked: Phrase = "규칙 \(rules)개 확인: 일치 \(matched)개, 해당 없음 \(absent)개"
                return notEvaluable == 0 ? looked : "\(looked), 확인 불가 \(notEvaluable)개"
            },
            state: { state in
                switch state {
                case .matched: "일치"
                case .absent: "해당 없음"
                case .notEvaluable: "확인 불가"
                }
            },
            reason: { reason, logs in
                switch reason {
                case .found: "일치하는 레코드가 있음"
                case .notInLog: "해당 로그를 모두 읽었으나 일치하는 항목이 없음"
                case .noLog: "해당 제품의 로그가 번들에 없음"
                case .sourceMissing: "해당 로그가 번들에 없음: \(quoted: logs, separator: ", ")"
                case .logIncomplete: "해당 로그를 모두 읽지 못함"
                case .notInWindow: "로그를 모두 읽었으며 요청한 기간에 일치하는 항목이 없습니다"
                case .outsideWindow: "요청한 기간에 시도나 오류에 대한 레코드가 없습니다"
                }
            }),
        triage: Triage(
            diagnoses: "진단(번들이 많은 순)",
            unknown: "해당하는 규칙이 없는 메시지(#: 달라지는 부분)",
            stories: "여러 번들에 있는 같은 사례",
            competing: "원인이 둘 이상일 수 있는 번들",
            unread: "모두 읽지 못함",
            overview: { counts in
                let outcomes: Phrase =
                    "문제 발견 \(counts.findings, groupedBy: ",")개, 문제 없음 \(counts.clean, groupedBy: ",")개, 불완전 \(counts.incomplete, groupedBy: ",")개"
                let failed: Phrase = counts.failed == 0 ? "" : "(그중 실패 \(counts.failed, groupedBy: ",")개)"
                let unread: Phrase = counts.unread == 0 ? "" : " · 모두 읽지 못한 번들 \(counts.unread, groupedBy: ",")개"
                return "번들 \(counts.bundles, groupedBy: ",")개: \(outcomes)\(failed)\(unread)"
            },
            interrupted: { run in
                let found: Phrase = run.foundAll ? "\(run.found, groupedBy: ",")개" : "\(run.found, groupedBy: ",")개 이상"
                return "중단됨: \(found) 중 \(run.read, groupedBy: ",")개 읽음"
            },
            passedOver: { "건너뜀: 압축 파일도 아니고 알려진 로그도 아닌 파일 \($0, groupedBy: ",")개" },
            ownDocuments: { "그중 \($0, groupedBy: ",")개는 bundlescope 자체의 보고서나 문서이므로 진단하지 않았습니다" },
            bundleCount: { "번들 \($0, groupedBy: ",")개" },
            story: { kind, bundles in
                switch kind {
                case .sameBytes: "번들 \(bundles, groupedBy: ",")개가 바이트 단위로 동일합니다"
                case .sameTries: "번들 \(bundles, groupedBy: ",")개에 같은 시도가 있습니다. 한 어플라이언스의 로그가 두 번 이상 수집되었습니다"
                }
            },
            compared: { "처음 \($0, groupedBy: ",")개의 번들만 비교했습니다." },
            undecided: "원인이 가려지지 않은 규칙",
            furtherMessages: { "그 밖에 알 수 없는 메시지가 \($0, groupedBy: ",")개 있으나 형태가 너무 많아 구분하지 않았습니다." }),
        note: { reason in
            switch reason {
            case .truncated(let offset): "데이터가 중간에 끝납니다. \(byteCount(offset))까지 읽었습니다"
            case .checksumMismatch: "저장된 체크섬이 데이터와 맞지 않습니다. 데이터는 그대로 사용했습니다"
            case .lengthMismatch: "저장된 길이가 데이터와 맞지 않습니다. 데이터는 그대로 사용했습니다"
            case .corrupt(let offset, let detail):
                "\(byteCount(offset)) 이후의 데이터는 압축을 풀 수 없습니다(\(quoted: detail))"
            case .directoryMissing: "zip에 중앙 디렉터리가 없습니다. 항목을 처음부터 차례로 읽었습니다"
            case .directoryDisagrees: "zip의 중앙 디렉터리와 항목의 내용이 서로 다릅니다"
            case .laterVolume(0): "여러 볼륨으로 나뉜 압축 파일의 뒤쪽 볼륨입니다. 앞 볼륨의 내용이 없습니다"
            case .laterVolume(let missing):
                "앞 볼륨에서 이어지는 파일인데 앞 볼륨이 없습니다. 파일의 앞부분이 빠져 있습니다(\(byteCount(missing)))"
            case .trailingData(let bytes): "끝난 뒤에도 어디에도 속하지 않는 데이터가 있습니다(\(byteCount(bytes)))"
            case .encrypted: "암호화되어 있어 읽을 수 없습니다. 암호가 없는 파일을 요청하십시오"
            case .encryptedBy(let form): "암호화되어 있어(\(quoted: form)) 읽을 수 없습니다. 암호화하지 않은 파일을 요청하십시오"
            case .folderLimit(let folders): "폴더가 \(folders, groupedBy: ",")단계보다 깊습니다. 그 아래는 읽지 않았습니다"
            case .layerLimit(let layers): "중첩된 압축 파일의 한도(\(layers, groupedBy: ",")단계)에 도달했습니다(--max-depth)"
            case .entryLimit(let entries): "항목 수 한도(\(entries, groupedBy: ",")개)에 도달했습니다(--max-entries)"
            case .byteLimit(let bytes): "압축을 푼 데이터의 한도(\(wholeUnits(bytes) ?? byteCount(bytes)))에 도달했습니다(--max-bytes)"
            case .timeLimit(let seconds): "시간 한도(\(own: plainSeconds(seconds))초)에 도달했습니다(--max-seconds)"
            case .judgedInParts(let events):
                "한 번에 순서를 정할 수 있는 수(\(events, groupedBy: ",")건)보다 시도와 오류 기록이 많습니다. 마지막 시도가 무엇인지, 몇 번 기록되었는지는 맞지 않을 수 있습니다"
            case .notLookedInto: "로그가 정해진 위치에 없으며, 파이프로 받은 내용은 다시 읽을 수 없어 파일의 내용을 조사할 수 없습니다. 먼저 파일로 저장하십시오"
            case .contentLimit(let files): "처음 \(files, groupedBy: ",")개 파일만 조사함"
            case .unsupportedMethod(let method): "지원되지 않는 압축 방식 또는 형식입니다: \(quoted: method)"
            case .noRecords(let head): "알려진 형식의 레코드가 없습니다: \(quoted: head)"
            case .linesOutsideForm(let lines, let first):
                "검색 대상을 언급하지만 형식을 알 수 없는 행이 \(lines, groupedBy: ",")개 있습니다(첫 행: \(first)). 그 내용은 해석하지 못했습니다"
            case .emptyLog: "로그가 비어 있음"
            case .linkNotFollowed(let target): "\(quoted: target) 링크입니다. 링크는 따라가지 않습니다"
            case .nothingInWindow(let since, let until, let outside, let first, let last):
                "요청한 기간(\(span(since, until)))에는 시도나 오류에 대한 레코드가 없습니다. \(outsideRecords(outside, first?.wholeSecond, last?.wholeSecond))"
            case .windowUnknown(let since, let until):
                "요청한 기간(\(span(since, until)))의 레코드가 있는지 알 수 없습니다. 그 기간에는 발견된 것이 없습니다"
            case .ownDocument(let document):
                switch document {
                case .report: "bundlescope가 작성한 보고서입니다. 로그의 행을 인용하지만 로그가 아니므로 진단하지 않았습니다"
                case .rules: "bundlescope의 규칙입니다. 로그의 행을 인용하지만 로그가 아니므로 진단하지 않았습니다"
                case .documentation: "bundlescope의 문서입니다. 로그의 행을 인용하지만 로그가 아니므로 진단하지 않았습니다"
                }
            case .severalBundles(let count, let folder):
                "이 폴더에는 번들이 \(count, groupedBy: ",")개 있습니다. 번들마다 보고서를 보려면 다음을 사용하십시오: \(quoted: triageCommand(folder))"
            case .specialFile: "일반 파일이 아닙니다(장치, 파이프, 소켓 또는 폴더)"
            case .lookedInto(let files): "로그가 정해진 위치에 없어 다른 파일의 내용을 조사함: \(seenEntries(files.first, of: files.count))"
            case .noEndMark: "끝을 나타내는 표시가 없습니다. 두 파일 사이에서 잘린 것이라면 그 뒤의 파일이 빠져 있습니다"
            case .recordJoined(let line, let rest, let restLine):
                "\(line, groupedBy: ",")행의 레코드가 순환으로 잘려 다음 위치에서 이어지므로 하나로 합쳤습니다: \(quoted: rest.description), \(restLine, groupedBy: ",")행"
            case .takenForLog(let log): "기록의 형식에 따라 다음 로그로 간주함: \(quoted: log)"
            case .unsafeName: "이름이 절대 경로이거나 폴더를 벗어납니다('..'). 읽기만 했으며 아무것도 쓰지 않았습니다"
            case .systemError(let text): "시스템에서 거부했습니다: \(quoted: text)"
            case .readerEnded(let ending, let place): readerEnded(ending, at: place)
            case .empty: "비어 있습니다"
            case .noLog(let expected, let seen, let entriesSeen):
                "이 번들에는 다음 로그가 없습니다: \(quoted: expected, separator: ", "). \(seenEntries(seen, of: entriesSeen))"
            case .neededLogMissing(let expected): "이 번들에 다음 로그가 없어 해당 내용을 판단할 수 없음: \(quoted: expected, separator: ", ")"
            case .notABundle(let appearance): "압축 파일도 아니고 알려진 로그도 아닙니다. 다음과 같이 보입니다: \(quoted: appearance)"
            case .duplicateName: "같은 이름의 항목이 두 개 있습니다. 둘 다 읽었습니다"
            case .clockWentBack(let line): "\(line)번째 줄에서 시간이 되돌아갑니다. 레코드는 로그의 순서를 따릅니다"
            case .changedWhileRead: "읽는 동안 파일이 변경되었습니다"
            case .redacted(let places):
                "로그 텍스트의 기밀 정보 \(places, groupedBy: ",")곳을 [redacted]로 표시했습니다(--no-redact로 볼 수 있습니다)"
            }
        })

    private static func span(_ since: String?, _ until: String?) -> Phrase {
        let end: Phrase = until.map { "\(quoted: shownBound($0))까지" } ?? ""
        guard let since else { return end }
        return until == nil ? "\(quoted: shownBound(since))부터" : "\(quoted: shownBound(since))부터 \(end)"
    }

    private static func outsideRecords(_ count: Int, _ first: String?, _ last: String?) -> Phrase {
        let records: Phrase = "기간 밖의 레코드는 \(count, groupedBy: ",")개입니다"
        guard let first, let last else { return records }
        return first == last ? "\(records)(\(quoted: first))" : "\(records)(로그는 \(quoted: first)부터 \(quoted: last)까지)"
    }

    private static func byteCount(_ bytes: UInt64) -> Phrase {
        "\(bytes, groupedBy: ",")바이트"
    }

    private static func seenEntries(_ seen: [String], of count: Int) -> Phrase {
        if seen.isEmpty { return "항목이 없습니다" }
        let names: Phrase = "확인된 항목: \(quoted: seen, separator: ", ")"
        return count > seen.count ? "\(names) … 외 \(count - seen.count, groupedBy: ",")개" : names
    }

    private static func readerEnded(_ ending: ReadNote.ReaderEnding, at place: EntryPath?) -> Phrase {
        let how: Phrase =
            switch ending {
            case .signal(let signal): "실패: 시그널 \(signal)에 의해 강제 종료되었습니다"
            case .exit(let code): "실패: 읽기 프로세스가 종료되었습니다(코드 \(code))"
            case .silence(let seconds): "실패: \(seconds, groupedBy: ",")초 안에 응답이 없어 읽기 프로세스를 종료했습니다"
            }
        return place.map { place in "\(how)(\(quoted: place.description) 읽는 중)" } ?? how
    }
}
