import CertificateChain
import Foundation
import Testing

@Suite struct InstantTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
        (4_107_542_399, "2100-02-28T23:59:59Z"), (4_107_542_400, "2100-03-01T00:00:00Z"), (-62_167_219_200, "0000-01-01T00:00:00Z"),
        (253_402_300_799, "9999-12-31T23:59:59Z"),
    ])
    func isShownInUTC(seconds: Int64, text: String) {
        #expect(Instant(secondsSince1970: seconds).description == text)
    }

    @Test func agreesWithFoundationOverCenturies() {
        for step in 0..<2_000 {
            let seconds = Int64(step) * 3_601_237 - 2_208_988_800
            let date = Date(timeIntervalSince1970: Double(seconds))
            #expect(Instant(secondsSince1970: seconds).description == date.formatted(.iso8601))
        }
    }

    @Test func daysAreWhole() {
        let instant = Instant(secondsSince1970: 0)
        #expect(instant.days(until: Instant(secondsSince1970: 86_399)) == 0)
        #expect(instant.days(until: Instant(secondsSince1970: 86_400)) == 1)
        #expect(instant.days(until: Instant(secondsSince1970: -1)) == -1)
    }
}
