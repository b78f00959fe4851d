import Terms
import Testing

@testable import RuleTable

/// Every mistake in a rule file is reported with its place and what was expected.
@Suite struct RuleProblemTests {
    @Test(arguments: [
        ("severity: critical", "severty: critical", "severty", "unknown key 'severty'; did you mean 'severity'?"),
        ("severity: critical", "severity: critical\nxyz: 1", "xyz", "unknown key 'xyz': expected one of id, product, severity"),
        ("severity: critical\n", "", "id:", "missing key 'severity'"),
        (
            "severity: critical", "severity: critical\nscreenTexts: {fr: [Vide]}", "fr: ",
            "unknown language 'fr': expected one of en, es, ja, ko"
        ),
        ("severity: critical", "severity: critical\nscreenTexts: {en: Empty}", "Empty}", "expected a list, found 'Empty'"),
        ("severity: critical", "severity: critical\nscreenTexts: {en: []}", "[]}", "expected a list of at least 1"),
        ("severity: critical", "severity: critical\nscreenTexts: {}", "{}", "expected the texts of a language"),
        ("severity: critical", "severity: critical\nscreenTexts: {en: [Empty, EMPTY.]}", "EMPTY", "'EMPTY.' occurs twice in this list"),
        ("severity: critical", "severity: critical\nspokenTexts: []", "[]", "expected a list of at least 1"),
        ("critical", "fatal", "fatal", "expected one of critical, warning, info, found 'fatal'"),
        ("documented", "known", "known", "expected one of published-log, documented, inferred, found 'known'"),
        ("kettle/empty", "kettle/full", "kettle/full", "expected the product and the file's name, 'kettle/empty', found 'kettle/full'"),
        ("product: kettle", "product: toaster", "toaster", "expected the folder's name, 'kettle', found 'toaster'"),
        ("ja: ケトルが空です, ", "", "{en: The kettle", "missing language 'ja'"),
        ("ja: ケトルが空です", "ja: ''", "''", "expected a text, found nothing"),
        ("ja: ケトルが空です", "ja: ", ", ko: 주전자가", "expected a text, found nothing"),
        ("ja: ケトルが空です", "ja: [a]", "[a]", "expected a text, found a list"),
        ("ja: ケトルが空です", "ja: null", "null", "expected a text: write \"null\", in quotes"),
        ("ja: ケトルが空です", "ja: 12", "12", "expected a text: write \"12\", in quotes"),
        ("[\"No water.\"]", "No water.", "No water.", "expected a list of texts, or \"*\" for any arguments"),
        ("[\"No water.\"]", "[\".\"]", "\".\"", "'.' can match nothing"),
        ("messageId: KTL1", "messageId: KTL 1", "KTL 1", "'KTL 1' can match nothing"),
        ("  messageId: KTL1", "  messageId: KTL1\n  log: kichen", "kichen", "unknown source 'kichen'; did you mean 'kitchen'?"),
        ("  messageId: KTL1", "  messageId: KTL1\n  level: []", "[]", "expected a list of at least 1"),
        ("source: Heater", "source: Cooler", "Cooler", "no log source of kettle gives such a message"),
        ("messageId: KTL1", "source: Lid", "source: Lid", "the key 'source' occurs twice"),
        ("  messageId: KTL1\n", "", "source", "expected a 'messageId' or a 'text' to match"),
        ("requirement: water", "requirement: watr", "watr", "unknown requirement 'watr'; did you mean 'water'?"),
        ("rule: kettle/alarm", "rule: kettle/alert", "kettle/alert", "unknown rule 'kettle/alert'"),
        ("[KB 1]", "[KB 2]", "KB 2", "unknown reference 'KB 2'; did you mean 'KB 1'?"),
        ("[\"KTL1 No water.\"]", "[]", "[]", "expected a list of at least 1"),
        ("  quiet: [\"KTL1 Lid open.\"]\n", "", "matching:", "missing key 'quiet'"),
        ("id: forgotten", "id: Forgotten!", "Forgotten!", "expected an id of lower-case letters, digits and hyphens"),
        ("Fill it", "\"Fill {it}\"", "id: kettle/empty", "kettle has no parameter for {it}"),
        (
            "ko: 주전자가 비어 있음}", "ko: 주전자가 비어 있음, without: {argumnt: {en: a, es: b, ja: c, ko: d}}}", "argumnt",
            "unknown variant 'argumnt'; did you mean 'argument'?"
        ),
        ("ko: 주전자가 비어 있음}", "ko: 주전자가 비어 있음, without: {node: {en: a, es: b, ja: c}}}", "{en: a", "missing language 'ko'"),
        ("ko: 주전자가 비어 있음}", "ko: 주전자가 비어 있음, without: node}", "node}", "expected a mapping (what the log lacks), found 'node'"),
        (
            "ko: 주전자가 비어 있음}", "ko: a, without: {node: {en: a, es: b, ja: c, ko: d, without: {argument: {en: a, es: b, ja: c, ko: d}}}}}",
            "{en: a, es: b, ja: c, ko: d, without", "a variant has no variants of its own"
        ),
        (
            "ko: 주전자가 비어 있음}", "ko: a, without: {node: {en: \"{lid}\", es: b, ja: c, ko: d}}}", "id: kettle/empty",
            "kettle has no parameter for {lid}"
        ),
        (
            "{en: The kettle is empty, es", "{en: \"The kettle of {room} is empty\", es", "{en: \"The kettle of",
            "a log may lack {room}: expected a variant for that ('without: {room: …}'), before those that contain it"
        ),
        (
            "ko: 주전자가 비어 있음}",
            "ko: \"{room}\", without: {argument: {en: \"{room}\", es: b, ja: c, ko: d}, room: {en: a, es: b, ja: c, ko: d}}}",
            "{en: The kettle", "a log may lack {room}: expected a variant for that"
        ),
        ("severity: critical", "severity: critical\n\tbasis: x", "\tbasis", "a tab"),
        ("severity: critical", "severity: *critical", "*critical", "aliases"),
    ])
    func mistakeInARule(old: String, new: String, place: String, message: String) throws {
        try expectOneProblem(in: "kettle/empty.yaml", MadeUpProduct.empty.replacing(old, with: new), at: place, message)
    }

