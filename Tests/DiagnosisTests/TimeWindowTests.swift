import Diagnosis
import Terms
import Testing

@Suite struct TimeWindowTests {
    private let noon = LoggedTime("2024-01-25T12:00:00.500")

    @Test(
        arguments: [
            (nil, nil, true),
            ("2024-01-25", nil, true),
            ("2024-01-26", nil, false),
            (nil, "2024-01-25", true),
            (nil, "2024-01-24", false),
            ("2024-01-25T12:00:00.500", "2024-01-25T12:00:00.500", true),
            (nil, "2024-01-25T12:00:00", true),
            (nil, "2024-01-25T11:59:59.999", false),
            ("2024-01-25T12:00:00.501", nil, false),
        ] as [(String?, String?, Bool)])
    func bothEndsBelongToIt(since: String?, until: String?, expected: Bool) {
        #expect(TimeWindow(since: since, until: until).contains(noon) == expected)
    }

    @Test func aRecordWithoutATimeIsNeverLeftOut() {
        #expect(TimeWindow(since: "2024-01-25", until: "2024-01-25").contains(nil))
    }
}
