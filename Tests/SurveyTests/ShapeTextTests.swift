import Testing

@testable import Survey

/// What varies between records of one kind is taken out of their texts, and nothing else.
@Suite struct ShapeTextTests {
    private func shape(_ text: String) -> String {
        var shape = ShapeText()
        shape.read(Array(text.utf8)[...])
        return String(decoding: shape.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("Connection to 100.64.3.17 refused after 31 ms, retry in 30 s", "Connection to # refused after # ms, retry in # s"),
        ("Device R640-00012 rid=3f9a1c2b40", "Device R#-# rid=#"),
        ("user 'alice' is not allowed", "user # is not allowed"),
        ("can't open the file", "can't open the file"),
        ("cannot read /var/log/tomcat/application.log", "cannot read #"),
        ("https://ome.example.com/api answered 503", "# answered #"),
        ("host ome.example.com is down", "host # is down"),
        ("java.net.ConnectException: Connection refused", "java.net.ConnectException: Connection refused"),
        ("mail to admin@example.com failed", "mail to # failed"),
        ("<obj p:0x00007f5288001d18, h:8>", "<obj p:#, h:#>"), ("fe80::1:2 to 10.0.0.1:443", "# to #"),
        ("I/O error", "I/O error"),
        ("job 123e4567-e89b-12d3-a456-426614174000 failed", "job # failed"),
        ("took 12.5ms (limit: 10ms)", "took #.#ms (limit: #ms)"),
        ("証明書 4711 が無効です", "証明書 # が無効です"),
        ("", ""), ("   ", ""), ("=", "="), ("- [ ] ( )", "- [ ] ( )"), ("\"", "\""), ("''", "#"), ("[[[", "[[["), ("a=", "a="),
    ])
    func isWhatIsLeft(text: String, expected: String) {
        #expect(shape(text) == expected)
    }

    @Test func aLongTextIsCut() {
        let long = shape(String(repeating: "word ", count: 10_000))
        #expect(long.utf8.count <= ShapeText.bound + 8)
    }

    @Test func aRequestKeepsItsPath() {
        var shape = ShapeText()
        shape.read(request: Array(#"GET /api/DeviceService/Devices(4711)?$top=100 HTTP/1.1" 500"#.utf8)[...])
        #expect(String(decoding: shape.bytes, as: UTF8.self) == "GET /api/DeviceService/Devices(#) 500")
    }
}
