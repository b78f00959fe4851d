/// The network of an address: the first three numbers of an IPv4 address, the first 64 bits of an IPv6 address. Two addresses with the same are
/// most likely in one subnet.
struct Network {
    let name: String

    /// - Parameter address: In the canonical form; of anything else there is no network.
    init?(of address: String) {
        if address.contains(":") {
            guard let groups = IPv6Address(Array(address.utf8))?.groups else { return nil }
            name = groups.prefix(4).map { String($0, radix: 16) }.joined(separator: ":")
        } else {
            let numbers = address.split(separator: ".", omittingEmptySubsequences: false)
            guard numbers.count == 4, numbers.allSatisfy({ UInt8($0) != nil }) else { return nil }
            name = numbers.prefix(3).joined(separator: ".")
        }
    }
}

/// An IPv6 address in hexadecimal groups (RFC 4291, 2.2).
struct IPv6Address {
    let groups: [UInt16]

    /// Whether it is this machine, or none.
    var isLoopback: Bool { groups.dropLast().allSatisfy { $0 == 0 } && groups[7] < 2 }

    init?(_ text: [UInt8]) {
        let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        var groups: [UInt16] = []
        var gap: Int?
        for (index, part) in parts.enumerated() {
            if part.isEmpty {
                // At an end, two colons make two empty parts.
                if index == 0 || index == parts.count - 1, parts.count > 2 {
                    guard parts[index == 0 ? 1 : index - 1].isEmpty else { return nil }
                    continue
                }
                guard gap == nil else { return nil }
                gap = groups.count
            } else {
                guard part.count <= 4, part.allSatisfy(\.isHexDigit), let group = UInt16(String(decoding: part, as: UTF8.self), radix: 16)
                else { return nil }
                groups.append(group)
            }
        }
        if let gap {
            guard groups.count < 8 else { return nil }
            groups.insert(contentsOf: Array(repeating: 0, count: 8 - groups.count), at: gap)
        }
        guard groups.count == 8 else { return nil }
        self.groups = groups
    }
}
