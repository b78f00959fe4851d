import CertificateChain
import Requirements
import RuleTable

extension VerifyPhrases {
    static let japanese = VerifyPhrases(
        headings: Headings(
            report: "証明書の事前確認", chain: "証明書チェーン", checks: "確認項目", changes: "修正手順",
            peer: "2台のアプライアンスの比較"),
        columns: Columns(
            requirement: "要件", result: "結果", found: "確認された内容", issuedTo: "発行先", issuedBy: "発行元",
            keys: "キー"),
        comma: "、",
        outcome: { outcome in
            switch outcome {
            case .pass: "適合"
            case .fail: "不適合"
            case .advice: "助言"
            case .unknown: "判定不可"
            case .notApplicable: "未確認"
            }
        },
        tally: { count, outcome in
            switch outcome {
            case .pass: "適合\(count, groupedBy: ",")件"
            case .fail: "不適合\(count, groupedBy: ",")件"
            case .advice: "助言\(count, groupedBy: ",")件"
            case .unknown: "判定不可\(count, groupedBy: ",")件"
            case .notApplicable: "未確認\(count, groupedBy: ",")件"
            }
        },
        detail: { detail, certificate in
            switch detail {
            case .needsOption(let option): "\(quoted: option)を指定すると確認できます"
            case .notForSingleUpload: "チェーンの要件です。単一の証明書について確認しています"
            case .noCertificate: "証明書を読み取れませんでした"
            case .noRequest(let file): "\(name: file)に読み取れるCSRがありません"
            case .requestHasNoNames: "CSRにサブジェクト代替名がないため、比較しません"
            case .unorderedEncoding: "PKCS#7は証明書の集合であり、順序に意味はありません"
            case .noAuthority: "ファイルにCA証明書がありません"
            case .unreadableExtension(let name): "拡張\(name: name)が2つあるか、読み取れません"
            case .signatureNotChecked(.algorithm(let name)): "未知のアルゴリズム\(name: name)のため、署名を確認できません"
            case .signatureNotChecked(.limit): "署名の数が多すぎるため、確認していません"
            case .unreadableDate: "日付を読み取れません"
            case .encoding(let file, let encoding): "\(name: file)：\(encodingName(encoding))"
            case .fileProblem(let file, let problem): "\(name: file)：\(problemText(problem))"
            case .requestInsteadOfCertificate(let file): "\(name: file)は証明書ではなくCSRです。CAがこのCSRから発行したファイルが必要です"
            case .certificates(let count): "証明書\(count, groupedBy: ",")件"
            case .key(let key): "\(key)"
            case .sameKey(let key): "CSRのキーと同じ（\(key)）"
            case .otherKey(let own, let request): "証明書のキー（\(own)）はCSRのキー（\(request)）ではありません"
            case .signatureAlgorithm(let algorithm): "署名アルゴリズム：\(name: algorithm.name)"
            case .signed: "検証済み"
            case .brokenRequest: "自身のキーで署名されていません。CSRが破損しているか、手作業で作られています"
            case .signedByAnotherKey(let issuer): "\(certificate(issuer))は発行元と同じ名前ですが、署名はそのキーによるものではありません"
            case .extendedKeyUsage(let present, let missing):
                usages(present?.map(ExtendedKeyUsage.name), missing.map(ExtendedKeyUsage.name))
            case .keyUsage(let present, let missing, let key):
                missing.contains(.keyEncipherment) && key.cannotEncipher
                    ? "\(usages(present?.names, missing.names))。楕円曲線のキーではキーを暗号化できず、CAはこの用途を設定しません（RFC 8813）。RSAキーでCSRを生成してください"
                    : usages(present?.names, missing.names)
            case .complete(let root): "\(certificate(root))まで揃っています"
            case .inTrustStore(let root): "\(name: root.description)まで、すべての発行元が揃っています"
            case .missingIssuer(let name): "発行元がありません：\(name: name.description)"
            case .selfSignedLeaf: "自己署名であり、CAから発行されていません"
            case .endless: "発行元が循環しているか、実際のチェーンではあり得ない長さです"
            case .foreign: "このチェーンに属していません"
            case .duplicate(let original): "同じ証明書がもう1つあります：\(certificate(original))"
            case .order(let expected): expected == expected.sorted() ? "正しい順序です" : "正しい順序：\(indices: expected)"
            case .depth(let count, let limit): "\(count, groupedBy: ",")（最大\(limit)）"
            case .notAuthority(let isRoot): isRoot ? "ルートにCAであることが示されていません" : "別の証明書を発行していますが、CAではありません"
            case .mayNotSign(let usage): "証明書への署名が許可されていません。\(usages(usage.names, ["keyCertSign"]))"
            case .pathLength(let allowed, let found): "下位のCA証明書は\(found)件ですが、許可されているのは\(allowed)件です"
            case .leafIsAuthority: "リーフ自体がCA証明書です"
            case .commonNames(let names): "\(names: names)"
            case .noCommonName: "共通名がありません"
            case .wildcards(let names): "ワイルドカードあり：\(names: names)"
            case .noWildcard: "ワイルドカードなし"
            case .alternativeNames(let missing, let extra): names(missing: missing, extra: extra)
            case .validUntil(let end): "\(end)まで"
            case .noneValid: "有効な証明書がありません"
            case .notYetValid(let start, _): "\(start)まで有効になりません"
            case .expired(let end, _): "\(end)に期限が切れました"
            case .endsIn(let days, let end): "あと\(days)日（\(end)）で期限が切れます"
            case .replaces(let name): "信頼証明書\(name: name)を置き換えます"
            case .alreadyTrusted(let name): "\(name: name)はすでに信頼ストアにあります"
            case .trustedIsNewer(let name, let start): "信頼証明書\(name: name)の開始日（\(start)）が同じか新しいため、置き換えられません"
            case .namesAgree: "両側で一致しています"
            case .namesDiffer(let levels): "階層\(indices: levels)で異なります"
            case .sameCertificateOnPeer: "両方のファイルのリーフが同じです。各アプライアンスには、それぞれのCSRに対する証明書が必要です"
            case .keysDiffer(let level): "階層\(level + 1)で、名前は同じですがキーが異なります"
            case .noIssuers: "確認する発行元がありません"
            case .issuerMissing(let name): "発行元がないため判定できません：\(name: name.description)"
            case .leafNotRead: "リーフを読み取れませんでした"
            case .partNotRead: "ファイルに読み取れない証明書があるため、すべては判定できません"
            case .validationStopped(let reason): "パスを検証できません：\(name: reason)"
            case .issuerNotRead(let name): "読み取れなかった証明書が発行元である可能性があります：\(name: name.description)"
            case .loneCertificate(let name): "発行元がありません：\(name: name.description)。単一の証明書は\(quoted: "--single")を指定して確認します"
            case .alternative(let other): "\(certificate(other))と名前もキーも同じで、並べる必要はありません"
            case .mayBelong: "発行元が欠けているため、このチェーンに属するか判定できません"
            case .namesOutside(let names, let excluded, let by): outside(names, excluded: excluded, by.map(certificate))
            case .constraintsNotProcessed(let reason): "名前の制約を処理できません：\(name: reason)"
            case .unknownCritical(let names): "未知のクリティカルな拡張：\(names: names)"
            case .rarelyProcessedCritical(let names): "一部のプログラムが処理しないクリティカルな拡張：\(names: names)"
            case .repeatedExtensions(let names): "2つある拡張：\(names: names)"
            case .unreadableExtensions: "拡張が2つあるか、読み取れません"
            case .noValidPolicy: "CAが証明書ポリシーを求めていますが、チェーン全体で有効なものがありません。Javaは拒否し、OpenSSLは指定されたときだけ拒否します"
            case .invalidPolicy: "許可されないポリシー マッピングがあります"
            case .authorityUsage(let missing):
                "不足：\(names: missing.map(ExtendedKeyUsage.name))。このCAの下のリーフは、この用途ではOpenSSLに拒否されます"
            case .keyIdentifierDiffers(let issuer): "発行元のキー識別子が\(certificate(issuer))のものと異なります"
            case .explicitCurve: "キーの曲線が名前ではなくパラメーターで示されており、OpenSSLもJavaも受け付けません"
            case .rareCurve(let curve): "Javaが対応していない曲線：\(name: curve)"
            case .authorityLacking(let name, let onPeer):
                onPeer ? "相手側アプライアンスにないCA：\(name: name.shortName)" : "このアプライアンスにないCA：\(name: name.shortName)"
            case .keysAgree: "両側でキーが一致しています"
            case .noCommonAuthority: "両側に同じ名前のCAがありません"
            }
        },
        problem: problemText,
        certificate: { "証明書\($0)" },
        peerCertificate: { "相手側アプライアンスの証明書\($0)" },
        chain: Chain(
            leaf: "リーフ", intermediate: "中間", root: "ルート", outside: "チェーン外",
            validity: { from, until in "\(from)～\(until)" },
            signature: { state in
                switch state {
                case .verified: "署名は検証済み"
                case .broken: "別のキーによる署名"
                case .unknown: "署名は未確認"
                case nil: "発行元なし"
                }
            },
            same: "一致", different: "不一致"),
        prediction: Predictions(
            quote: { "「\(quoted: $0)」" },
            accepted: "文書に記載された要件に反する点はありません。",
            open: { checks in "確認した範囲では問題はありませんが、次の項目は未確認、または判定できません：\(checks.joined("、"))。" },
            refused: { "このアップロードは\($0)で拒否されます。" },
            refusedBySome: "このアップロードは拒否されます。次のメッセージが表示される可能性があります（どれが先に表示されるかは公開されていません）：",
            refusedWithoutMessage: "満たされていない要件があります。表示されるメッセージは公開されていません。",
            notConnected: { "アップロード自体に問題はありませんが、移行の接続検証に失敗します：\($0)" },
            connectionsFail: "チェーンを検証するプログラムは接続を拒否します",
            notUsable: { "アップロード自体に問題はありませんが、\($0)。" },
            atConnection: "移行の接続検証時",
            argumentNotPublished: "引数は公開されていません",
            messageNotPublished: "公開されていないメッセージ",
            inferred: "推定であり、文書に記載はありません"),
        repair: Repair(
            heading: "書き直したチェーン",
            written: { "\($0)を書き出しました。" },
            notWritten: { file, reason in "\(file)を書き出していません：\(reason)。" },
            unchanged: "チェーンはすでにアプライアンスの求める形です",
            remains: { "それでも拒否されます：\($0.joined("、"))。" },
            step: { step in
                switch step {
                case .putInOrder: "順序を直しました：リーフ、中間、ルート"
                case .leftOutDuplicates(let count): "重複していた証明書\(count, groupedBy: ",")件を除きました"
                case .leftOutStrangers(let names): "チェーンに属さないものを除きました：\(names: names.map(\.shortName))"
                case .leftOutIssuers(let count): "発行元の証明書\(count, groupedBy: ",")件を除きました"
                case .addedAuthorities(let names, let file): "\(name: file)から加えました：\(names: names.map(\.shortName))"
                case .convertedToPEM(let file, let encoding): "\(name: file)：\(encodingName(encoding))をPEMに変換しました"
                case .writtenAnew(let file, let count): "\(name: file)：テキストの問題\(count, groupedBy: ",")件を直しました"
                case .leftOutPrivateKey(let file): "\(name: file)：プライベート キーを除きました"
                case .leftOutUnreadable(let file): "\(name: file)：読み取れないものを除きました"
                }
            },
            obstacle: { obstacle in
                switch obstacle {
                case .noCertificate: "証明書を読み取れませんでした"
                case .leafNotRead: "リーフを読み取れませんでした"
                case .selfSignedLeaf: "自己署名証明書であり、別の証明書はCAだけが発行できます"
                case .missingIssuer(let subject, let issuer):
                    "\(name: subject.shortName)の発行元（\(name: issuer.description)）がありません。それを含むファイルも指定してください"
                case .otherKey(let subject, let issuer):
                    "\(name: issuer.shortName)の証明書のキーは、\(name: subject.shortName)に署名したキーではありません"
                case .endless: "発行元が循環しているか、実際のチェーンではあり得ない長さです"
                }
            }),
        comparison: Comparison(
            supports: { file, found in "\(file)はこれに当てはまります：\(found)。" },
            contradicts: { file, found in "\(file)はこれに当てはまりません：\(found)。" },
            otherFile: { file, log, found in "ログの内容：\(log)。\(file)はこれと矛盾します（\(found)）。アップロードされたのはこのファイルではありません。" },
            inBundle: { file, fits in
                let found: Phrase =
                    switch fits {
                    case true?: "この検出結果と一致します"
                    case false?: "この検出結果と一致しません"
                    case nil: "アップロードされたものかどうかは不明です"
                    }
                return "バンドルに証明書ファイルがあります：\(file)。\(found)。"
            },
            settled: { file, cause in "\(file)により原因が特定されました：\(cause)。" })
    )

