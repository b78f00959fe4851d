import BundleArchive
import Glibc
public import Terms

/// Supplies paths read from a descriptor, terminated by line ends or, if the beginning contains a NUL, by NULs. Paths are taken literally: one
/// that is not a bundle becomes a row that says so.
public struct PathList: BundleSupply {
    /// The longest possible path in Linux; anything longer is not a path.
    private static let bound = 1 << 16

    private let descriptor: Int32
    private var pending: [UInt8] = []
    private var scanned = 0
    private var separator: UInt8?
    private var isOver = false

    public init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// Always empty, since every path counts.
    public var passedOver: PassedOver { PassedOver() }
    public var passesOverOwnDocuments: Bool { false }

    public mutating func next() -> Supply {
        while true {
            if let path = nextPath() {
                if path.isEmpty { continue }
                let location = FilePath(bytes: Array(path))
                return .bundle(FoundBundle(location, size: LogBundle(path: location).size))
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
