/// Reads one file (see `CertificateFile.read`).
struct CertificateFileReader {
    private(set) var file: CertificateFile
    private var ordinals: [String: Int] = [:]

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
            text.problems[told...].forEach { note($0) }
            told = text.problems.count
            read(block, of: bytes)
        }
        text.problems[told...].forEach { note($0) }
        text.textAround.map { note(.textAround(line: $0)) }
    }

    private mutating func read(_ block: TextualEncoding.Block, of bytes: [UInt8]) {
        let place = FileProblem.Block(label: block.label, ordinal: ordinals[block.label, default: 0] + 1, line: block.line)
        ordinals[block.label] = place.ordinal
        guard !block.label.hasSuffix("PRIVATE KEY") else { return notePrivateKey(line: block.line) }
        let read: (inout CertificateFileReader, [UInt8], FileProblem.Block?) -> Void
        switch block.label {
        case "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE": read = { $0.readCertificate($1, $2) }
        case "CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST": read = { $0.readRequest($1, $2) }
        case "PKCS7", "PKCS #7 SIGNED DATA", "CMS": read = { $0.readPKCS7($1, $2) }
        default: return note(.otherBlock(place))
        }
        let body = BlockBody(bytes[block.body])
        switch block.end {
        case .matching: break
        case .otherLabel: note(.endLabelDiffers(place))
        case .missing: note(.missingEnd(place, last: block.lastLine))
        }
        if let line = body.emptyLine { note(.emptyLine(line: block.bodyLine + line)) }
        if let line = body.noBreakSpaceLine { note(.noBreakSpace(line: block.bodyLine + line)) }
        do {
            read(&self, try Base64.decode(body.base64[...]), place)
        } catch {
            if block.label.hasSuffix("CERTIFICATE") { noteUnread() }
            switch error {
            case .character(let line):
                // Lines are counted within the block, as a person would: the first one after BEGIN is 1.
                note(.notBase64(place, lineInBlock: line, line: block.bodyLine + line))
            case .length:
                if block.end != .missing { note(.incompleteBase64(place)) }
            }
        }
        if block.label.hasSuffix(" CERTIFICATE") { note(.unusualLabel(place)) }
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
            if LibcryptoCertificates.isPKCS12(der) {
                file.encoding = .pkcs12
                file.containsPrivateKey = true
                note(.pkcs12)
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
        if file.problems.count < Self.problemLimit {
            file.problems.append(problem)
        } else if case .more(let count) = file.problems[Self.problemLimit - 1] {
            file.problems[Self.problemLimit - 1] = .more(count + 1)
        } else {
            file.problems[Self.problemLimit - 1] = .more(2)
        }
    }
}
