import ArgumentParser

/// A duration on the command line: `90`, `90s`, `1.5m`, `2h`, `1h30m`, `1d`, `500ms`. Seconds without a unit.
struct Seconds: ExpressibleByArgument, Hashable {
    var seconds: Double

    init(_ seconds: Double) {
        self.seconds = seconds
    }

    init?(argument: String) {
        var rest = argument[...]
        var seconds = 0.0
        var units: Set<String> = []
        repeat {
            guard let (number, unit) = Quantity.next(&rest), let factor = Self.factors[unit], units.insert(unit).inserted else {
                return nil
            }
            // A bare number is not a part of several.
            if unit.isEmpty, units.count > 1 || !rest.isEmpty { return nil }
            seconds += number * factor
        } while !rest.isEmpty
        self.seconds = seconds
    }

    var defaultValueDescription: String {
        for (unit, factor) in [("h", 3600.0), ("m", 60)] where seconds > 0 && seconds.truncatingRemainder(dividingBy: factor) == 0 {
            return "\(Int(seconds / factor))\(unit)"
        }
        return "\(seconds)s"
    }

    private static let factors: [String: Double] = [
        "": 1, "ms": 0.001, "s": 1, "sec": 1, "m": 60, "min": 60, "h": 3600, "hr": 3600, "d": 86_400,
    ]
}
