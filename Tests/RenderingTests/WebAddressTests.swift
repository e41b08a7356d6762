import Testing

@testable import Rendering

struct WebAddressTests {
    @Test(arguments: [
        ("https://a.example/b?c=d&e=f#g", "https://a.example/b?c=d&e=f#g"),
        ("HTTP://a.example", "HTTP://a.example"),
        ("https://a.example/x(1)[2]", "https://a.example/x%281%29%5B2%5D"),
        ("https://a.example/\"<>|`\\^{}'", "https://a.example/%22%3C%3E%7C%60%5C%5E%7B%7D%27"),
        ("https://a.example/é", "https://a.example/%C3%A9"),
        (" https://a.example/ ", "https://a.example/"),
    ])
    func `web addresses are encoded`(raw: String, text: String) {
        #expect(WebAddress(raw)?.text == text)
    }

    @Test(arguments: [
        "javascript:alert(1)", "data:text/html,x", "ftp://a.example", "//a.example", "a.example",
        "https://", "https:///x", "https://?x", "https://a.example/b c", "http:/a", "",
        "https://a\n.example/", "mailto:a@b.example",
        "https://" + String(repeating: "a", count: 2048),
    ])
    func `anything else is no link`(raw: String) {
        #expect(WebAddress(raw) == nil)
    }
}
