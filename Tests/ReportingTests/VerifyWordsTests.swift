import Requirements
import RuleTable
import Terms
import Testing
import Wording

@testable import CertificateChain
@testable import Reporting

@Suite struct VerifyWordsTests {
    private static let block = FileProblem.Block(label: "CERTIFICATE", ordinal: 2, line: 31)

    /// One value for every problem. A new problem compiles only once the phrases have words for it; it must be added here as well.
    static let problems: [FileProblem] = [
        .cut(block), .missingStart(end: 4), .labelSpacing(line: 4), .strayBegin(line: 4), .strayEnd(line: 4), .foreignLabel(block),
        .textBesideBoundary(line: 4), .escapedLineBreaks(line: 4), .empty, .tooLarge(limit: 16 << 20), .unrecognised, .pkcs12,
        .malformedBoundary(line: 4), .lowerCaseBoundary(line: 4),
        .missingBegin(line: 4, end: 20), .gluedBoundaries(line: 4), .indentedBoundary(line: 4), .emptyLine(line: 4), .carriageReturns,
        .noBreakSpace(line: 4), .hyphens(line: 4), .mislabelledPKCS7(block),
        .notBase64(block, lineInBlock: 17, line: 48),
        .incompleteBase64(block), .missingEnd(block, last: 47), .endLabelDiffers(block), .truncated(block, expected: 900, found: 700),
        .truncated(nil, expected: 900, found: 700), .undecodable(block, reason: "wrong tag"), .undecodable(nil, reason: "wrong tag"),
        .noCertificatesInPKCS7(block), .trailingBytes(7), .certificateLimit(2_000), .utf16, .byteOrderMark, .boundarySharesLine(line: 4),
        .unusualLabel(block), .privateKey(line: 4), .privateKey(line: nil), .textAround(line: 4), .otherBlock(block), .more(5),
    ]

    /// One value for every detail, and for the variants with words of their own.
    static let details: [CheckDetail] = {
        let rsa = SubjectPublicKeyInfo(der: [], kind: .rsa, algorithm: "rsaEncryption", bits: 2_048)
        let name = DistinguishedName(attributes: [.init(type: "CN", value: "Inter-CA1", relativeName: 0)])
        let time = Instant(secondsSince1970: 1_800_000_000)
        return [
            .needsOption("--csr"), .notForSingleUpload, .noCertificate, .noRequest(file: "a.csr"), .requestHasNoNames, .unorderedEncoding,
            .noAuthority, .unreadableExtension("keyUsage"), .signatureNotChecked(.algorithm("1.2.3")), .signatureNotChecked(.limit),
            .unreadableDate, .encoding(file: "a.pem", .pem), .encoding(file: "a.pem", .der), .encoding(file: "a.pem", .pkcs7InPEM),
            .encoding(file: "a.pem", .pkcs7InDER), .encoding(file: "a.pem", .bareBase64), .encoding(file: "a.pem", .unrecognised),
            .requestInsteadOfCertificate(file: "a.csr"), .certificates(count: 1), .certificates(count: 3), .sameKey(rsa),
            .otherKey(certificate: rsa, request: rsa), .signatureAlgorithm(.init(name: "sha1WithRSAEncryption", digest: "SHA1")), .signed,
            .brokenRequest, .signedByAnotherKey(issuer: 1), .extendedKeyUsage(present: nil, missing: ["1.3.6.1.5.5.7.3.1"]),
            .extendedKeyUsage(present: [], missing: ["1.3.6.1.5.5.7.3.1"]), .keyUsage(present: nil, missing: .keyEncipherment, key: .rsa),
            .keyUsage(present: .digitalSignature, missing: .keyEncipherment, key: .ec(curve: nil)), .complete(root: 2),
            .inTrustStore(root: name), .missingIssuer(name), .selfSignedLeaf, .endless, .foreign, .duplicate(of: 0),
            .order(expected: [0, 1]),
            .order(expected: [0, 2, 1]), .depth(11, limit: 10), .notAuthority(isRoot: true), .notAuthority(isRoot: false),
            .mayNotSign(.digitalSignature), .pathLength(allowed: 0, found: 1), .leafIsAuthority, .noCommonName, .wildcards(["*.a"]),
            .noWildcard, .alternativeNames(missing: [.dnsName("a")], extra: []), .alternativeNames(missing: [], extra: [.dnsName("b")]),
            .alternativeNames(missing: [], extra: []), .validUntil(time), .noneValid, .notYetValid(notBefore: time, at: time),
            .expired(notAfter: time, at: time), .endsIn(days: 1, notAfter: time), .endsIn(days: 12, notAfter: time),
            .replaces(commonName: "a"), .alreadyTrusted(commonName: "a"), .trustedIsNewer(commonName: "a", trusted: time), .namesAgree,
            .namesDiffer(levels: [1]), .namesDiffer(levels: [1, 2]), .sameCertificateOnPeer, .keysDiffer(level: 1), .noIssuers,
            .issuerMissing(name),
            .leafNotRead, .leafAbsent, .partNotRead, .validationStopped("too long"), .issuerNotRead(name), .loneCertificate(issuer: name),
            .alternative(to: 1),
            .mayBelong, .namesOutside([.dnsName("a")], excluded: false, by: 1), .namesOutside([], excluded: true, by: nil),
            .constraintsNotProcessed(reason: "minimum"), .unknownCritical(["1.2.3"]), .rarelyProcessedCritical(["1.2.3"]),
            .repeatedExtensions(["1.2.3"]), .unreadableExtensions, .noValidPolicy, .invalidPolicy,
            .authorityUsage(missing: ["1.3.6.1.5.5.7.3.1"]), .keyIdentifierDiffers(issuer: 1), .explicitCurve, .rareCurve("secp256k1"),
            .authorityLacking(name, onPeer: true), .authorityLacking(name, onPeer: false), .keysAgree, .noCommonAuthority,
        ]
    }()

