import CertificateChain
import Requirements
import RuleTable

extension VerifyPhrases {
    static let korean = VerifyPhrases(
        headings: Headings(
            report: "인증서 사전 확인", chain: "인증서 체인", checks: "확인 항목", changes: "수정 방법",
            peer: "두 어플라이언스 비교"),
        columns: Columns(
            requirement: "요구 사항", result: "결과", found: "확인된 내용", issuedTo: "발급 대상",
            issuedBy: "발급자", keys: "키"),
        comma: ", ",
        outcome: { outcome in
            switch outcome {
            case .pass: "충족"
            case .fail: "미충족"
            case .advice: "권고"
            case .unknown: "판단 불가"
            case .notApplicable: "확인 안 함"
            }
        },
        tally: { count, outcome in
            switch outcome {
            case .pass: "충족 \(count, groupedBy: ",")건"
            case .fail: "미충족 \(count, groupedBy: ",")건"
            case .advice: "권고 \(count, groupedBy: ",")건"
            case .unknown: "판단 불가 \(count, groupedBy: ",")건"
            case .notApplicable: "확인 안 함 \(count, groupedBy: ",")건"
            }
        },
        detail: { detail, certificate in
            switch detail {
            case .needsOption(let option): "\(quoted: option) 옵션을 지정하면 확인합니다"
            case .notForSingleUpload: "체인에 대한 요구 사항입니다. 단일 인증서를 확인하고 있습니다"
            case .noCertificate: "인증서를 읽을 수 없음"
            case .noRequest(let file): "\(name: file)에 읽을 수 있는 CSR이 없음"
            case .requestHasNoNames: "CSR에 대체 이름이 없어 비교하지 않음"
            case .unorderedEncoding: "PKCS#7은 인증서의 집합이므로 순서에 의미가 없음"
            case .noAuthority: "파일에 CA 인증서가 없음"
            case .unreadableExtension(let name): "확장 \(name: name) 항목이 두 번 있거나 읽을 수 없음"
            case .signatureNotChecked(.algorithm(let name)): "알 수 없는 알고리즘 \(name: name) 때문에 서명을 확인할 수 없음"
            case .signatureNotChecked(.limit): "서명이 너무 많아 확인하지 않음"
            case .unreadableDate: "날짜를 읽을 수 없음"
            case .encoding(let file, let encoding): "\(name: file): \(encodingName(encoding))"
            case .fileProblem(let file, let problem): "\(name: file): \(problemText(problem))"
            case .requestInsteadOfCertificate(let file): "\(name: file) 파일은 인증서가 아니라 CSR입니다. CA가 이 CSR로 발급한 파일이 필요합니다"
            case .certificates(let count): "인증서 \(count, groupedBy: ",")개"
            case .key(let key): "\(key)"
            case .sameKey(let key): "CSR의 키와 같음(\(key))"
            case .otherKey(let own, let request): "인증서의 키(\(own))가 CSR의 키(\(request))가 아님"
            case .signatureAlgorithm(let algorithm): "서명 알고리즘: \(name: algorithm.name)"
            case .signed: "검증됨"
            case .brokenRequest: "자체 키로 서명되지 않음: CSR이 손상되었거나 수작업으로 만들어짐"
            case .signedByAnotherKey(let issuer): "\(certificate(issuer)): 발급자와 이름이 같지만 그 키로 서명되지 않음"
            case .extendedKeyUsage(let present, let missing):
                usages(present?.map(ExtendedKeyUsage.name), missing.map(ExtendedKeyUsage.name))
            case .keyUsage(let present, let missing, let key):
                missing.contains(.keyEncipherment) && key.cannotEncipher
                    ? "\(usages(present?.names, missing.names)). 타원 곡선 키는 키를 암호화할 수 없어 CA가 이 용도를 넣지 않습니다(RFC 8813). RSA 키로 CSR을 생성하십시오"
                    : usages(present?.names, missing.names)
            case .complete(let root): "\(certificate(root))까지 완전함"
            case .inTrustStore(let root): "\(name: root.description)까지 모든 발급자가 있음"
            case .missingIssuer(let name): "발급자가 없음: \(name: name.description)"
            case .selfSignedLeaf: "자체 서명됨: CA가 발급하지 않음"
            case .endless: "발급자가 순환하거나 실제 체인보다 길게 이어짐"
            case .foreign: "이 체인에 속하지 않음"
            case .duplicate(let original): "파일에 두 번 있음: \(certificate(original))"
            case .order(let expected): expected == expected.sorted() ? "올바른 순서" : "올바른 순서: \(indices: expected)"
            case .depth(let count, let limit): "\(count, groupedBy: ",")(최대 \(limit))"
            case .notAuthority(let isRoot): isRoot ? "루트에 CA라는 표시가 없음" : "다른 인증서를 발급했지만 CA가 아님"
            case .mayNotSign(let usage): "인증서에 서명할 수 없음. \(usages(usage.names, ["keyCertSign"]))"
            case .pathLength(let allowed, let found): "하위 CA 인증서가 \(found)개이지만 \(allowed)개까지 허용됨"
            case .leafIsAuthority: "리프 자체가 CA 인증서임"
            case .commonNames(let names): "\(names: names)"
            case .noCommonName: "일반 이름이 없음"
            case .wildcards(let names): "와일드카드 있음: \(names: names)"
            case .noWildcard: "와일드카드 없음"
            case .alternativeNames(let missing, let extra): names(missing: missing, extra: extra)
            case .validUntil(let end): "\(end)까지"
            case .noneValid: "유효한 인증서가 없음"
            case .notYetValid(let start, _): "\(start)부터 유효함"
            case .expired(let end, _): "\(end)에 만료됨"
            case .endsIn(let days, let end): "\(days)일 후(\(end)) 만료됨"
            case .replaces(let name): "신뢰 인증서 \(name: name) 항목을 대체함"
            case .alreadyTrusted(let name): "\(name: name) 항목이 이미 신뢰 저장소에 있음"
            case .trustedIsNewer(let name, let start): "신뢰 인증서 \(name: name)의 시작 날짜(\(start))가 같거나 더 최근이어서 대체되지 않음"
            case .namesAgree: "양쪽이 동일함"
            case .namesDiffer(let levels): "단계 \(indices: levels)에서 다름"
            case .sameCertificateOnPeer: "두 파일의 리프가 동일합니다. 어플라이언스마다 자체 CSR에 대한 인증서가 필요합니다"
            case .keysDiffer(let level): "단계 \(level + 1)에서 이름은 같지만 키가 다름"
            case .noIssuers: "확인할 발급자가 없음"
            case .issuerMissing(let name): "발급자가 없어 판단할 수 없음: \(name: name.description)"
            case .leafNotRead: "리프를 읽을 수 없음"
            case .partNotRead: "파일에 읽을 수 없는 인증서가 있어 모두 판단할 수 없음"
            case .validationStopped(let reason): "경로를 검증할 수 없음: \(name: reason)"
            case .issuerNotRead(let name): "읽지 못한 인증서가 발급자일 수 있음: \(name: name.description)"
            case .loneCertificate(let name): "발급자가 없음: \(name: name.description). 단일 인증서는 \(quoted: "--single") 옵션으로 확인합니다"
            case .alternative(let other): "이름과 키가 같은 인증서가 있어 필요하지 않음: \(certificate(other))"
            case .mayBelong: "발급자가 없어 이 체인에 속하는지 알 수 없음"
            case .namesOutside(let names, let excluded, let by): outside(names, excluded: excluded, by.map(certificate))
            case .constraintsNotProcessed(let reason): "이름 제약 조건을 처리할 수 없음: \(name: reason)"
            case .unknownCritical(let names): "알 수 없는 중요 확장: \(names: names)"
            case .rarelyProcessedCritical(let names): "일부 프로그램이 처리하지 않는 중요 확장: \(names: names)"
            case .repeatedExtensions(let names): "두 번 있는 확장: \(names: names)"
            case .unreadableExtensions: "확장이 두 번 있거나 읽을 수 없음"
            case .noValidPolicy: "CA가 인증서 정책을 요구하지만 체인 전체에 유효한 정책이 없습니다. Java는 거부하고 OpenSSL은 지정할 때만 거부합니다"
            case .invalidPolicy: "허용되지 않는 정책 매핑이 있음"
            case .authorityUsage(let missing):
                "누락: \(names: missing.map(ExtendedKeyUsage.name)). OpenSSL은 이 용도로 해당 CA 아래의 리프를 거부합니다"
            case .keyIdentifierDiffers(let issuer): "발급자의 키 식별자가 다름: \(certificate(issuer))"
            case .explicitCurve: "키의 곡선이 이름이 아니라 매개 변수로 적혀 있어 OpenSSL과 Java 모두 받지 않음"
            case .rareCurve(let curve): "Java에서 지원하지 않는 곡선: \(name: curve)"
            case .authorityLacking(let name, let onPeer):
                onPeer ? "상대 어플라이언스에 없는 CA: \(name: name.shortName)" : "이 어플라이언스에 없는 CA: \(name: name.shortName)"
            case .keysAgree: "양쪽의 키가 동일함"
            case .noCommonAuthority: "양쪽에 이름이 같은 CA가 없음"
            }
        },
        problem: problemText,
        certificate: { "인증서 \($0)" },
        peerCertificate: { "상대 어플라이언스의 인증서 \($0)" },
        chain: Chain(
            leaf: "리프", intermediate: "중간", root: "루트", outside: "체인 밖",
            validity: { from, until in "\(from) ~ \(until)" },
            signature: { state in
                switch state {
                case .verified: "서명 검증됨"
                case .broken: "다른 키로 서명됨"
                case .unknown: "서명 확인 안 함"
                case nil: "발급자 없음"
                }
            },
            same: "동일", different: "다름"),
        prediction: Predictions(
            quote: { "'\(quoted: $0)'" },
            accepted: "문서에 기재된 요구 사항에 어긋나는 점이 없습니다.",
            open: { checks in "확인한 범위에서는 문제가 없지만 다음 항목은 확인하지 않았거나 판단할 수 없습니다: \(checks.joined(", "))." },
            refused: { "이 업로드는 \($0) 메시지로 거부됩니다." },
            refusedBySome: "이 업로드는 거부됩니다. 다음 메시지가 나타날 수 있으며, 어느 것이 먼저 나타나는지는 공개되어 있지 않습니다:",
            refusedWithoutMessage: "충족되지 않은 요구 사항이 있습니다. 어떤 메시지가 나타나는지는 공개되어 있지 않습니다.",
            notConnected: { "업로드 자체에는 문제가 없지만 마이그레이션 연결 검증이 실패합니다: \($0)" },
            connectionsFail: "체인을 검증하는 프로그램은 연결을 거부합니다",
            notUsable: { "업로드 자체에는 문제가 없지만 \($0)." },
            atConnection: "마이그레이션 연결 검증 시",
            argumentNotPublished: "인수는 공개되지 않음",
            messageNotPublished: "공개되지 않은 메시지",
            inferred: "추정이며 문서에 기재되지 않음"),
        repair: Repair(
            heading: "다시 쓴 체인",
            written: { "파일을 썼습니다: \($0)" },
            notWritten: { file, reason in "파일을 쓰지 않았습니다(\(file)): \(reason)" },
            unchanged: "체인이 이미 어플라이언스에 맞는 형태임",
            remains: { "그래도 거부됩니다: \($0.joined(", "))" },
            step: { step in
                switch step {
                case .putInOrder: "순서를 맞춤: 리프, 중간, 루트"
                case .leftOutDuplicates(let count): "두 번 있던 인증서 \(count, groupedBy: ",")개를 뺌"
                case .leftOutStrangers(let names): "체인에 속하지 않는 항목을 뺌: \(names: names.map(\.shortName))"
                case .leftOutIssuers(let count): "발급자의 인증서 \(count, groupedBy: ",")개를 뺌"
                case .addedAuthorities(let names, let file): "다른 파일에서 가져옴(\(name: file)): \(names: names.map(\.shortName))"
                case .convertedToPEM(let file, let encoding): "\(name: file): PEM으로 변환함(원래 형식: \(encodingName(encoding)))"
                case .writtenAnew(let file, let count): "\(name: file): 텍스트의 문제 \(count, groupedBy: ",")건을 고침"
                case .leftOutPrivateKey(let file): "\(name: file): 개인 키를 뺌"
                case .leftOutUnreadable(let file): "\(name: file): 읽을 수 없는 항목을 뺌"
                }
            },
            obstacle: { obstacle in
                switch obstacle {
                case .noCertificate: "인증서를 읽을 수 없음"
                case .leafNotRead: "리프를 읽을 수 없음"
                case .selfSignedLeaf: "자체 서명된 인증서이며 다른 인증서는 CA만 발급할 수 있음"
                case .missingIssuer(let subject, let issuer):
                    "발급자의 인증서가 없음(\(name: subject.shortName)의 발급자: \(name: issuer.description)). 그 인증서가 있는 파일도 지정하십시오"
                case .otherKey(let subject, let issuer):
                    "발급자의 인증서(\(name: issuer.shortName)) 키가 서명에 쓰인 키와 다름(\(name: subject.shortName))"
                case .endless: "발급자가 순환하거나 실제 체인보다 길게 이어짐"
                }
            }),
        comparison: Comparison(
            supports: { file, found in "\(file) 파일이 이에 해당합니다: \(found)." },
            contradicts: { file, found in "\(file) 파일은 이에 해당하지 않습니다: \(found)." },
            otherFile: { file, log, found in "로그 내용: \(log). \(file) 파일은 이와 다릅니다(\(found)). 업로드된 파일이 아닙니다." },
            inBundle: { file, fits in
                let found: Phrase =
                    switch fits {
                    case true?: "이 결과와 일치합니다"
                    case false?: "이 결과와 일치하지 않습니다"
                    case nil: "업로드된 파일인지는 알 수 없습니다"
                    }
                return "번들에 인증서 파일이 있습니다(\(file)). \(found)."
            },
            settled: { file, cause in "\(file) 파일로 원인이 확인됩니다: \(cause)." })
    )