    @Test(arguments: [
        ("check: depth", "check: dept", "dept", "expected one of csr-key-match, "),
        ("requirement: water", "requirement: wader", "wader", "unknown requirement 'wader'; did you mean 'water'?"),
        ("            requirement: water\n", "", "check: encoding", "expected a 'requirement' or a 'title'"),
        ("cause: forgotten", "cause: forgoten", "forgoten", "the rule 'kettle/empty' has no cause 'forgoten'; did you mean 'forgotten'?"),
        (
            "cause: {rule: kettle/empty", "cause: {rule: kettle/emty", "kettle/emty",
            "unknown rule 'kettle/emty'; did you mean 'kettle/empty'?"
        ),
        ("message: empty", "message: emty", "emty", "unknown message 'emty'; did you mean 'empty'?"),
        ("            basis: documented\n", "", "empty\n", "expected a 'basis' beside 'message': documented or inferred"),
        ("accepts: [pem]", "accepts: [pam]", "pam", "expected one of pem, der, "),
        ("accepts: [pem]", "usages: [keyCertSign]", "check: encoding", "the check 'encoding' needs 'accepts'"),
        ("{en: Depth, es", "{en: \"Depth of {lid}\", es", "product: kettle", "kettle has no parameter for {lid}"),
        ("{en: Depth, es", "{en: \"Depth in {room}\", es", "{en: \"Depth in", "a log may lack {room}: expected a variant for that"),
        ("limit: 3", "limit: 0", "0", "expected a whole number from 1 to 1000000"),
        ("limit: 3", "limit: 3\n            days: 7", "7", "the check 'depth' takes no 'days'"),
        ("purpose: [tea]", "purpose: [coffee]", "coffee", "expected one of steam, tea, found 'coffee'"),
        ("single: absent", "release: absent", "release", "unknown option 'release': expected one of purpose, single"),
        (
            "{name: single}", "{name: purpose, values: [a]}", "{name: purpose, values: [a]}",
            "the option 'purpose' occurs twice in this list"
        ),
        ("values: [steam, tea]", "otherwise: tea", "{name: purpose", "expected 'values' for the option 'purpose'"),
        ("{name: single}", "{name: single, values: [a]}", "[a]", "the option 'single' has no values"),
        (
            "messageArgs: [\"No water.\"]", "messageArgs: [\"Lid.\"]", "kettle/empty, messageId",
            "the rule 'kettle/empty' does not match this message"
        ),
        ("check: depth", "check: peer-names", "peer-names", "the check 'peer-names' needs the option 'peer'"),
        ("product: kettle", "product: toaster", "toaster", "expected the folder's name, 'kettle', found 'toaster'"),
    ])
    func mistakeInRequirements(old: String, new: String, place: String, message: String) throws {
        let old = old.hasPrefix("            ") ? String(old.dropFirst(8)) : old
        let new = new.replacing("\n            ", with: "\n    ")
        try expectProblem(in: "kettle/verify.yaml", MadeUpProduct.requirements.replacing(old, with: new), at: place, message)
    }

