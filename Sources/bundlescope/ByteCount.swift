import ArgumentParser

/// A size in bytes on the command line: `1048576`, `64G`, `1.5 GiB`, `200MB`.
///
/// As in the GNU tools, `K`, `M`, `G` and `T` (also `KiB` and so on) are powers of 1024, and `KB`, `MB`, `GB` and `TB` powers of 1000.
struct ByteCount: ExpressibleByArgument, Hashable {
    var bytes: UInt64

    init(_ bytes: UInt64) {
        self.bytes = bytes
    }

    init?(argument: String) {
        guard let (number, unit) = Quantity.split(argument), let factor = Self.factors[unit] else { return nil }
        guard let bytes = UInt64(exactly: (number * factor).rounded()) else { return nil }
        self.bytes = bytes
    }

    var defaultValueDescription: String {
        for (unit, factor) in [("T", UInt64(1) << 40), ("G", 1 << 30), ("M", 1 << 20), ("K", 1 << 10)]
        where bytes > 0 && bytes.isMultiple(of: factor) {
            return "\(bytes / factor)\(unit)"
        }
        return "\(bytes)"
    }

    private static let factors: [String: Double] = {
        var factors: [String: Double] = ["": 1, "b": 1]
        for (power, letter) in ["k", "m", "g", "t"].enumerated() {
            var (binary, decimal) = (1.0, 1.0)
            for _ in 0...power { (binary, decimal) = (binary * 1024, decimal * 1000) }
            factors[letter] = binary
            factors[letter + "ib"] = binary
            factors[letter + "b"] = decimal
        }
        return factors
    }()
}
