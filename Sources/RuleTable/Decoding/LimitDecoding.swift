extension ValueDecoder {
    /// What looks like a rule's or product's messages and is not.
    mutating func falseFriends(_ node: YamlNode?, of product: Product?) -> [FalseFriend] {
        uniqueList(node) { decoder, node in
            let values = decoder.values(of: node, as: .falseFriend)
            return FalseFriend(
                id: decoder.identifier(values["id"]), match: values["match"].map { decoder.match($0, of: product) } ?? RuleMatch(),
                text: decoder.localized(values["text"]), examples: decoder.list(values["examples"], atLeast: 1) { $0.text($1) })
        }
    }

    /// What an absence does not mean. Only a product's entry may name a log.
    mutating func blindSpots(_ node: YamlNode?, sources: [String]?) -> [BlindSpot] {
        uniqueList(node) { decoder, node in
            let values = decoder.values(of: node, as: sources == nil ? .ruleBlindSpot : .blindSpot)
            return BlindSpot(
                id: decoder.identifier(values["id"]), log: values["log"].map { decoder.known($0, "source", among: sources) },
                text: decoder.localized(values["text"]), examples: decoder.list(values["examples"]) { $0.text($1) })
        }
    }
}
