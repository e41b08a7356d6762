import Foundation
import Testing

@testable import Ingestion

struct LinkTargetTests {
    @Test(arguments: [
        ("https://a.example/b?utm_source=x&id=3&UTM_medium=y#c", "https://a.example/b?id=3#c"),
        ("https://a.example/b?utm_source=x", "https://a.example/b"),
        ("https://a.example/b?fbclid=1&mc_eid=2#c", "https://a.example/b#c"),
        ("https://www.google.com/url?q=https%3A%2F%2Fb.example%2Fc&sa=D", "https://b.example/c"),
        (
            "https://click.example/CL0/https:%2F%2Fb.example%2Fc%3Futm_campaign=d/1/010001/x=",
            "https://b.example/c"
        ),
        (
            "https://eur.safelinks.example/?url=https%3A%2F%2Fb.example%2Fc&data=05%7C",
            "https://b.example/c"
        ),
        ("https://urldefense.com/v3/__https://b.example/c__;!!a", "https://b.example/c"),
        (
            "https://urldefense.proofpoint.com/v2/url?u=https-3A__b.example_c-2Dd&d=DwM",
            "https://b.example/c-d"
        ),
        (
            "https://letter.example/redirect/2/eyJlIjoiaHR0cHM6Ly9iLmV4YW1wbGUvYyIsInAiOjF9.x",
            "https://b.example/c"
        ),
        ("https://click.example/a/b/aHR0cHM6Ly9iLmV4YW1wbGUvYw==", "https://b.example/c"),
        (
            "https://one.example/?u=https%3A%2F%2Ftwo.example%2F%3Furl%3Dhttps%253A%252F%252Fb.example%252Fc",
            "https://b.example/c"
        ),
        (
            "https://share.example/sharer.php?u=https%3A%2F%2Fb.example",
            "https://share.example/sharer.php?u=https%3A%2F%2Fb.example"
        ),
        (
            "https://a.example/page?ref=https%3A%2F%2Fb.example",
            "https://a.example/page?ref=https%3A%2F%2Fb.example"
        ),
        ("https://a.example/?q=https+headers", "https://a.example/?q=https+headers"),
        ("https://a.example/aHR0cA", "https://a.example/aHR0cA"),
    ])
    func `wrappers and parameters of campaigns are undone`(written: String, address: String) {
        #expect(LinkTarget(base: nil).address(written) == address)
    }

    @Test func `an address that is too long is none`() {
        let long = "https://a.example/" + String(repeating: "a", count: 5_000)
        #expect(LinkTarget(base: nil).address(long) == nil)
    }
}
