import Testing

@testable import Ingestion

@Suite struct IssueTitleTests {
    @Test(arguments: [
        ("The Loom #12: What yarn costs", "The Loom"),
        ("Cold Start, Issue 7 - Fuel", "Cold Start"),
        ("ORBIT | week 3", "ORBIT"),
        ("The Signal Box, No. 12", "The Signal Box"),
        ("Paper Trail Vol. 2", "Paper Trail"),
        ("Tidewater – Edition 40", "Tidewater"),
        ("Night Shift · #9", "Night Shift"),
        ("Paper Trail, 3 May 2026", "Paper Trail"), ("Tidewater – 2026-05-03", "Tidewater"),
        ("The Loom | May 3, 2026", "The Loom"),
    ])
    func `the publication stands in front of an issue's number`(title: String, name: String) {
        #expect(IssueTitle(title)?.name == name)
    }

    @Test(arguments: [
        "#12: What yarn costs", "Ten ways to spin", "A week 3 robots will not forget",
        "The number 7 in folklore", "Issue 4", "The Loom: no news", "",
        "3 May 2026", "What happened on 3 May 2026",
    ])
    func `other titles name no publication`(title: String) {
        #expect(IssueTitle(title) == nil)
    }
}