    @Test(arguments: details)
    func aDetailHasItsOwnWordsInEveryLanguage(_ detail: CheckDetail) {
        let texts = Language.allCases.map { language in
            let phrases = Words.of(language)
            return phrases.detail.text(of: detail) { phrases.certificate.numbered($0 + 1) }.plain
        }
        #expect(texts.allSatisfy { !$0.isEmpty })
        #expect(Set(texts).count == Language.allCases.count, "\(texts)")
    }

    private static let name = DistinguishedName(attributes: [.init(type: "CN", value: "Inter-CA1", relativeName: 0)])

    @Test(arguments: [
        ChainRepair.Step.putInOrder, .leftOutDuplicates(1), .leftOutDuplicates(2), .leftOutStrangers([name]), .leftOutIssuers(1),
        .leftOutIssuers(2), .addedAuthorities([name], file: "a.zip"), .convertedToPEM(file: "a.der", .der),
        .writtenAnew(file: "a.pem", problems: 3), .leftOutPrivateKey(file: "a.pem"), .leftOutUnreadable(file: "a.pem"),
    ])
    func aStepOfTheRepairHasItsOwnWordsInEveryLanguage(_ step: ChainRepair.Step) {
        let texts = Language.allCases.map { Words.of($0).repair.text(of: step).plain }
        #expect(Set(texts).count == Language.allCases.count, "\(texts)")
    }

    @Test(arguments: [
        ChainRepair.Obstacle.noCertificate, .leafNotRead, .leafAbsent, .selfSignedLeaf, .missingIssuer(of: name, issuer: name),
        .otherKey(of: name, issuer: name), .endless,
    ])
    func anObstacleHasItsOwnWordsInEveryLanguage(_ obstacle: ChainRepair.Obstacle) {
        let texts = Language.allCases.map { Words.of($0).obstacle.text(of: obstacle).plain }
        #expect(Set(texts).count == Language.allCases.count, "\(texts)")
    }

    /// The same sentences speak of what the product calls its machine.
    @Test func aProductHasItsOwnNoun() {
        func texts(_ words: String...) -> LocalizedText { LocalizedText(zip(Language.allCases, words).map { .init($0, $1) }) }
        var (owner, other) = (SampleTable.product, SampleTable.product)
        owner.id = "owner"
        owner.machine = .init(
            one: texts("server", "servidor", "サーバー", "서버"), many: texts("servers", "servidores", "サーバー", "서버"))
        other.id = "other"
        let table = RuleSet(products: [owner, other], rules: [])
        func leafAbsent(_ products: String..., in language: Language) -> String {
            Wording(table, language).speaking(of: products).phrases.detail.leafAbsent.plain
        }
        #expect(leafAbsent("owner", in: .english) == "the files hold only CA certificates, not the server's own (the leaf)")
        #expect(leafAbsent("other", in: .english) == "the files hold only CA certificates, not the appliance's own (the leaf)")
        #expect(leafAbsent("owner", "other", in: .english) == leafAbsent("other", in: .english))
        #expect(leafAbsent("owner", in: "es").contains("del servidor") && leafAbsent("other", in: "es").contains("del dispositivo"))
        #expect(leafAbsent("owner", in: "ko").contains("서버 자체의"))
        #expect(Wording(table, .english).speaking(of: ["owner"]).phrases.verify.peer.plain == "Both servers side by side")
        #expect(Wording(table, "ja").speaking(of: ["owner"]).phrases.repair.unchanged.plain == "チェーンはすでにサーバーの求める形です")
    }

    @Test(arguments: problems)
    func aProblemHasItsOwnWordsInEveryLanguage(_ problem: FileProblem) {
        let texts = Language.allCases.map { Words.of($0).problem.text(of: problem).plain }
        #expect(Set(texts).count == Language.allCases.count, "\(texts)")
    }

    @Test(arguments: Language.allCases)
    func checksAndOutcomesAreToldApart(_ language: Language) {
        let phrases = Words.of(language)
        let outcomes: [CheckResult.Outcome] = [.pass, .fail, .advice, .unknown, .notApplicable]
        #expect(Set(outcomes.map(phrases.verify.outcome)).count == outcomes.count)
        #expect(Set(outcomes.map { phrases.verify.tally(outcome: $0, count: 2) }).count == outcomes.count)
    }

    @Test(arguments: Language.allCases)
    func placesAndNumbersStandInTheWords(_ language: Language) {
        let phrases = Words.of(language)
        let located = phrases.problem.text(of: .notBase64(Self.block, lineInBlock: 17, line: 48)).plain
        for value in ["17", "48", "2", "CERTIFICATE"] { #expect(located.contains(value)) }
        let order = phrases.detail.text(of: .order(expected: [0, 2, 1])) { _ in "" }.plain
        #expect(order.contains("1, 3, 2"))
    }
}