    @Test func aCheckThatTheRequirementsDoNotMake() throws {
        try expectOneProblem(
            in: "kettle/empty.yaml", MadeUpProduct.empty.replacing("verifyCheck: encoding", with: "verifyCheck: encodin"), at: "encodin",
            "unknown check 'encodin'; did you mean 'encoding'?")
    }

    @Test(arguments: [
        ("product: kettle", "product: toaster", "toaster", "expected the folder's name, 'kettle', found 'toaster'"),
        ("paths: [kitchen/kettle.log]", "paths: []", "[]", "expected a list of at least 1"),
        ("kitchen/kettle.log", "\"kitchen/kettle{n}.log\"", "\"kitchen", "expected {number} for the digits in a file's name"),
        ("    head: \"[", "    head: \"([", "\"([", "“(” is not closed"),
        (
            "{logger} - \"", "{loger} - \"", "\"[{level}] {timestamp} [{thread}] {loger}",
            "unknown field {loger}; known: {level}, {timestamp}"
        ),
        (
            "head: \"[{level}]", "head:\n      - \"{timestamp}{zone} \"\n      - \"({level})? {level}", "\"({level})? {level}",
            "{level} occurs twice"
        ),
        ("head: \"[{level}] {timestamp} [{thread}] {logger} - \"", "head: []", "[]", "expected a list of at least 1"),
        ("    loggers", "    logers", "logers", "unknown key 'logers'; did you mean 'loggers'?"),
        (
            "    preamble: boil()\n", "", "id: boiling",
            "expected a 'preamble', a 'messageId', 'begins' or 'includes' to tell the operation by"
        ),
        ("preamble: boil()", "preamble: boil()\n    succeeds: done", "done", "expected a 'begins' or 'includes' beside 'succeeds'"),
        ("preamble: boil()", "preamble: boil()\n    arguments: [a]", "[a]", "expected a 'messageId' beside 'arguments'"),
        (
            "title: {en: Boiling, es: Hervir, ja: 沸騰, ko: 끓이기}\n    preamble: boil()",
            "title: {en: \"Boiling in {lid}\", es: a, ja: b, ko: c}\n    begins: \"boil*\"\n    fails: \"stop*\"\n    fields: [{id: lid, label: \"lid:\"}]",
            "{en: \"Boiling", "a log may lack {lid}: expected a variant for that"
        ),
        (
            "in the {}.\"]}", "in the {}.\"]}\n  - {id: lid, ending: \"-l d\"}", "\"-l d\"",
            "expected letters, digits, hyphens and underscores, found '-l d'"
        ),
        (
            "in the {}.\"]}",
            "in the {}.\"]}\n  - {id: lid, texts: [{id: open, text: {en: \"Open {lid}\", es: b, ja: c, ko: d}}]}",
            "{en: \"Open", "a log may lack {lid}: expected a variant for that"
        ),
        (
            "in the {}.\"]}",
            "in the {}.\"]}\n  - {id: lid, texts: [{id: open, text: {en: \"Open {pot}\", es: b, ja: c, ko: d}}]}",
            "- {id: room", "kettle has no parameter for {pot}"
        ),
        ("preamble: boil()", "includes: boiling*", "boiling*", "expected 'succeeds' or 'fails' beside 'includes'"),
        ("preamble: boil()", "includes: b*\n    fails: stop", "b*", "expected at least 3 characters in a row to find a record by"),
        (
            "preamble: boil()", "begins: boil\n    fails: stop\n    rollsBack: undo", "undo",
            "expected a 'succeeds' that 'rollsBack' takes back"
        ),
        (
            "preamble: boil()", "begins: boil\n    fails: stop\n    fields: [{id: lid}]", "{id: lid}",
            "expected either a 'label' or 'captures'"
        ),
        (
            "preamble: boil()", "begins: boil\n    fails: stop\n    fields: [{id: lid, captures: [\"lid *{}\"]}]", "\"lid",
            "expected one {} for the value, with no * right beside it, found 'lid *{}'"
        ),
        ("preamble: boil()", "begins: boiling*", "boiling*", "expected 'succeeds' or 'fails' beside 'begins'"),
        ("preamble: boil()", "begins: a*\n    fails: broken", "a*", "expected at least 3 characters in a row to find a record by"),
        ("product: kettle\n", "product: kettle\nnode: host\n", "host", "unknown field 'host': expected one of an operation's fields"),
        (
            "product: kettle\n", "product: kettle\nsubject: {unit: lid}\n", "{unit: lid}",
            "unknown field 'lid': expected one of an operation's fields"
        ),
        (
            "product: kettle\n", "product: kettle\nsubject: {fields: [lid]}\n", "{fields",
            "unknown field 'lid': expected one of an operation's fields"
        ),
        ("product: kettle\n", "product: kettle\nsubject: {units: lid}\n", "units", "unknown key 'units'; did you mean 'unit'?"),
        ("product: kettle\n", "product: kettle\nlistings: [\".\"]\n", "\".\"", "'.' can match nothing"),
        ("product: kettle\n", "product: kettle\nsuccessPlace: {en: a, es: b, ja: c}\n", "{en: a", "missing language 'ko'"),
        ("product: kettle\n", "product: kettle\nmachine: {one: {en: a, es: b, ja: c, ko: 서버}}\n", "{one", "missing key 'many'"),
        ("    loggers", "    quotingLevels: DEBUG\n    loggers", "DEBUG", "expected a list, found 'DEBUG'"),
        ("product: kettle\n", "product: kettle\nsameEventSeconds: -1\n", "-1", "expected a number of seconds from 0 to 3600"),
        (
            "in the {}.\"]}",
            "in the {}.\"]}\n  - {id: lid, otherwise: {en: a, es: b, ja: c, ko: d}, captures: [\"lid {}\"]}",
            "\"lid {}\"", "expected one {} with a text behind it, found 'lid {}'"
        ),
        ("https:", "http:", "http:", "expected an address that begins with https://"),
        ("onEveryFinding: true", "onEveryFinding: yes", "yes", "expected true or false, found 'yes'"),
        (
            "id: KB 1", "id: a\n    title: {en: a, es: b, ja: c, ko: d}\n    url: https://a.b\n  - id: a", "a\n    title: {en: B",
            "the id 'a' occurs twice"
        ),
    ])
    func mistakeInAProduct(old: String, new: String, place: String, message: String) throws {
        try expectOneProblem(in: "kettle/product.yaml", MadeUpProduct.product.replacing(old, with: new), at: place, message)
    }