    @Sendable private static func problemText(_ problem: FileProblem) -> Phrase {
        switch problem {
        case .empty: "ファイルが空です"
        case .tooLarge(let limit): "ファイルが\(wholeUnits(UInt64(limit)) ?? "\(limit)")を超えているため、読み取っていません"
        case .unrecognised: "-----BEGIN CERTIFICATE-----の行を含むテキストでも、DERでもありません"
        case .pkcs12: "PKCS#12（.pfx、.p12）：証明書とプライベート キーがパスワードで保護されています。証明書だけをBase 64エンコードでエクスポートしてください"
        case .malformedBoundary(let line): "\(line)行目：BEGINとENDの前後に5つずつハイフンを書いてください"
        case .notBase64(let block, let lineInBlock, let line): "\(place(block))の\(lineInBlock)行目（ファイルの\(line)行目）がBase 64ではありません"
        case .incompleteBase64(let block): "\(place(block))（\(block.line)行目から）の文字が不足しています"
        case .missingEnd(let block, let last):
            "\(place(block))（\(block.line)行目から）にEND行がありません。\(last)行目の後に-----END \(name: block.label)-----を入れてください"
        case .endLabelDiffers(let block): "\(place(block))（\(block.line)行目から）が別のラベルで終わっています"
        case .truncated(let block, let expected, let found):
            "\(placeOrData(block))が途中で切れています（\(expected, groupedBy: ",")バイト中\(found, groupedBy: ",")バイト）"
        case .undecodable(let block, let reason): "\(placeOrData(block))をデコードできません：\(name: reason)"
        case .noCertificatesInPKCS7(let block): "\(placeOrData(block))は証明書を含まないPKCS#7です"
        case .trailingBytes(let count): "終わりの後に、どこにも属さない\(count, groupedBy: ",")バイトがあります"
        case .certificateLimit(let limit): "最初の\(limit, groupedBy: ",")件の証明書だけを読み取りました"
        case .utf16: "テキストがUTF-16であり、証明書として読み取られません。ANSIまたはBOMなしのUTF-8で保存してください"
        case .byteOrderMark: "先頭にBOMがあり、厳密な読み取りでは証明書が認識されません。BOMなしのUTF-8で保存してください"
        case .boundarySharesLine(let line): "\(line)行目：BEGINとENDを別々の行に書いてください"
        case .unusualLabel(let block): "\(place(block))（\(block.line)行目）のラベルはCERTIFICATEであるべきです"
        case .missingBegin(let first, let end): "\(end)行目：BEGINのないENDです。\(first)行目の前に-----BEGIN CERTIFICATE-----を入れてください"
        case .lowerCaseBoundary(let line): "\(line)行目：BEGIN、ENDとそれに続く名前を大文字で書いてください"
        case .gluedBoundaries(let line): "\(line)行目：ENDとBEGINの間に改行を入れてください"
        case .indentedBoundary(let line): "\(line)行目：ハイフンの前の空白を削除してください"
        case .emptyLine(let line): "\(line)行目：証明書の中の空行を削除してください"
        case .carriageReturns: "改行がCRだけです。WindowsまたはUnixの改行でファイルを保存してください"
        case .noBreakSpace(let line): "\(line)行目：ノーブレーク スペースを削除してください"
        case .hyphens(let line): "\(line)行目：ハイフンだけの行を削除してください"
        case .mislabelledPKCS7(let block): "\(place(block))は証明書ではなく、証明書の集合であるPKCS#7です。\(quoted: "--write-fixed")でPEMとして書き出せます"
        case .privateKey(let line):
            line.map { "ファイルの\($0)行目からプライベート キーがあります。アップロードには不要なので削除してください" }
                ?? "ファイルにプライベート キーがあります。アップロードには不要です"
        case .textAround(let line): "証明書以外のテキストがあります（最初は\(line)行目）"
        case .otherBlock(let block): "\(place(block))（\(block.line)行目）は必要なものではありません"
        case .more(let count): "ほか\(count, groupedBy: ",")件の問題"
        }
    }

