/// Reads one file (see `CertificateFile.read`).
struct CertificateFileReader {
    private(set) var file: CertificateFile
    private var ordinals: [String: Int] = [:]
    /// The blocks with requests, which do not belong in a file with certificates.
    private var requestBlocks: [FileProblem.Block] = []
    /// Whether the text is read with other line breaks than it has, so that its lines have other numbers.
    private var isRewritten = false

    private static let problemLimit = 100

    init(name: String) {
        file = CertificateFile(
            name: name, encoding: .unrecognised, certificates: [], requests: [], problems: [], containsPrivateKey: false
        )
    }

    mutating func read(_ bytes: [UInt8]) {
        guard bytes.count <= CertificateFile.sizeLimit else { return note(.tooLarge(limit: CertificateFile.sizeLimit)) }
        var bytes = bytes
        if let narrowed = UTF16Text.narrowed(bytes) {
            note(.utf16)
            bytes = narrowed
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            note(.byteOrderMark)
            bytes.removeFirst(3)
        }
        if let escaped = EscapedText(bytes) {
            note(.escapedLineBreaks(line: escaped.firstLine))
            bytes = escaped.resolved
            isRewritten = true
        }
        if bytes.allSatisfy({ $0 <= 0x20 }) {
            note(.empty)
        } else if DEREnvelope(bytes[...])?.total == bytes.count || (bytes[0] == 0x30 && !TextualEncoding.isText(bytes)) {
            readDER(bytes)
        } else if TextualEncoding.isText(bytes) {
            readText(bytes)
        } else if let decoded = try? Base64.decode(bytes[...]), decoded.first == 0x30 {
            readDER(decoded)
            if file.encoding == .der || file.encoding == .pkcs7InDER { file.encoding = .bareBase64 }
        } else {
            note(.unrecognised)
        }
    }

    // MARK: Text

    private mutating func readText(_ bytes: [UInt8]) {
        file.encoding = .pem
        var text = TextualEncoding(bytes)
        var told = 0
        while let block = text.next() {
            text.problems[told...].forEach { noteForm($0) }
            told = text.problems.count
            read(block, of: bytes)
        }
        text.problems[told...].forEach { noteForm($0) }
        if !file.certificates.isEmpty { requestBlocks.forEach { note(.otherBlock($0)) } }
        text.textAround.map { noteForm(.textAround(line: $0)) }
    }

    /// Reports what is wrong with a line, unless the remedy for the whole text comes first.
    private mutating func noteForm(_ problem: FileProblem) {
        if !isRewritten { note(problem) }
    }

    private mutating func read(_ block: TextualEncoding.Block, of bytes: [UInt8]) {
        let place = FileProblem.Block(label: block.label, ordinal: ordinals[block.label, default: 0] + 1, line: block.line)
        ordinals[block.label] = place.ordinal
        guard !block.label.hasSuffix("PRIVATE KEY") else { return notePrivateKey(line: block.line) }
        let body = BlockBody(bytes[block.body])
        let content = Content(block, body)
        if content == .other { return note(.otherBlock(place)) }
        if block.end == .otherLabel { note(.endLabelDiffers(place)) }
        if let line = body.emptyLine { noteForm(.emptyLine(line: block.bodyLine + line)) }
        if let line = body.noBreakSpaceLine { noteForm(.noBreakSpace(line: block.bodyLine + line)) }
        do {
            let der = try Base64.decode(body.base64[...], isCut: block.end == .missing)
            if block.end == .missing {
                if DEREnvelope.isCut(der) { return noteCut(der, place, content) }
                note(.missingEnd(place, last: block.lastLine))
            }
            if !block.hasBegin {
                guard (try? LibcryptoCertificates.certificate(der)) != nil else {
                    noteUnread()
                    return note(.missingStart(end: block.lastLine))
                }
                noteForm(.missingBegin(line: block.line, end: block.lastLine))
            }
            read(der, content, place)
        } catch {
            if content == .certificate { noteUnread() }
            switch error {
            case _ where !block.hasBegin: note(.missingStart(end: block.lastLine))
            case .character(let line):
                // Lines are counted within the block, as a person would: the first one after BEGIN is 1.
                note(.notBase64(place, lineInBlock: line, line: block.bodyLine + line))
            case .length: note(.incompleteBase64(place))
            }
        }
        if content == .certificate, block.label != "CERTIFICATE" {
            note(Content.labels[block.label] == nil ? .foreignLabel(place) : .unusualLabel(place))
        }
    }

    private mutating func read(_ der: [UInt8], _ content: Content, _ place: FileProblem.Block) {
        switch content {
        case .certificate: readCertificate(der, place)
        case .request:
            requestBlocks.append(place)
            readRequest(der, place)
        case .pkcs7: readPKCS7(der, place)
        case .other: break
        }
    }

    private mutating func noteCut(_ der: [UInt8], _ place: FileProblem.Block, _ content: Content) {
        if content == .certificate { noteUnread() }
        guard let total = DEREnvelope(der[...])?.total else { return note(.cut(place)) }
        note(.truncated(place, expected: total, found: der.count))
    }

    /// What a block contains, by its label or else by what it turns out to be.
    private enum Content {
        case certificate, request, pkcs7, other

        /// The labels by which OpenSSL recognises them.
        static let labels: [String: Content] = [
            "CERTIFICATE": .certificate, "X509 CERTIFICATE": .certificate, "TRUSTED CERTIFICATE": .certificate,
            "CERTIFICATE REQUEST": .request, "NEW CERTIFICATE REQUEST": .request,
            "PKCS7": .pkcs7, "PKCS #7 SIGNED DATA": .pkcs7, "CMS": .pkcs7,
        ]