    /// Expects a problem at the first occurrence of `place` in the file, whatever other problems follow from it.
    private func expectProblem(in file: String, _ text: String, at place: String, _ message: String) throws {
        let before = text[..<(try #require(text.firstRange(of: place))).lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
        let expected = "\(file):\(before.count):\((before.last?.count ?? 0) + 1): \(message)"
        let problems = try MadeUpProduct.problems(changing: [file: text])
        #expect(problems.contains { $0.hasPrefix(expected) }, "expected \(expected), found \(problems)")
    }

    private func expectOneProblem(in file: String, _ text: String, at place: String, _ message: String) throws {
        let before = text[..<(try #require(text.firstRange(of: place))).lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
        let expected = "\(file):\(before.count):\((before.last?.count ?? 0) + 1): \(message)"
        let problems = try MadeUpProduct.problems(changing: [file: text])
        #expect(problems.count == 1 && problems[0].hasPrefix(expected), "expected \(expected), found \(problems)")
    }

    @Test func aTextRuleNeedsSomethingToFindRecordsBy() throws {
        let text = "\"*Too much steam in*kitchen*\""
        for (pattern, count) in [
            ("\"*a*b*c*\"\n  source: Lid", 1), ("\"*abcd*\"\n  source: Lid", 0), ("\"*abc*\"\n  source: com.example.Heater", 1),
            ("\"*abc*\"\n  source: heater", 0), ("[\"*abcd*\", \"*abc*\"]\n  source: Lid", 1), ("[\"*abcd*\", \"*efgh*\"]", 0),
            ("\"*abc'def*\"\n  source: Lid", 1),
        ] {
            let changed = MadeUpProduct.alarm.replacing(text, with: pattern)
            #expect(try MadeUpProduct.problems(changing: ["kettle/alarm.yaml": changed]).count == count, "\(pattern)")
        }
    }

    @Test func allProblemsOfAllFilesAreSaidAtOnceInOrder() throws {
        let problems = try MadeUpProduct.problems(changing: [
            "kettle/empty.yaml": MadeUpProduct.empty.replacing("critical", with: "fatal").replacing("[KB 1]", with: "[KB 7]"),
            "kettle/alarm.yaml": "id: [",
            "kettle/product.yaml": MadeUpProduct.product.replacing("https:", with: "http:"),
            "toaster/burnt.yaml": MadeUpProduct.alarm,
            "kettle/other.yml": "",
        ])
        #expect(
            problems.map { String($0.prefix { $0 != " " }) } == [
                "kettle/alarm.yaml:2:1:", "kettle/empty.yaml:3:11:", "kettle/other.yml:1:1:", "kettle/product.yaml:20:10:",
                "toaster/burnt.yaml:1:5:", "toaster/burnt.yaml:2:10:",
            ], "\(problems)")
    }

    @Test func whatIsWrongWithAProductIsNotSaidOfItsRules() throws {
        #expect(try MadeUpProduct.problems(changing: ["kettle/product.yaml": "["]).count == 1)
        #expect(try MadeUpProduct.problems(changing: ["kettle/alarm.yaml": "["]).count == 1)
    }

    @Test func anUnknownProductIsNamed() throws {
        let flat = MadeUpProduct.empty.replacing("kettle", with: "kettel")
        #expect(
            try MadeUpProduct.problems(changing: ["empty.yaml": flat], over: MadeUpProduct.table()).first
                == "empty.yaml:2:10: unknown product 'kettel'; did you mean 'kettle'?")
    }

    @Test func oneIdStandsOnceInAFolder() throws {
        let problems = try MadeUpProduct.problems(changing: ["empty.yaml": MadeUpProduct.empty.replacing("No water.", with: "Nothing.")])
        #expect(problems.count == 1 && problems[0].contains("'kettle/empty' is also in"), "\(problems)")
    }

    @Test func twoRulesMayNotHaveTheSameMatch() throws {
        let twin = MadeUpProduct.empty.replacing("kettle/empty", with: "kettle/twin").replacing("\"No water.\"", with: "\"NO  water\"")
        #expect(
            try MadeUpProduct.problems(changing: ["kettle/twin.yaml": twin]) == [
                "kettle/empty.yaml:6:3: the rule 'kettle/twin' has the same match",
                "kettle/twin.yaml:6:3: the rule 'kettle/empty' has the same match",
            ])
        #expect(
            try MadeUpProduct.problems(changing: ["twin.yaml": twin], over: MadeUpProduct.table()) == [
                "twin.yaml:6:3: the rule 'kettle/empty' has the same match"
            ])
    }

