import Testing

@testable import RuleTable

/// Values in the middle of a text.
@Suite struct FieldCaptureTests {
    @Test(arguments: [
        ("{} replaced*", "MACHINE_SSL_CERT replaced successfully.", "MACHINE_SSL_CERT"),
        ("rollback of {}...", "Rollback of Machine SSL Cert...", "Machine SSL Cert"),
        ("Error while replacing {}, *", "Error while replacing Root, Cert, see", "Root"), ("*store {} is*", "a\nthe store B is open", "B"),
        ("Get service {}", "Get service a-b_c", "a-b_c"), ("*in {} of*", "in a\nx in b of", nil), ("{} replaced*", " replaced", nil),
        ("{} replaced", "A replaced now", nil), ("in {}.", "in it", nil), ("Get {}", "Get a\nb", nil),
        ("{} is*", String(repeating: "x", count: 65) + " is", nil), ("{} of*in*", "Ü of what is in", "Ü"),
    ])
    func value(pattern: String, text: String, value: String?) {
        #expect(FieldCapture(pattern).value(in: text) == value)
    }

    @Test func spellings() {
        let field = OperationCourse.Field(
            id: "store", captures: [FieldCapture("of {}."), FieldCapture("{} done")],
            spellings: [.init(name: "MACHINE_SSL", spellings: ["Machine SSL Cert"])])
        #expect(field.value(in: "of machine ssl cert.") == "MACHINE_SSL")
        #expect(field.value(in: "machine_ssl done") == "MACHINE_SSL")
        #expect(field.value(in: "other done") == "other")
        #expect(field.value(in: "none") == nil)
    }

    @Test(arguments: [
        ("{}", true), ("a {} b", true), ("*a {} b*", true), ("a", false), ("{} {}", false), ("*{} a", false), ("a {}*", false),
    ])
    func isUsable(pattern: String, isUsable: Bool) {
        #expect(FieldCapture(pattern).isUsable == isUsable)
    }
}