    @Sendable private static func problemText(_ problem: FileProblem) -> Phrase {
        switch problem {
        case .empty: "파일이 비어 있음"
        case .tooLarge(let limit): "파일이 \(wholeUnits(UInt64(limit)) ?? "\(limit)")보다 커서 읽지 않음"
        case .unrecognised: "-----BEGIN CERTIFICATE----- 줄이 있는 텍스트도 DER도 아님"
        case .pkcs12: "PKCS#12(.pfx, .p12): 인증서와 개인 키가 암호로 보호되어 있습니다. 인증서만 Base 64 인코딩으로 내보내십시오"
        case .malformedBoundary(let line): "\(line)번째 줄: BEGIN과 END의 양쪽에 하이픈을 5개씩 쓰십시오"
        case .notBase64(let block, let lineInBlock, let line): "\(place(block))의 \(lineInBlock)번째 줄(파일의 \(line)번째 줄)이 Base 64가 아님"
        case .incompleteBase64(let block): "\(place(block))(\(block.line)번째 줄부터)에 문자가 부족함"
        case .missingEnd(let block, let last):
            "\(place(block))(\(block.line)번째 줄부터)에 END 줄이 없습니다. \(last)번째 줄 뒤에 다음 줄을 넣으십시오: -----END \(name: block.label)-----"
        case .endLabelDiffers(let block): "\(place(block))(\(block.line)번째 줄부터): 다른 레이블로 끝남"
        case .truncated(let block, let expected, let found):
            "\(placeOrData(block)): 중간에 잘림(\(expected, groupedBy: ",")바이트 중 \(found, groupedBy: ",")바이트)"
        case .undecodable(let block, let reason): "\(placeOrData(block)): 디코딩할 수 없음(\(name: reason))"
        case .noCertificatesInPKCS7(let block): "\(placeOrData(block)): 인증서가 없는 PKCS#7"
        case .trailingBytes(let count): "끝 뒤에 어디에도 속하지 않는 \(count, groupedBy: ",")바이트가 있음"
        case .certificateLimit(let limit): "처음 \(limit, groupedBy: ",")개의 인증서만 읽음"
        case .utf16: "텍스트가 UTF-16이어서 인증서로 읽히지 않습니다. ANSI 또는 BOM 없는 UTF-8로 저장하십시오"
        case .byteOrderMark: "BOM으로 시작하여 엄격한 프로그램은 인증서를 인식하지 못합니다. BOM 없는 UTF-8로 저장하십시오"
        case .boundarySharesLine(let line): "\(line)번째 줄: BEGIN과 END를 각각 한 줄에 따로 쓰십시오"
        case .unusualLabel(let block): "\(place(block))(\(block.line)번째 줄)의 레이블은 CERTIFICATE여야 함"
        case .missingBegin(let first, let end):
            "\(end)번째 줄: BEGIN이 없는 END입니다. \(first)번째 줄 앞에 -----BEGIN CERTIFICATE----- 줄을 넣으십시오"
        case .lowerCaseBoundary(let line): "\(line)번째 줄: BEGIN, END 및 그 이름을 대문자로 쓰십시오"
        case .gluedBoundaries(let line): "\(line)번째 줄: END와 BEGIN 사이에 줄바꿈을 넣으십시오"
        case .indentedBoundary(let line): "\(line)번째 줄: 하이픈 앞의 공백을 제거하십시오"
        case .emptyLine(let line): "\(line)번째 줄: 인증서 안의 빈 줄을 제거하십시오"
        case .carriageReturns: "줄이 CR로만 끝납니다. Windows 또는 Unix 줄바꿈으로 파일을 저장하십시오"
        case .noBreakSpace(let line): "\(line)번째 줄: 줄 바꿈 없는 공백을 제거하십시오"
        case .hyphens(let line): "\(line)번째 줄: 하이픈만 있는 줄을 제거하십시오"
        case .mislabelledPKCS7(let block):
            "\(place(block)): 인증서가 아니라 인증서의 집합인 PKCS#7입니다. \(quoted: "--write-fixed") 옵션으로 PEM으로 쓸 수 있습니다"
        case .privateKey(let line):
            line.map { "파일의 \($0)번째 줄부터 개인 키가 있습니다. 업로드에 필요하지 않으므로 제거하십시오" } ?? "파일에 개인 키가 있습니다. 업로드에는 필요하지 않습니다"
        case .textAround(let line): "인증서 외의 텍스트가 있음(처음은 \(line)번째 줄)"
        case .otherBlock(let block): "\(place(block))(\(block.line)번째 줄): 필요한 항목이 아님"
        case .more(let count): "문제 \(count, groupedBy: ",")건 더 있음"
        }
    }