    @Test func aReplacedProductMustStillServeTheRulesBeneath() throws {
        let product = MadeUpProduct.product.replacing("id: water", with: "id: milk").replacing("id: KB 1", with: "id: KB 2")
            .replacing("[Heater]", with: "[Cooler]")
        #expect(
            try MadeUpProduct.problems(changing: ["kettle/product.yaml": product], over: MadeUpProduct.table()) == [
                "kettle/product.yaml:1:1: the rule 'kettle/empty' needs a log source that this product does not have",
                "kettle/product.yaml:1:1: the rule 'kettle/empty' needs a reference 'KB 1' that this product does not have",
                "kettle/product.yaml:1:1: the rule 'kettle/empty' needs a requirement 'water' that this product does not have",
            ])
    }

    @Test func aFolderWithoutRulesIsAProblem() throws {
        #expect(try MadeUpProduct.problems(changing: ["notes/README.md": ""], over: MadeUpProduct.table()).count == 1)
        #expect(throws: RuleTableError.problems([RuleProblem(file: "/nowhere", line: 1, column: 1, message: "the folder cannot be read")]))
        {
            try RuleSet.load(directories: ["/nowhere"], languages: MadeUpProduct.languages)
        }
    }

    @Test func filesAreBounded() throws {
        let long = MadeUpProduct.empty + "#" + String(repeating: "x", count: RuleFile.sizeLimit)
        let problems = try MadeUpProduct.problems(changing: ["kettle/empty.yaml": long])
        #expect(problems.count == 1 && problems[0].contains("expected at most 1048576"), "\(problems)")
    }
}
