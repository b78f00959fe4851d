import CertificateChain
import Requirements
import RuleTable

extension VerifyPhrases {
    static let english = VerifyPhrases(
        headings: Headings(
            report: "Certificate check", chain: "The chain", checks: "Checks",
            changes: "What to change", peer: "Both appliances side by side"),
        columns: Columns(
            requirement: "Requirement", result: "Result", found: "What was found",
            issuedTo: "Issued to", issuedBy: "Issued by", keys: "Keys"),
        comma: ", ",
        outcome: { outcome in
            switch outcome {
            case .pass: "holds"
            case .fail: "fails"
            case .advice: "advice"
            case .unknown: "cannot be judged"
            case .notApplicable: "not checked"
            }
        },
        tally: { count, outcome in
            switch outcome {
            case .pass: count == 1 ? "1 holds" : "\(count, groupedBy: ",") hold"
            case .fail: count == 1 ? "1 fails" : "\(count, groupedBy: ",") fail"
            case .advice: count == 1 ? "1 piece of advice" : "\(count, groupedBy: ",") pieces of advice"
            case .unknown: "\(count, groupedBy: ",") cannot be judged"
            case .notApplicable: "\(count, groupedBy: ",") not checked"
            }
        },
        detail: { detail, certificate in
            switch detail {
            case .needsOption(let option): "\(quoted: option) would make this check"
            case .notForSingleUpload: "a requirement for chains; a single certificate was asked about"
            case .noCertificate: "no certificate could be read"
            case .noRequest(let file): "\(name: file) holds no CSR that can be read"
            case .requestHasNoNames: "the CSR asks for no alternative names, so they are not compared"
            case .unorderedEncoding: "PKCS#7 holds a set of certificates: its order says nothing"
            case .noAuthority: "there is no CA certificate in the files"
            case .unreadableExtension(let name): "the extension \(name: name) stands twice, or cannot be read"
            case .signatureNotChecked(.algorithm(let name)): "the signature cannot be checked: \(name: name) is not known here"
            case .signatureNotChecked(.limit): "the signature was not checked: there are too many of them"
            case .unreadableDate: "its dates cannot be read"
            case .encoding(let file, let encoding): "\(name: file): \(encodingName(encoding))"
            case .fileProblem(let file, let problem): "\(name: file): \(problemText(problem))"
            case .requestInsteadOfCertificate(let file):
                "\(name: file) is a CSR and no certificate; the file that the CA made from it is needed"
            case .certificates(let count): count == 1 ? "1 certificate" : "\(count, groupedBy: ",") certificates"
            case .key(let key): "\(key)"
            case .sameKey(let key): "the key of the CSR (\(key))"
            case .otherKey(let own, let request): "the certificate's key (\(own)) is not the key of the CSR (\(request))"
            case .signatureAlgorithm(let algorithm): "signed with \(name: algorithm.name)"
            case .signed: "verified"
            case .brokenRequest: "its own key did not sign it: the CSR was damaged, or put together by hand"
            case .signedByAnotherKey(let issuer):
                "\(certificate(issuer)) bears the name of the issuer, but its key did not make the signature"
            case .extendedKeyUsage(let present, let missing):
                usages(present?.map(ExtendedKeyUsage.name), missing.map(ExtendedKeyUsage.name))
            case .keyUsage(let present, let missing, let key):
                missing.contains(.keyEncipherment) && key.cannotEncipher
                    ? "\(usages(present?.names, missing.names)); the key is an elliptic curve key, which cannot encipher keys: CAs leave the usage out (RFC 8813), so make the CSR with an RSA key"
                    : usages(present?.names, missing.names)
            case .complete(let root): "complete up to \(certificate(root))"
            case .inTrustStore(let root): "every issuer is there, up to \(name: root.description)"
            case .missingIssuer(let name): "its issuer is not there: \(name: name.description)"
            case .selfSignedLeaf: "it is signed by itself: no CA issued it"
            case .endless: "the issuers lead round in a ring, or further than in any real chain"
            case .foreign: "it does not belong to this chain"
            case .duplicate(let original): "it stands in the files a second time: \(certificate(original))"
            case .order(let expected):
                expected == expected.sorted() ? "in order" : "the certificates should stand in this order: \(indices: expected)"
            case .depth(let count, let limit): "\(count, groupedBy: ",") of at most \(limit)"
            case .notAuthority(let isRoot): isRoot ? "the root does not say that it is a CA" : "it issued another certificate, and is no CA"
            case .mayNotSign(let usage): "it may not sign certificates: \(usages(usage.names, ["keyCertSign"]))"
            case .pathLength(let allowed, let found): "\(found) CA certificates stand below it, and it allows \(allowed)"
            case .leafIsAuthority: "the leaf is a CA certificate itself"
            case .commonNames(let names): "\(names: names)"
            case .noCommonName: "it has no common name"
            case .wildcards(let names): "with a wildcard: \(names: names)"
            case .noWildcard: "no wildcard"
            case .alternativeNames(let missing, let extra): names(missing: missing, extra: extra)
            case .validUntil(let end): "until \(end)"
            case .noneValid: "no certificate is valid any more"
            case .notYetValid(let start, _): "it is valid only from \(start)"
            case .expired(let end, _): "it ended on \(end)"
            case .endsIn(let days, let end): days == 1 ? "it ends in 1 day, on \(end)" : "it ends in \(days) days, on \(end)"
            case .replaces(let name): "it replaces the trusted certificate \(name: name)"
            case .alreadyTrusted(let name): "\(name: name) is in the trust store already"
            case .trustedIsNewer(let name, let start):
                "the trusted certificate \(name: name) begins later or at the same time (\(start)), and stays"
            case .namesAgree: "the same on both sides"
            case .namesDiffer(let levels):
                levels.count == 1 ? "different at level \(indices: levels)" : "different at levels \(indices: levels)"
            case .sameCertificateOnPeer: "both files have the same leaf; each appliance needs a certificate for a CSR of its own"
            case .keysDiffer(let level): "the same name, but another key, at level \(level + 1)"
            case .noIssuers: "there is no issuer to look at"
            case .issuerMissing(let name): "not known while its issuer is missing: \(name: name.description)"
            case .leafNotRead: "the leaf could not be read"
            case .partNotRead: "not known of all: a certificate of the file could not be read"
            case .validationStopped(let reason): "the path could not be validated: \(name: reason)"
            case .issuerNotRead(let name): "its issuer may be what could not be read: \(name: name.description)"
            case .loneCertificate(let name):
                "its issuer is not there: \(name: name.description); a single certificate is checked with \(quoted: "--single")"
            case .alternative(let other): "it has the name and the key of \(certificate(other)), and is not needed beside it"
            case .mayBelong: "whether it belongs to the chain is not known while an issuer is missing"
            case .namesOutside(let names, let excluded, let by): outside(names, excluded: excluded, by.map(certificate))
            case .constraintsNotProcessed(let reason): "the name constraints cannot be processed: \(name: reason)"
            case .unknownCritical(let names): "unknown critical extension: \(names: names)"
            case .rarelyProcessedCritical(let names): "critical extension that some programs do not process: \(names: names)"
            case .repeatedExtensions(let names): "extension that stands twice: \(names: names)"
            case .unreadableExtensions: "an extension stands twice, or cannot be read"
            case .noValidPolicy:
                "a CA asks for a certificate policy, and none is valid for the whole chain; Java refuses that, OpenSSL only where it is asked to"
            case .invalidPolicy: "a policy mapping is not allowed"
            case .authorityUsage(let missing):
                "missing: \(names: missing.map(ExtendedKeyUsage.name)); OpenSSL refuses a leaf below such a CA for that purpose"
            case .keyIdentifierDiffers(let issuer): "its authority key identifier is not that of \(certificate(issuer))"
            case .explicitCurve: "the key spells its curve out instead of naming it, which neither OpenSSL nor Java takes"
            case .rareCurve(let curve): "on the curve \(name: curve), which Java does not support"
            case .authorityLacking(let name, let onPeer):
                onPeer ? "the other appliance lacks \(name: name.shortName)" : "this appliance lacks \(name: name.shortName)"
            case .keysAgree: "the same keys on both sides"
            case .noCommonAuthority: "no CA has the same name on both sides"
            }
        },
        problem: problemText,
        certificate: { "certificate \($0)" },
        peerCertificate: { "certificate \($0) of the other appliance" },
        chain: Chain(
            leaf: "Leaf", intermediate: "Intermediate", root: "Root", outside: "Not in the chain",
            validity: { from, until in "\(from) to \(until)" },
            signature: { state in
                switch state {
                case .verified: "signature verified"
                case .broken: "signature made with another key"
                case .unknown: "signature not checked"
                case nil: "issuer missing"
                }
            },
            same: "the same", different: "different"),
        prediction: Predictions(
            quote: { "'\(quoted: $0)'" },
            accepted: "Nothing in the documented requirements stands against it.",
            open: { checks in
                "Nothing that was checked stands against it, but these were not checked, or cannot be judged: \(checks.joined("; "))."
            },
            refused: { "This upload would be refused with \($0)." },
            refusedBySome: "This upload would be refused. These messages may come; which of them comes first is not published:",
            refusedWithoutMessage: "A requirement does not hold. Which message comes is not published.",
            notConnected: { "Nothing stands against the upload itself, but the connection check of the migration would fail: \($0)" },
            connectionsFail: "programs that check the chain would refuse to connect",
            notUsable: { "Nothing stands against the upload itself, but \($0)." },
            atConnection: "at the connection check of the migration",
            argumentNotPublished: "argument not published",
            messageNotPublished: "a message that is not published",
            inferred: "concluded, not documented"),
        repair: Repair(
            heading: "The chain written anew",
            written: { "\($0) was written." },
            notWritten: { file, reason in "\(file) was not written: \(reason)." },
            unchanged: "the chain was as the appliance wants it already",
            remains: { "It would still be refused: \($0.joined("; "))." },
            step: { step in
                switch step {
                case .putInOrder: "put in order: leaf, intermediates, root"
                case .leftOutDuplicates(let count):
                    count == 1
                        ? "left out a certificate that stood there twice"
                        : "left out \(count, groupedBy: ",") certificates that stood there twice"
                case .leftOutStrangers(let names): "left out what does not belong to the chain: \(names: names.map(\.shortName))"
                case .leftOutIssuers(let count):
                    count == 1
                        ? "left out the certificate of the issuer" : "left out the \(count, groupedBy: ",") certificates of the issuers"
                case .addedAuthorities(let names, let file): "taken from \(name: file): \(names: names.map(\.shortName))"
                case .convertedToPEM(let file, let encoding): "\(name: file): \(encodingName(encoding)) turned into PEM"
                case .writtenAnew(let file, let count): "\(name: file): faults of the text mended: \(count, groupedBy: ",")"
                case .leftOutPrivateKey(let file): "\(name: file): left out the private key"
                case .leftOutUnreadable(let file): "\(name: file): left out what could not be read"
                }
            },
            obstacle: { obstacle in
                switch obstacle {
                case .noCertificate: "no certificate could be read"
                case .leafNotRead: "the leaf could not be read"
                case .selfSignedLeaf: "the certificate is self-signed, and only a CA can issue another"
                case .missingIssuer(let subject, let issuer):
                    "the issuer of \(name: subject.shortName) is missing (\(name: issuer.description)); name the file that holds it, too"
                case .otherKey(let subject, let issuer):
                    "the certificate of \(name: issuer.shortName) has another key than the one that signed \(name: subject.shortName)"
                case .endless: "the issuers lead round in a ring, or further than in any real chain"
                }
            }),
        comparison: Comparison(
            supports: { file, found in "In \(file) it is so: \(found)." },
            contradicts: { file, found in "In \(file) it is not so: \(found)." },
            otherFile: { file, log, found in
                "The log says: \(log). \(file) says otherwise (\(found)): it is not the file that was uploaded."
            },
            inBundle: { file, fits in
                let found: Phrase =
                    switch fits {
                    case true?: "it fits this finding"
                    case false?: "it does not fit this finding"
                    case nil: "whether it is what was uploaded is not known"
                    }
                return "A certificate file lies in the bundle: \(file); \(found)."
            },
            settled: { file, cause in "\(file) settles it: \(cause)." })
    )

