extension UInt8 {
    var isDigit: Bool { UInt8(ascii: "0") <= self && self <= UInt8(ascii: "9") }

    var isUppercase: Bool { UInt8(ascii: "A") <= self && self <= UInt8(ascii: "Z") }

    var isLowercase: Bool { UInt8(ascii: "a") <= self && self <= UInt8(ascii: "z") }

    var isLetter: Bool { isUppercase || isLowercase }

    var isAlphanumeric: Bool { isLetter || isDigit }

    var isHexDigit: Bool { isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(lowercased) }

    /// Whether it can be part of a name of a person or machine: beyond ASCII, every character can.
    var isNamePart: Bool { isAlphanumeric || self >= 0x80 || self == UInt8(ascii: "_") || self == UInt8(ascii: "-") }

    var isLineEnd: Bool { self == 0x0A || self == 0x0D }

    /// ASCII letters in lower case, everything else as it is.
    var lowercased: UInt8 { isUppercase ? self | 0x20 : self }

    /// The value of a hexadecimal digit.
    var hexValue: UInt8? {
        if isDigit { return self - UInt8(ascii: "0") }
        return isHexDigit ? lowercased - UInt8(ascii: "a") + 10 : nil
    }
}