    private static func outside(_ names: [GeneralName], excluded: Bool, _ authority: Phrase?) -> Phrase {
        let by = authority ?? "CA"
        let text: Phrase = excluded ? "이름 제약 조건에서 제외됨(\(by))" : "이름 제약 조건에서 벗어남(\(by))"
        return names.isEmpty ? text : "\(text): \(names: names.map(\.description))"
    }

    private static func place(_ block: FileProblem.Block) -> Phrase { "\(block.ordinal)번째 \(name: block.label)" }

    private static func placeOrData(_ block: FileProblem.Block?) -> Phrase { block.map(place) ?? "데이터" }

    private static func encodingName(_ encoding: FileEncoding) -> Phrase {
        switch encoding {
        case .pem: "Base 64(PEM)"
        case .der: "DER(바이너리)"
        case .pkcs7InPEM: "Base 64의 PKCS#7"
        case .pkcs7InDER: "DER의 PKCS#7(바이너리)"
        case .bareBase64: "BEGIN 및 END 줄이 없는 Base 64"
        case .pkcs12: "PKCS#12"
        case .unrecognised: "인식할 수 없음"
        }
    }

    private static func usages(_ present: [String]?, _ missing: [String]) -> Phrase {
        guard let present else { return "확장이 없음. 누락: \(names: missing)" }
        let found: Phrase = present.isEmpty ? "없음" : "\(names: present)"
        return missing.isEmpty ? found : "누락: \(names: missing), 있음: \(found)"
    }

    private static func names(missing: [GeneralName], extra: [GeneralName]) -> Phrase {
        var parts: [Phrase] = []
        if !missing.isEmpty { parts.append("인증서에 없는 이름: \(names: missing.map(\.description))") }
        if !extra.isEmpty { parts.append("CSR에 없는 이름: \(names: extra.map(\.description))") }
        return parts.isEmpty ? "동일한 이름" : parts.joined(", ")
    }
}