    @Sendable private static func problemText(_ problem: FileProblem) -> Phrase {
        switch problem {
        case .empty: "the file is empty"
        case .tooLarge(let limit): "the file is larger than \(wholeUnits(UInt64(limit)) ?? "\(limit)"), and was not read"
        case .unrecognised: "neither text with a line -----BEGIN CERTIFICATE----- nor DER"
        case .pkcs12: "PKCS#12 (.pfx, .p12): certificates and private key behind a password; export the certificates alone, Base64 encoded"
        case .malformedBoundary(let line): "line \(line): write BEGIN and END with five hyphens on each side"
        case .notBase64(let block, let lineInBlock, let line):
            "line \(lineInBlock) of \(place(block)) is not Base64 (line \(line) of the file)"
        case .incompleteBase64(let block): "characters are missing in \(place(block)), which begins at line \(block.line)"
        case .missingEnd(let block, let last):
            "\(place(block)), which begins at line \(block.line), has no END line; put -----END \(name: block.label)----- behind line \(last)"
        case .endLabelDiffers(let block): "\(place(block)), which begins at line \(block.line), ends with another label"
        case .truncated(let block, let expected, let found):
            "\(placeOrData(block)) is cut: \(found, groupedBy: ",") of \(expected, groupedBy: ",") bytes are there"
        case .undecodable(let block, let reason): "\(placeOrData(block)) cannot be decoded: \(name: reason)"
        case .noCertificatesInPKCS7(let block): "\(placeOrData(block)) is PKCS#7 without certificates"
        case .trailingBytes(let count): "there are \(count, groupedBy: ",") bytes behind the end that belong to nothing"
        case .certificateLimit(let limit): "only the first \(limit, groupedBy: ",") certificates were read"
        case .utf16: "the text is UTF-16, which no reader of certificates takes; save it as ANSI, or as UTF-8 without a byte order mark"
        case .byteOrderMark:
            "it begins with a byte order mark, before which a strict reader sees no certificate; save it as UTF-8 without one"
        case .boundarySharesLine(let line): "line \(line): put BEGIN and END on lines of their own"
        case .unusualLabel(let block): "\(place(block)), at line \(block.line), should be called CERTIFICATE"
        case .missingBegin(let first, let end):
            "line \(end): END without a BEGIN; put -----BEGIN CERTIFICATE----- before line \(first)"
        case .lowerCaseBoundary(let line): "line \(line): write BEGIN, END and what they name in capital letters"
        case .gluedBoundaries(let line): "line \(line): put a line break between END and BEGIN"
        case .indentedBoundary(let line): "line \(line): take out the blanks before the hyphens"
        case .emptyLine(let line): "line \(line): take out the empty line within the certificate"
        case .carriageReturns: "the lines end with a carriage return alone; save the file with the line ends of Windows or Unix"
        case .noBreakSpace(let line): "line \(line): take out the no-break space"
        case .hyphens(let line): "line \(line): take out the line of hyphens"
        case .mislabelledPKCS7(let block):
            "\(place(block)) is PKCS#7, a set of certificates, and no certificate; \(quoted: "--write-fixed") writes them as PEM"
        case .privateKey(let line):
            line.map { "a private key stands in the file, from line \($0); take it out, no upload needs it" }
                ?? "the file holds a private key; no upload needs it"
        case .textAround(let line): "text besides the certificates, first in line \(line)"
        case .otherBlock(let block): "\(place(block)), at line \(block.line), is none of what is needed"
        case .more(let count): "\(count, groupedBy: ",") more problems"
        }
    }