        init(_ block: TextualEncoding.Block, _ body: BlockBody) {
            if let known = Self.labels[block.label] {
                self = known
            } else if block.label != "ATTRIBUTE CERTIFICATE", block.label.hasSuffix("CERTIFICATE") {
                self = .certificate
            } else {
                let der = try? Base64.decode(body.base64[...])
                self = der.flatMap { try? LibcryptoCertificates.certificate($0) } == nil ? .other : .certificate
            }
        }
    }

    // MARK: DER

    /// Reads a DER file. It is nearly always one certificate; several in a row are read too, up to the first that is not one.
    private mutating func readDER(_ bytes: [UInt8]) {
        file.encoding = .der
        var rest = bytes[...]
        while let envelope = DEREnvelope(rest), let total = envelope.total, total < rest.count {
            guard readOne(Array(rest.prefix(total))) else { return }
            rest = rest.dropFirst(total)
            guard rest.first == 0x30 else { return note(.trailingBytes(rest.count)) }
        }
        _ = readOne(Array(rest))
    }

    /// Reads one certificate or request; false if it is neither.
    private mutating func readOne(_ der: [UInt8]) -> Bool {
        guard hasRoom() else { return false }
        do {
            file.certificates.append(try LibcryptoCertificates.certificate(der))
            return true
        } catch {
            if let request = try? LibcryptoCertificates.request(der) {
                file.requests.append(request)
                return true
            }
            if let found = try? LibcryptoCertificates.certificates(ofPKCS7: der, limit: room + 1) {
                keep(found, ofPKCS7: nil)
                return true
            }
            if let store = LibcryptoPKCS12(der, limit: room + 1) {
                read(store)
            } else if LibcryptoCertificates.isPrivateKey(der) {
                notePrivateKey(line: nil)
            } else {
                noteUndecodable(der, nil, reason: error.reason)
            }
            return false
        }
    }

    // MARK: Common to both

    private mutating func readCertificate(_ der: [UInt8], _ block: FileProblem.Block?) {
        guard hasRoom() else { return }
        do {
            file.certificates.append(try LibcryptoCertificates.certificate(der))
        } catch {
            if let block, let found = try? LibcryptoCertificates.certificates(ofPKCS7: der, limit: room + 1) {
                note(.mislabelledPKCS7(block))
                return keep(found, ofPKCS7: block)
            }
            noteUnread()
            noteUndecodable(der, block, reason: error.reason)
        }
    }

    private mutating func readRequest(_ der: [UInt8], _ block: FileProblem.Block?) {
        guard hasRoom() else { return }
        do {
            file.requests.append(try LibcryptoCertificates.request(der))
        } catch {
            noteUndecodable(der, block, reason: error.reason)
        }
    }

    private mutating func readPKCS7(_ der: [UInt8], _ block: FileProblem.Block?) {
        guard hasRoom() else { return }
        do {
            // One more than there is room for, so that an excess is noticed.
            keep(try LibcryptoCertificates.certificates(ofPKCS7: der, limit: room + 1), ofPKCS7: block)
        } catch {
            file.encoding = .pkcs7InPEM
            noteUndecodable(der, block, reason: error.reason)
        }
    }

    private mutating func keep(_ found: [Certificate], ofPKCS7 block: FileProblem.Block?) {
        file.encoding = block == nil ? .pkcs7InDER : .pkcs7InPEM
        if found.isEmpty { note(.noCertificatesInPKCS7(block)) }
        let isTooMany = found.count > room
        file.certificates += found.prefix(room)
        if isTooMany { _ = hasRoom() }
    }

    private mutating func read(_ store: LibcryptoPKCS12) {
        file.encoding = .pkcs12
        file.containsPrivateKey = store.containsPrivateKey
        if store.isEncrypted { note(.pkcs12) }
        let isTooMany = store.certificates.count > room
        file.certificates += store.certificates.prefix(room)
        if isTooMany { _ = hasRoom() }
    }

    private var room: Int { CertificateFile.certificateLimit - file.certificates.count - file.requests.count }

    /// Whether another certificate or request may be read. Reports the limit once.
    private mutating func hasRoom() -> Bool {
        if room > 0 { return true }
        let problem = FileProblem.certificateLimit(CertificateFile.certificateLimit)
        if !file.problems.contains(problem) { note(problem) }
        return false
    }

    private mutating func noteUndecodable(_ der: [UInt8], _ block: FileProblem.Block?, reason: String) {
        if let total = DEREnvelope(der[...])?.total, total > der.count {
            note(.truncated(block, expected: total, found: der.count))
        } else {
            note(.undecodable(block, reason: reason))
        }
    }

    private mutating func noteUnread() { file.unreadPositions.append(file.certificates.count) }

    private mutating func notePrivateKey(line: Int?) {
        file.containsPrivateKey = true
        note(.privateKey(line: line))
    }

    private mutating func note(_ problem: FileProblem) {
        // One line may be found twice, and the remedy for no-break spaces is the same for all of them.
        if case .noBreakSpace = problem, file.problems.contains(where: { if case .noBreakSpace = $0 { true } else { false } }) { return }
        if file.problems.contains(problem) { return }
        if file.problems.count < Self.problemLimit {
            file.problems.append(problem)
        } else if case .more(let count) = file.problems[Self.problemLimit - 1] {
            file.problems[Self.problemLimit - 1] = .more(count + 1)
        } else {
            file.problems[Self.problemLimit - 1] = .more(2)
        }
    }
}
