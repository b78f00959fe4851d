import Testing

@testable import Diagnosis

@Suite struct RedactionTests {
    private func redacted(_ text: String) -> String {
        var (redaction, text) = (Redaction(), text)
        redaction.redact(&text)
        return text
    }

    @Test(arguments: [
        ("password=hunter2", "password=[redacted]"),
        ("login failed, Password: hunter2 for admin on host-1", "login failed, Password: [redacted] for admin on host-1"),
        ("user=admin;pwd=a;b=c;host=h", "user=admin;pwd=[redacted];b=c;host=h"),
        ("User{name=x, password=a,b;c, host=y}", "User{name=x, password=[redacted], host=y}"),
        ("(dbPassword=p)w)", "(dbPassword=[redacted])"),
        ("db_password2 := 'it s' x", "db_password2 := '[redacted]' x"),
        (#"{"user":"u","password":"a\"b\\","host":"h"}"#, #"{"user":"u","password":"[redacted]","host":"h"}"#),
        (#"{\"password\":\"x\\\"y\",\"host\":\"h\"}"#, #"{\"password\":\"[redacted]\",\"host\":\"h\"}"#),
        (#"{"token" : 4711, "n" : 1}"#, #"{"token" : [redacted], "n" : 1}"#),
        (#"{"passwords":["a","b"],"secret":{"k":"v"},"n":1}"#, #"{"passwords":["a","b"],"secret":[redacted],"n":1}"#),
        (#"{"Set-Cookie":["a=b; Path=/","c=d"]}"#, #"{"Set-Cookie":[redacted]}"#),
        (#""MessageArgs":["password\u003dhunter2\u0026host\u003dh"]"#, #""MessageArgs":["password\u003d[redacted]\u0026host\u003dh"]"#),
        ("{&quot;pwd&quot;:&quot;x y&quot;}", "{&quot;pwd&quot;:&quot;[redacted]&quot;}"),
        ("https://h/p?user=u&api_key=k&x=1", "https://h/p?user=u&api_key=[redacted]&x=1"),
        ("https://h/p?password=a%26b%3Dc&x=1", "https://h/p?password=[redacted]&x=1"),
        ("target=%2Flogin%3Ftoken%3Dabc%26x%3D1", "target=%2Flogin%3Ftoken%3D[redacted]%26x%3D1"),
        ("<Password>a b</Password><Host>h</Host>", "<Password>[redacted]</Password><Host>h</Host>"),
        ("<ns:secret type=\"x\"><![CDATA[a<b]]></ns:secret>", "<ns:secret type=\"x\"><![CDATA[[redacted]]]></ns:secret>"),
        ("&lt;password&gt;abc&lt;/password&gt;", "&lt;password&gt;[redacted]&lt;/password&gt;"),
        ("<server host=\"h\" password=\"p w\"/>", "<server host=\"h\" password=\"[redacted]\"/>"),
        ("Authorization: Bearer abc.def-ghi, Host: h", "Authorization: [redacted], Host: h"),
        ("Proxy-Authorization: Basic dXNlcjpwdw==\nHost: h", "Proxy-Authorization: [redacted]\nHost: h"),
        ("Authorization: Digest username=\"u\", response=\"r\"\nHost: h", "Authorization: [redacted]\nHost: h"),
        ("sent Bearer 0123456789abcdef to h", "sent Bearer [redacted] to h"), ("Basic dXNlcjpwYXNz end", "Basic [redacted] end"),
        ("Cookie: JSESSIONID=abc; theme=dark\nHost: h", "Cookie: [redacted]\nHost: h"),
        ("JSESSIONID=0A1B2C; Path=/", "JSESSIONID=[redacted]; Path=/"), ("X-Auth-Token: abc", "X-Auth-Token: [redacted]"),
        ("session id: 4711 of u", "session id: [redacted] of u"), ("private key = abc", "private key = [redacted]"),
        ("AWS_SECRET_ACCESS_KEY=a/b+c", "AWS_SECRET_ACCESS_KEY=[redacted]"), ("key AKIAIOSFODNN7EXAMPLE used", "key [redacted] used"),
        ("jdbc:postgresql://u:p@ss@h:5432/db", "jdbc:postgresql://u:[redacted]@h:5432/db"),
        ("http://u:p/w@h:80/x", "http://u:[redacted]@h:80/x"),
        (#"ftp:\/\/u:pw@h"#, #"ftp:\/\/u:[redacted]@h"#),
        (
            "a\n-----BEGIN PRIVATE KEY-----\nM\n-----END PRIVATE KEY-----\nAKIAIOSFODNN7EXAMPLE\ntoken=a\nb",
            "a\n-----BEGIN PRIVATE KEY-----\n[redacted]\n-----END PRIVATE KEY-----\n[redacted]\ntoken=[redacted]\nb"
        ),
        ("got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln.", "got [redacted]"),
        ("keytool --storepass changeit --alias a", "keytool --storepass [redacted] --alias a"),
        ("keystorePass=changeit", "keystorePass=[redacted]"), ("params[password]=x&a=1", "params[password]=[redacted]&a=1"),
        (
            #"{"pass"# + "\n" + #"word":"a"# + "\n" + #"b","n":1}"#,
            #"{"pass"# + "\n" + #"word":"[redacted]"# + "\n" + #"[redacted]","n":1}"#
        ),
        (#"{"args":["password=ab"# + "\n" + #"cd"],"n":1}"#, #"{"args":["password=[redacted]"# + "\n" + #"[redacted]"],"n":1}"#),
        ("a password=cut", "a password=[redacted]"), (#"{"password":"cut"#, #"{"password":"[redacted]"#),
    ])
    func aSecretIsTakenOutAndNothingElse(text: String, expected: String) {
        #expect(redacted(text) == expected)
        #expect(redacted(expected) == expected)
    }

    @Test(arguments: ["", "RSA ", "EC ", "ENCRYPTED ", "OPENSSH "])
    func aPrivateKeyIsTakenOutLineByLine(kind: String) {
        let (begin, end) = ("-----BEGIN \(kind)PRIVATE KEY-----", "-----END \(kind)PRIVATE KEY-----")
        let mark = Redaction.mark
        #expect(redacted("a\n\(begin)\nMIIB\nx+/=\n\(end)\nb") == "a\n\(begin)\n\(mark)\n\(mark)\n\(end)\nb")
        #expect(redacted(#"{"k":"\#(begin)\nMIIB\n\#(end)\n"}"#) == #"{"k":"\#(begin)\#(mark)\#(end)\n"}"#)
        #expect(redacted("\(begin)\nMIIB\nMI") == "\(begin)\n\(mark)\n\(mark)")
        #expect(redacted("MIIB\nMI==\n\(end)\nb") == "\(mark)\n\(mark)\n\(end)\nb")
    }

    @Test(arguments: [
        "", "Invalid CSR key.", "Unable to mutually authenticate", "The password is wrong", "password expired", "passwordPolicy=strict",
        "tokenType=Bearer", "Bearer authentication failed", "Basic Constraints: CA", "Basic authentication", "token: null", "password=",
        "password=****",
        "password: \nnext line", "bypass: 4", "PASS: 12 FAIL: 0", "Optional<Token> x <b>", "https://host:8080/a@b",
        "http://[::1]:443/x?m=a@b.c",
        "user@host", "PublicKeyToken=b77a5c561934e089", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----", "Token::new",
        "secret == null",
        "ajp-nio-0:0:0:0:0:0:0:1-8009-exec-10", "証明書のパスワード", "100%", "\\\\\\", "&amp;", "%zz",
    ])
    func whatIsNoSecretStays(text: String) {
        #expect(redacted(text) == text)
    }

    @Test func theLinesStayAsManyAndThePlacesAreCounted() {
        var redaction = Redaction()
        var text = "password=a\r\ntoken: b\n\nsecret='c'\n"
        redaction.redact(&text)
        #expect(text == "password=[redacted]\r\ntoken: [redacted]\n\nsecret='[redacted]'\n")
        #expect(redaction.places == 3)
    }

    /// A text with many unterminated constructs is searched once; a search that restarted at each would take hours.
    @Test(
        .timeLimit(.minutes(5)),
        arguments: [
            "\\", "://a:b", "<password>", "<password><![CDATA[", "password=\"", "password='", "password=[", "password=\\", "a,", "&",
            "-----BEGIN ", "-----END PRIVATE KEY", "%5C", "Bearer ", "token ",
        ])
    func aLongTextIsGoneThroughOnce(piece: String) {
        var redaction = Redaction()
        var text = String(repeating: piece, count: 10_000)
        redaction.redact(&text)
        #expect(text.utf8.count > 0)
    }
}
