import BundleArchive
import Glibc
public import Terms

/// Supplies paths read from a descriptor, terminated by line ends or, if the beginning contains a NUL, by NULs. Paths are taken literally: one
/// that is not a bundle becomes a row that says so. After a path and a TAB, the bundle's name may follow, which need not be a path.
public struct PathList: BundleSupply {
    /// The longest possible path in Linux; anything longer is not a path.
    private static let bound = 1 << 16

    private let descriptor: Int32
    private var pending: [UInt8] = []
    private var scanned = 0
    private var separator: UInt8?
    private var isOver = false

    /// - Parameter separator: What terminates a path; nil to tell by the beginning.
    public init(descriptor: Int32, separator: UInt8? = nil) {
        self.descriptor = descriptor
        self.separator = separator
    }

    /// Always empty, since every path counts.
    public var passedOver: PassedOver { PassedOver() }
    public var passesOverOwnDocuments: Bool { false }

    public mutating func next() -> Supply {
        while true {
            if let path = nextPath() {
                if path.isEmpty { continue }
                return .bundle(Self.bundle(path))
            }
            if isOver { return .end }
            guard !Pipe.wait(for: [descriptor], seconds: 0).isEmpty else { return .later(descriptor: descriptor, seconds: nil) }
            let count = Pipe.read(descriptor, into: &pending)
            if count < 0, errno == EAGAIN { return .later(descriptor: descriptor, seconds: nil) }
            isOver = count <= 0
            if count < 0 {
                let problem = Pipe.lastError
                // What was received of another path may be incomplete.
                pending = []
                return .bundle(FoundBundle(path: "--paths-from", problem: .systemError(problem)))
            }
        }
    }

    private static func bundle(_ item: ArraySlice<UInt8>) -> FoundBundle {
        var (path, name) = (item, String?.none)
        // A path may contain a TAB itself.
        if let tab = item.firstIndex(of: UInt8(ascii: "\t")), !LogBundle(path: FilePath(bytes: Array(item))).exists {
            path = item[..<tab]
            name = String(decoding: item[(tab + 1)...], as: UTF8.self)
        }
        let location = FilePath(bytes: Array(path))
        return FoundBundle(location, name: name, size: LogBundle(path: location).size)
    }

    private mutating func nextPath() -> ArraySlice<UInt8>? {
        if separator == nil, isOver || pending.contains(where: { $0 == 0 || $0 == UInt8(ascii: "\n") }) {
            separator = pending.contains(0) ? 0 : UInt8(ascii: "\n")
        }
        guard let separator else { return nil }
        if let end = pending[scanned...].firstIndex(of: separator) {
            defer { drop(through: end) }
            return pending[..<end].dropReturn(separator)
        }
        guard isOver || pending.count > Self.bound, !pending.isEmpty else {
            scanned = pending.count
            return nil
        }
        defer { drop(through: pending.count - 1) }
        return pending[...].dropReturn(separator)
    }

    private mutating func drop(through end: Int) {
        pending.removeFirst(end + 1)
        scanned = 0
    }
}

extension ArraySlice<UInt8> {
    /// The path without the CR of a line that ends with CR LF.
    fileprivate func dropReturn(_ separator: UInt8) -> Self {
        separator != 0 && last == UInt8(ascii: "\r") ? dropLast() : self
    }
}
