import Wording

/// The text of every message in every language with many kinds of values, for a test that compares it with Mozilla's `fluent.runtime`.
struct Renderings {
    private let compilation: WordCompilation

    init(_ compilation: WordCompilation) {
        self.compilation = compilation
    }

    private static let numbers: [UInt64] = [0, 1, 2, 3, 5, 11, 12, 21, 22, 100, 101, 1_000, 4_711, 1_000_000, 2_000_001]

    var json: String {
        let languages = compilation.languages.compactMap { language in
            compilation.table(of: language.code).map { (language.code, JSONValue.list(renderings(in: $0))) }
        }
        return JSONValue.object(Dictionary(uniqueKeysWithValues: languages)).json
    }

    private func renderings(in table: WordTable) -> [JSONValue] {
        compilation.messages.indices.flatMap { index -> [JSONValue] in
            let message = compilation.messages[index]
            return combinations(of: message.parameters[...], message).map { values -> JSONValue in
                let text = table.phrase(index, values.map(\.argument)).plain
                let named = zip(message.parameters, values).map { ($0.name, JSONValue.object([$1.kind: .text($1.text)])) }
                return .object([
                    "id": .text(message.id), "text": .text(text), "values": .object(Dictionary(uniqueKeysWithValues: named)),
                ])
            }
        }
    }

    private struct Value {
        /// `number` or `text`.
        var kind: String
        var text: String
        var argument: WordArgument
    }

    /// Every value of the first parameter combined with every combination of the others.
    private func combinations(of parameters: ArraySlice<WordParameter>, _ message: WordCompilation.Message) -> [[Value]] {
        guard let first = parameters.first else { return [[]] }
        let others = combinations(of: parameters.dropFirst(), message)
        // With several numbers not all pairs are needed: it is enough that each meets every kind of the others.
        return values(of: first, message).flatMap { value in others.prefix(value.kind == "number" ? 4 : .max).map { [value] + $0 } }
    }

    private func values(of parameter: WordParameter, _ message: WordCompilation.Message) -> [Value] {
        switch parameter.kind {
        case .number: Self.numbers.map { Value(kind: "number", text: String($0), argument: .number($0)) }
        case .choice:
            (message.choices[parameter.name] ?? []).map { Value(kind: "text", text: $0, argument: .choice($0)) }
        case .quoted, .own, .phrase, .list, .numbers, .machine, .machines:
            [Value(kind: "text", text: "<\(parameter.name)>", argument: .own("<\(parameter.name)>"))]
        }
    }
}
