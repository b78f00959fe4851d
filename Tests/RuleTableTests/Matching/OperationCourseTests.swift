import Testing

@testable import RuleTable

@Suite struct OperationCourseTests {
    private let course = OperationCourse(
        begins: [TextPattern("op:*")],
        fields: [.init(id: "unit", label: "unit:", urlEncoded: false), .init(id: "file", label: "src:", urlEncoded: true)],
        succeeds: [TextPattern("Result*null")], fails: [TextPattern("Result*")])

    @Test(arguments: [
        ("op:import", true), ("OP: import", true), ("stop: import", false), ("x\nop:import", false), ("", false),
    ])
    func begins(text: String, begins: Bool) {
        #expect(course.isBegun(by: FoldedText(text)) == begins)
    }

    @Test(arguments: [
        ("Result : null", OperationCourse.End.succeeded), ("result : NULL.", .succeeded), ("Result : broken", .failed),
        ("Result", .failed), ("no Result", nil),
    ])
    func ends(text: String, end: OperationCourse.End?) {
        #expect(course.end(by: FoldedText(text)) == end)
    }

    @Test(arguments: [
        ("unit: tomcat-trust \nmore", "unit", "tomcat-trust"), ("UNIT:a%2Fb", "unit", "a%2Fb"), ("src:%2Fa%2fb+c%", "file", "/a/b c%"),
        ("src:%ZZ%C3%A9", "file", "%ZZé"),
    ])
    func fields(text: String, id: String, value: String) {
        #expect(course.field(in: text)?.id == id)
        #expect(course.field(in: text)?.value == value)
    }

    @Test(arguments: ["unit:", "a unit:b", "uni", ""]) func noField(text: String) {
        #expect(course.field(in: text) == nil)
    }
}
