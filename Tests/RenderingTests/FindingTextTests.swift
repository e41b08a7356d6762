import StoryModel
import Testing

@testable import Rendering

struct FindingTextTests {
    @Test(arguments: [
        (
            Finding(.dateGuessed),
            "no date in the text or its name, so the file's time is taken"
        ),
        (
            Finding(.dateNotBelieved, line: 3, value: "2031-01-01"),
            "line 3: the date \"2031-01-01\" is not believed"
        ),
        (
            Finding(.companyWithoutName, line: 9, value: "a\n\u{1B}b"),
            "line 9: a company score without a company's name: \"a b\""
        ),
        (Finding(.noStory), "no story found"),
        (
            Finding(.encodingTaken, value: "Windows-1252"),
            "it is not UTF-8, and was read as Windows-1252"
        ),
        (
            Finding(.attachmentsSkipped, value: "a.pdf, b.png"),
            "attachments are not read: \"a.pdf, b.png\""
        ),
        (
            Finding(.timesUnreadable, line: 4, value: "2"),
            "line 4: times that cannot be read (2); their words have no time"
        ),
        (Finding(.entriesEmpty, value: "2"), "entries without words (2) are left out"),
        (
            Finding(.transcriptLinked, value: "https://dam.example/1.vtt"),
            "a transcript is linked and not read: \"https://dam.example/1.vtt\""
        ),
        (
            Finding(.linesUnreadable, line: 5, value: "3"),
            "line 5: lines that cannot be read (3) are left out"
        ),
        (
            Finding(.frontMatterUnreadable, line: 2, value: String(repeating: "x", count: 90)),
            "line 2: the front matter breaks its rules, and was read line by line: \""
                + String(repeating: "x", count: 80) + "...\""
        ),
    ])
    func `a finding names its line and its value`(finding: Finding, text: String) {
        #expect(FindingText(finding).text == text)
    }
}