    private static func outside(_ names: [GeneralName], excluded: Bool, _ authority: Phrase?) -> Phrase {
        let by = authority ?? "a CA"
        let text: Phrase = excluded ? "excluded by the name constraints of \(by)" : "outside the name constraints of \(by)"
        return names.isEmpty ? text : "\(text): \(names: names.map(\.description))"
    }

    private static func place(_ block: FileProblem.Block) -> Phrase {
        let suffix =
            switch (block.ordinal % 10, block.ordinal % 100) {
            case (_, 11...13): "th"
            case (1, _): "st"
            case (2, _): "nd"
            case (3, _): "rd"
            default: "th"
            }
        return "the \(block.ordinal)\(own: suffix) \(name: block.label)"
    }

    private static func placeOrData(_ block: FileProblem.Block?) -> Phrase { block.map(place) ?? "the data" }

    private static func encodingName(_ encoding: FileEncoding) -> Phrase {
        switch encoding {
        case .pem: "Base64 (PEM)"
        case .der: "DER, which is binary"
        case .pkcs7InPEM: "PKCS#7 in Base64"
        case .pkcs7InDER: "PKCS#7 in DER, which is binary"
        case .bareBase64: "Base64 without the BEGIN and END lines"
        case .pkcs12: "PKCS#12"
        case .unrecognised: "not recognised"
        }
    }

    private static func usages(_ present: [String]?, _ missing: [String]) -> Phrase {
        guard let present else { return "the extension is absent; missing: \(names: missing)" }
        let found: Phrase = present.isEmpty ? "nothing" : "\(names: present)"
        return missing.isEmpty ? found : "missing: \(names: missing); present: \(found)"
    }

    private static func names(missing: [GeneralName], extra: [GeneralName]) -> Phrase {
        var parts: [Phrase] = []
        if !missing.isEmpty { parts.append("missing in the certificate: \(names: missing.map(\.description))") }
        if !extra.isEmpty { parts.append("not in the CSR: \(names: extra.map(\.description))") }
        return parts.isEmpty ? "the same names" : parts.joined("; ")
    }
}