    private static func outside(_ names: [GeneralName], excluded: Bool, _ authority: Phrase?) -> Phrase {
        let by = authority ?? "CA"
        let text: Phrase = excluded ? "\(by)の名前の制約で除外されています" : "\(by)の名前の制約から外れています"
        return names.isEmpty ? text : "\(text)：\(names: names.map(\.description))"
    }

    private static func place(_ block: FileProblem.Block) -> Phrase { "\(block.ordinal)番目の\(name: block.label)" }

    private static func placeOrData(_ block: FileProblem.Block?) -> Phrase { block.map(place) ?? "データ" }

    private static func encodingName(_ encoding: FileEncoding) -> Phrase {
        switch encoding {
        case .pem: "Base 64（PEM）"
        case .der: "DER（バイナリー）"
        case .pkcs7InPEM: "Base 64のPKCS#7"
        case .pkcs7InDER: "DERのPKCS#7（バイナリー）"
        case .bareBase64: "BEGINとENDの行がないBase 64"
        case .pkcs12: "PKCS#12"
        case .unrecognised: "認識できない形式"
        }
    }

    private static func usages(_ present: [String]?, _ missing: [String]) -> Phrase {
        guard let present else { return "拡張がありません。不足：\(names: missing)" }
        let found: Phrase = present.isEmpty ? "なし" : "\(names: present)"
        return missing.isEmpty ? found : "不足：\(names: missing)、設定済み：\(found)"
    }

    private static func names(missing: [GeneralName], extra: [GeneralName]) -> Phrase {
        var parts: [Phrase] = []
        if !missing.isEmpty { parts.append("証明書にない名前：\(names: missing.map(\.description))") }
        if !extra.isEmpty { parts.append("CSRにない名前：\(names: extra.map(\.description))") }
        return parts.isEmpty ? "同じ名前です" : parts.joined("、")
    }
}
