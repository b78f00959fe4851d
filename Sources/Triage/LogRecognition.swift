import LogScanning
import RuleTable
import Terms

/// Decides which product's log an entry is: by its path, by its name, or by its first bytes.
struct LogRecognition {
    private let sources: [(product: Product, source: LogSource)]
    private var latestWay: (path: EntryPath, way: PathWay)?
    /// What the latest path would be if only its name counted.
    private var namesake: (path: EntryPath, logs: [LogReader.Log])?

    init(_ rules: RuleSet) {
        sources = rules.products.flatMap { product in product.sources.map { (product, $0) } }
    }

    /// The log sources that an entry may belong to by its path, each with the place that it would have.
    mutating func logs(at path: EntryPath) -> [LogReader.Log] {
        let way = way(to: path)
        return sources.compactMap { product, source in
            source.paths.lazy.compactMap { $0.place(of: way) }.first.map { LogReader.Log(product: product, source: source, place: $0) }
        }
    }

    /// The logs that an entry may be by its name, whatever its path. `alone`: whether its name alone decides, and no folder speaks against it.
    mutating func logs(byNameOf path: EntryPath, alone: Bool) -> [LogReader.Log] {
        if let namesake, namesake.path == path { return namesake.logs }
        let way = way(to: path)
        let logs = sources.flatMap { product, source in
            source.paths.compactMap { alone ? $0.place(byNameOf: way) : $0.place(byNameIn: way) }
                .map { LogReader.Log(product: product, source: source, place: $0) }
        }
        namesake = (path, logs)
        return logs
    }

    /// The log that a file is by its first bytes: of the sources whose records they contain, preferably one whose name it has.
    func log(at path: EntryPath, beginning: Span<UInt8>) -> LogReader.Log? {
        let way = PathWay(path)
        // The logs of one product mostly have the same heads.
        var answers: [[String]: Bool] = [:]
        let fitting = sources.filter { _, source in
            let form = source.head.templates + source.loggers
            let answer = answers[form] ?? source.recognises(beginning: beginning)
            answers[form] = answer
            return answer
        }
        .flatMap { product, source in
            source.paths.map { LogReader.Log(product: product, source: source, place: $0.place(byContentOf: way)) }
        }
        return fitting.first { $0.place.kind == .content(bearsName: true) } ?? fitting.first
    }

    /// The parsed path, cached because it is requested several times in a row.
    private mutating func way(to path: EntryPath) -> PathWay {
        if let latestWay, latestWay.path == path { return latestWay.way }
        let way = PathWay(path)
        latestWay = (path, way)
        return way
    }
}
