import BundlescopeKit

/// The paths among the arguments, byte for byte. Swift repairs arguments that are not UTF-8, after which they no longer name the file.
enum ArgumentPath {
    /// The original bytes of arguments that are not UTF-8, by their repaired text; several with the same text in their order.
    private static let raw: [String: [FilePath]] = {
        var raw: [String: [FilePath]] = [:]
        for bytes in ProcessStart.arguments where String(validating: bytes, as: UTF8.self) == nil {
            raw[String(decoding: bytes, as: UTF8.self), default: []].append(FilePath(bytes: bytes))
        }
        return raw
    }()

    static func paths(_ arguments: [String]) -> [FilePath] {
        var counts: [String: Int] = [:]
        return arguments.map { argument in
            guard let paths = raw[argument] else { return FilePath(argument) }
            defer { counts[argument, default: 0] += 1 }
            return paths[min(counts[argument, default: 0], paths.count - 1)]
        }
    }

    static func path(_ argument: String) -> FilePath { paths([argument])[0] }
}
