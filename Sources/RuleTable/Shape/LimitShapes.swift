import LogScanning

extension FalseFriend {
    static let shape = MappingShape<FalseFriend>(
        name: "false friend", type: "FalseFriend",
        description: "A message that looks like it and means something else. A record with it is no try and no finding.",
        blank: FalseFriend(id: "", match: RuleMatch(), text: .blank, examples: []),
        fields: [
            .init("id", \.id, .identifier, .always, "Its id, unique within the list."),
            .init("match", \.match, .mapping(RuleMatch.shape) { $0.checkReach(of: $2, at: $1) }, .always, "Which messages it is about."),
            .init("text", \.text, .localized, .always, "What it means, for the reader of a report."),
            .init("examples", \.examples, .list(of: .words, atLeast: 1), .always, "Log texts that it must match, and no rule."),
        ])
}

extension BlindSpot {
    /// A rule's own.
    static let shape = MappingShape<BlindSpot>(
        name: "blind spot", type: "BlindSpot", description: "What an absence does not mean.", blank: blank,
        fields: [idField, textField, examplesField])

    /// A product's, which may be about a log.
    static let productShape = MappingShape<BlindSpot>(
        name: "blind spot", type: "BlindSpot", description: "What an absence does not mean.", blank: blank,
        fields: [
            idField,
            .init(
                "log", optional: \.log, .known("source", .identifier) { $0.product?.sources.map(\.name) }, .never,
                "The id of the log source whose absence it is about."),
            textField, examplesField,
        ])

    private static let blank = BlindSpot(id: "", text: .blank, examples: [])
    private static let idField = MappingShape<BlindSpot>.Field("id", \.id, .identifier, .always, "Its id, unique within the list.")
    private static let textField = MappingShape<BlindSpot>.Field(
        "text", \.text, .localized, .always, "What it means, for the reader of a report.")
    private static let examplesField = MappingShape<BlindSpot>.Field(
        "examples", \.examples, .list(of: .words), .never, "Log texts of what it is about, in which no rule may find anything.")
}

extension ValueKind where Value == [FalseFriend] {
    static var falseFriends: ValueKind { .uniqueList(of: .mapping(FalseFriend.shape, named: "falseFriend")) }
}

extension ValueKind where Value == [BlindSpot] {
    static var blindSpots: ValueKind { .uniqueList(of: .mapping(BlindSpot.shape, named: "blindSpot")) }
    static var productBlindSpots: ValueKind { .uniqueList(of: .mapping(BlindSpot.productShape, named: "blindSpot")) }
}
