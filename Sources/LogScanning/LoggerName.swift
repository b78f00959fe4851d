/// The name of a logger as layouts write it: with a full or abbreviated package, in brackets, followed by the method, file or line.
enum LoggerName {
    /// The range of the first name of one of the loggers, with its package but without what surrounds it (`class=`, quotation marks,
    /// brackets); nil if there is none.
    static func range(of loggers: [Marker], in text: ArraySlice<UInt8>) -> Range<Int>? {
        for logger in loggers {
            for place in text.indices where stands(logger, in: text[place...]) {
                let package = text[..<place].reversed().prefix { $0.isOfName || $0 == UInt8(ascii: "/") }
                guard package.isEmpty || package.first == UInt8(ascii: ".") || package.first == UInt8(ascii: "/") else { continue }
                let start = text[(place - package.count)...].firstIndex { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "/") } ?? place
                return start..<place + logger.bytes.count
            }
        }
        return nil
    }

    /// What libraries append to the name of a class for the classes they generate from it: Hibernate, Javassist, Weld, Byte Buddy, Mockito,
    /// Quarkus.
    private static let madeClasses = ["HibernateProxy", "ByteBuddy", "Proxy", "MockitoMock", "Lambda"].map { Array($0.utf8) }

    /// Whether the name begins with the logger, alone or followed by a method or by what a compiler or library appends. A nested class is
    /// another logger.
    private static func stands(_ logger: Marker, in name: ArraySlice<UInt8>) -> Bool {
        guard name.prefix(logger.bytes.count).lazy.map(\.inLowerCase).elementsEqual(logger.bytes) else { return false }
        let rest = name.dropFirst(logger.bytes.count).prefix(while: \.isOfName)
        guard let mark = rest.first, let next = rest.dropFirst().first else { return rest.isEmpty || !isPart(rest[rest.startIndex]) }
        switch mark {
        case UInt8(ascii: "$"):
            return next == mark || next.isDigit || madeClasses.contains { rest.dropFirst().starts(with: $0) }
        // `SSLController_$$_javassist_12`, `SSLController_ClientProxy`
        case UInt8(ascii: "_"): return next == UInt8(ascii: "$") || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(next)
        case UInt8(ascii: "."): return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next)
        default: return false
        }
    }

    /// Whether the logger in this range is a whole name, not part of a longer one.
    static func isWhole(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0
        let after = range.upperBound < bytes.count ? bytes[range.upperBound] : 0
        return (!isPart(before) || endsColour(bytes[..<range.lowerBound])) && before != UInt8(ascii: "$") && !isPart(after)
    }

    /// Whether the text ends with a colour code such as `[1;31m`, perhaps without its ESC, as in text copied from a console.
    private static func endsColour(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.last == UInt8(ascii: "m") else { return false }
        let code = text.dropLast().reversed().prefix { $0.isDigit || $0 == UInt8(ascii: ";") }
        return text.dropLast(code.count + 1).last == UInt8(ascii: "[")
    }

    private static func isPart(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit }
}

extension UInt8 {
    /// Whether the byte may be part of a qualified name: a letter, a digit, or what joins the parts.
    fileprivate var isOfName: Bool {
        isLetter || isDigit || self == UInt8(ascii: ".") || self == UInt8(ascii: "_") || self == UInt8(ascii: "$")
    }
}
